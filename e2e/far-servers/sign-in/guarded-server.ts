import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listening } from './listening.ts';
import type { SignInServer } from './sign-in-server.ts';

export type GuardedServer = {
  url: string;
  /** From now on these sign people in. */
  moveTo(keys: Pick<SignInServer, 'issuer' | 'tokenOf'>): void;
  /** The `Authorization` headers it was shown. */
  shown: string[];
  close(): Promise<void>;
};
type Keys = Pick<SignInServer, 'issuer' | 'tokenOf'>;

/** An MCP server that lets in only who brings a token made for it. `write` needs more than reading. */
export async function startGuardedServer(first: Keys): Promise<GuardedServer> {
  let keys = first;
  const shown: string[] = [];
  const handler = createMcpHandler(tools, { legacy: 'stateless' });
  const handle = toNodeHandler(handler);
  const http = await listening((origin) => {
    const url = `${origin}/mcp`;
    const described = `${origin}/.well-known/oauth-protected-resource/mcp`;
    const refuse = (res: ServerResponse, status: number, more: string): void =>
      void res.writeHead(status, { 'www-authenticate': `Bearer resource_metadata="${described}"${more}` }).end();
    const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
      if (req.url === new URL(described).pathname) {
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end(JSON.stringify({ resource: url, authorization_servers: [keys.issuer], scopes_supported: ['tools:read'] }));
        return;
      }
      const { authorization = '' } = req.headers;
      if (authorization) shown.push(authorization);
      const token = await keys.tokenOf(authorization.replace(/^Bearer /, ''));
      if (token?.audience !== url) return refuse(res, 401, ', scope="tools:read"');
      if (req.headers['mcp-name'] === 'write' && !token.scopes.includes('tools:write'))
        return refuse(res, 403, ', error="insufficient_scope", scope="tools:write"');
      await handle(req, res);
    };
    return (req, res) => void answer(req, res).catch(() => res.writeHead(500).end());
  });
  return {
    url: `${http.origin}/mcp`,
    shown,
    moveTo: (next) => void (keys = next),
    close: async () => {
      await handler.close();
      await http.close();
    },
  };
}

function tools(): McpServer {
  const mcp = new McpServer({ name: 'guarded', version: '1.0.0' });
  for (const name of ['read', 'write'])
    mcp.registerTool(name, { description: `It can ${name}` }, async () => ({ content: [{ type: 'text', text: `${name} done` }] }));
  return mcp;
}
