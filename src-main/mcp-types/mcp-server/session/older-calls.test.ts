import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { RelayContext } from '../../../kit/index.ts';
import { eventually, farLink, type FarLink } from '../testing/far-link.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Asked = { id: string; method: string; params: { name?: string; requestId?: string; _meta?: { progressToken?: string } } };
type Session = { far: FarLink; asked: string[]; resumed: string[] };
const streams = { 'content-type': 'text/event-stream' };
const event = (message: object, id?: string): string => `${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(message)}\n\n`;
const answerTo = (id: string, text: string): object => ({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text }] } });

/** A server of 2025 that keeps sessions; how it answers calls, and whoever comes back to a stream, is the story's. */
async function opened(
  call: (asked: Asked, res: ServerResponse) => void,
  back?: (from: string, res: ServerResponse) => void,
): Promise<Session> {
  const asked: string[] = [];
  const resumed: string[] = [];
  const json = (res: ServerResponse, body: object): void =>
    void res.writeHead(200, { 'content-type': 'application/json', 'mcp-session-id': 'one' }).end(JSON.stringify(body));
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const from = req.headers['last-event-id'];
    if (req.method === 'GET' && typeof from === 'string') return (resumed.push(from), back?.(from, res));
    if (req.method !== 'POST') return void res.writeHead(405).end();
    const message: Asked = JSON.parse(Buffer.concat(await req.toArray()).toString());
    const { id, method } = message;
    asked.push(method);
    if (method === 'tools/call') return call(message, res);
    const capabilities = { tools: {} };
    const tools = ['look', 'act'].map((name) => ({ name, inputSchema: { type: 'object' } }));
    if (method === 'initialize')
      return json(res, {
        jsonrpc: '2.0',
        id,
        result: { protocolVersion: '2025-06-18', capabilities, serverInfo: { name: 'o', version: '1' } },
      });
    if (method === 'tools/list') return json(res, { jsonrpc: '2.0', id, result: { tools } });
    if (id === undefined) return void res.writeHead(202).end();
    json(res, { jsonrpc: '2.0', id, error: { code: -32601, message: 'unknown' } });
  };
  const server = createServer((req, res) => void answer(req, res)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => (server.closeAllConnections(), server.close()));
  const at = server.address();
  const far = await farLink({ kind: 'address', url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/mcp`, headers: {} });
  ends.push(far.close);
  return { far, asked, resumed };
}

const never = new AbortController().signal;
const call = ({ far }: Session, name = 'look', signal = never, more: Partial<RelayContext> = {}) =>
  far.link.runTool(name, {}, signal, { relay: { context: { signal, capabilities: {}, ...more }, params: {} } });
const said = (text: string) => ({ result: { content: [{ type: 'text', text }] } });

describe('a stream that an older server cuts', () => {
  const cut = (id: string | undefined) => (_asked: Asked, res: ServerResponse) =>
    void res.writeHead(200, streams).end(id === undefined ? ': soon\n\n' : `id: ${id}\nretry: 5\ndata: \n\n`);

  it('is taken up where it was cut, after as long as it said', async () => {
    let number = '';
    const session = await opened(
      (asked, res) => ((number = asked.id), cut('e-7')(asked, res)),
      (_from, res) => void res.writeHead(200, streams).end(event(answerTo(number, 'late'), 'e-8')),
    );
    expect(await call(session)).toMatchObject(said('late'));
    expect(session.resumed).toEqual(['e-7']);
    // Once is enough: nothing was asked a second time.
    expect(session.asked.filter((method) => method === 'tools/call')).toHaveLength(1);
  });

  it('goes on telling how far it is, to whoever asked', async () => {
    let asked: Asked | undefined;
    const session = await opened(
      (message, res) => ((asked = message), cut('e-1')(message, res)),
      (_from, res) => {
        const progressToken = asked?.params._meta?.progressToken;
        res.writeHead(200, streams);
        res.write(event({ jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken, progress: 3 } }, 'e-2'));
        res.end(event(answerTo(asked?.id ?? '', 'done'), 'e-3'));
      },
    );
    const heard: object[] = [];
    expect(await call(session, 'look', never, { progress: (params) => heard.push(params) })).toMatchObject(said('done'));
    expect(heard).toEqual([{ progress: 3 }]);
  });

  it('and says not where it goes on is lost', async () => {
    const session = await opened(cut(undefined));
    await expect(call(session)).rejects.toMatchObject({ problem: 'remote.unreachable' });
    expect(session.resumed).toEqual([]);
  });

  it('is not waited for by who is gone, and the server hears of it', async () => {
    const session = await opened(cut('e-1'), () => undefined);
    const leaving = new AbortController();
    const failed = expect(call(session, 'look', leaving.signal)).rejects.toBeDefined();
    await eventually(() => session.resumed.length === 1);
    leaving.abort();
    await failed;
    await eventually(() => session.asked.includes('notifications/cancelled'));
  });
});

describe('a server that began anew', () => {
  it('turned away unread what came in the old session, and nothing is said of what was under way', async () => {
    let held: ServerResponse | undefined;
    const session = await opened(({ params }, res) => (params.name === 'act' ? (held = res) : res.writeHead(404).end()));
    const under = call(session, 'act');
    const failed = expect(under).rejects.toMatchObject({
      problem: 'remote.unreachable',
      details: expect.not.objectContaining({ untouched: true }),
    });
    await eventually(() => held !== undefined);
    await expect(call(session)).rejects.toMatchObject({ problem: 'remote.starting', details: { untouched: true } });
    await failed;
    expect(session.far.events).toContainEqual({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
  });
});
