import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';

export type Answer = (res: ServerResponse, id: unknown) => void;
type Far = {
  version: string;
  capabilities: Record<string, unknown>;
  /** What it answers as others do, besides its greeting and its list of tools. */
  results?: Record<string, unknown>;
  /** What it answers in a way of its own. */
  odd(method: string): Answer | undefined;
};

/** A server of either era at an address, that answers some questions in a way of its own and knows nothing of most others. */
export async function answering({ version, capabilities, results = {}, odd }: Far): Promise<{ url: string; close(): void }> {
  const about = { capabilities, serverInfo: { name: 'far', version: '1' } };
  const known: Record<string, unknown> = {
    ...(version === '2026-07-28'
      ? { 'server/discover': { resultType: 'complete', supportedVersions: [version], ...about } }
      : { initialize: { protocolVersion: version, ...about } }),
    'tools/list': { resultType: 'complete', ttlMs: 0, cacheScope: 'private', tools: [] },
    ...results,
  };
  const server = createServer(async (req, res) => {
    const body = (await req.toArray()).join('');
    if (req.method !== 'POST') return void res.writeHead(405).end();
    const { id, method } = JSON.parse(body);
    if (id === undefined) return void res.writeHead(202).end();
    const answer = odd(method);
    if (answer) return answer(res, id);
    const said = known[method] ? { result: known[method] } : { error: { code: -32601, message: 'no' } };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jsonrpc: '2.0', id, ...said }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  return {
    url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/mcp`,
    close: () => void (server.closeAllConnections(), server.close()),
  };
}
