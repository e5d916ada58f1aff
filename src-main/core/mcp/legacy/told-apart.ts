import type { IncomingMessage } from 'node:http';
import { classifyInboundRequest } from '@modelcontextprotocol/server';

/** Whether a request is of an older revision, where it does not say so plainly. */
export function isOlder({ method, headers }: IncomingMessage, body: unknown): boolean {
  return classifyInboundRequest({ httpMethod: method ?? 'POST', body, ...headersOf(headers) }).kind === 'legacy';
}

function headersOf(headers: IncomingMessage['headers']) {
  const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  const [version, method, name] = [text('mcp-protocol-version'), text('mcp-method'), text('mcp-name')];
  return {
    ...(version !== undefined && { protocolVersionHeader: version }),
    ...(method !== undefined && { mcpMethodHeader: method }),
    ...(name !== undefined && { mcpNameHeader: name }),
  };
}
