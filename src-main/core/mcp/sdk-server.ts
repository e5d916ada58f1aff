import { McpServer, type ServerCapabilities } from '@modelcontextprotocol/server';
import { CAPABILITIES, INSTRUCTIONS } from './identity.ts';
import { LIST_TTL_MS } from './lane/list.ts';

/**
 * The SDK's server for its low-level half only: what it can do is said afterwards, so that it keeps no registry and compiles no schema, and
 * every method comes to us.
 */
export function sdkServer(version: string, more: ServerCapabilities = {}): McpServer {
  const mcp = new McpServer(
    { name: 'switchboard', version },
    { instructions: INSTRUCTIONS, cacheHints: { 'server/discover': { ttlMs: LIST_TTL_MS, cacheScope: 'private' } } },
  );
  mcp.server.registerCapabilities({ ...CAPABILITIES, ...more });
  return mcp;
}
