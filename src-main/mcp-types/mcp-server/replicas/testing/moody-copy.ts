import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

const Asked = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.looseObject({ requestState: z.string().optional() }).optional(),
});

/** What it says and does, and may say otherwise a moment later. */
export type Mood = {
  description: string;
  hangs?: boolean;
  fails?: boolean;
  /** Another server than the rest, by its own words. */
  name?: string;
  /** A current server, which remembers nothing: before it does anything it asks, and where it was goes through the client's hands. */
  asks?: boolean;
};
/** `calls`: how many it was given; `states`: what was brought back to it; `prompts`: how often it was asked for those. */
export type MoodyCopy = { url: string; mood: Mood; calls: number; states: string[]; prompts: number; close(): Promise<void> };

const VERSION = '2026-07-28';
const QUESTION = { method: 'elicitation/create', params: { message: 'Sure?', requestedSchema: { type: 'object', properties: {} } } };

/** A server of one tool, as older servers speak, that need not be what its siblings are. */
export async function startMoodyCopy(mood: Mood): Promise<MoodyCopy> {
  const server = createServer((req, res) => void answer(req, res));
  const about = () => ({ capabilities: { tools: {}, prompts: {} }, serverInfo: { name: copy.mood.name ?? 'moody', version: '1' } });
  const list = { resultType: 'complete', ttlMs: 0, cacheScope: 'private' };
  const results: Record<string, (state: string | undefined) => unknown> = {
    initialize: () => (copy.mood.asks ? undefined : { protocolVersion: '2025-06-18', ...about() }),
    'server/discover': () => (copy.mood.asks ? { resultType: 'complete', supportedVersions: [VERSION], ...about() } : undefined),
    ping: () => ({}),
    'tools/list': () => ({ ...list, tools: [{ name: 'look', description: copy.mood.description, inputSchema: { type: 'object' } }] }),
    'prompts/list': () => {
      copy.prompts += 1;
      return { ...list, prompts: [{ name: `of ${copy.mood.name ?? 'moody'}` }] };
    },
    'tools/call': (state) => {
      if (state !== undefined) copy.states.push(state);
      if (copy.mood.asks && state === undefined)
        return { resultType: 'input_required', inputRequests: { sure: QUESTION }, requestState: `of ${copy.url}` };
      return { resultType: 'complete', content: [{ type: 'text', text: 'seen' }] };
    },
  };
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(Buffer.from(chunk));
    if (req.method !== 'POST') return void res.writeHead(405).end();
    const { id, method, params } = Asked.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (copy.mood.hangs) return;
    if (id === undefined) return void res.writeHead(202).end();
    if (method === 'tools/call') copy.calls += 1;
    if (method === 'tools/call' && copy.mood.fails) return void res.writeHead(502).end('Bad gateway');
    const result = results[method]?.(params?.requestState);
    const body = result ? { jsonrpc: '2.0', id, result } : { jsonrpc: '2.0', id, error: { code: -32601, message: 'Unknown' } };
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const copy: MoodyCopy = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/mcp`,
    mood,
    calls: 0,
    states: [],
    prompts: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return copy;
}
