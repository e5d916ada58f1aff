import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import type { World } from '../../../kit/index.ts';
import type { Place } from '../config.ts';
import { eventually, farLink, farWorld } from '../testing/far-link.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Asked = { id?: number; method: string };
type Say = (res: ServerResponse, id: number | undefined, req: IncomingMessage) => void;
const about = { protocolVersion: '2025-11-25', capabilities: { tools: {}, prompts: {} }, serverInfo: { name: 'far', version: '1' } };
const tools = [{ name: 'go', inputSchema: { type: 'object' } }];
const went = { content: [{ type: 'text', text: 'there' }] };
const RESULTS: Record<string, object> = { initialize: about, 'tools/list': { tools }, 'tools/call': went, 'prompts/list': { prompts: [] } };
const json = (res: ServerResponse, message: object, headers = {}): void =>
  void res.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ jsonrpc: '2.0', ...message }));

/** An older server in a session; `special`: what it does otherwise, by method, or by `GET`. Everything it heard. */
async function server(special: Record<string, Say>, path = '/mcp') {
  const heard: { what: string; headers: IncomingMessage['headers'] }[] = [];
  const far = createServer(async (req, res) => {
    const body = (await req.toArray()).join('');
    const { id, method }: Asked = req.method === 'POST' ? JSON.parse(body) : { method: 'GET' };
    heard.push({ what: `${method} ${req.url}`, headers: req.headers });
    if (req.url !== path) return void res.writeHead(307, { location: path }).end('there');
    const say = special[method];
    if (say) return say(res, id, req);
    if (method === 'GET') return void res.writeHead(405).end();
    if (id === undefined) return void res.writeHead(202).end();
    const said = RESULTS[method] ? { result: RESULTS[method] } : { error: { code: -32601, message: 'no' } };
    json(res, { id, ...said }, method === 'initialize' ? { 'mcp-session-id': 's1' } : {});
  }).listen(0, '127.0.0.1');
  await once(far, 'listening');
  ends.push(() => (far.closeAllConnections(), far.close()));
  const at = far.address();
  return { url: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/mcp`, heard };
}

/** The same world, where nobody waits long. `waited`: for how long somebody wanted to; no time passes meanwhile. */
const inAHurry = (place: Place, waited: number[]): World => {
  const world = farWorld(place);
  const sleep: World['clock']['sleep'] = (ms, signal) => (waited.push(ms), world.clock.sleep(1, signal));
  return { ...world, clock: { ...world.clock, now: () => 0, sleep } };
};
async function linked(url: string, waited: number[] = []) {
  const place: Place = { kind: 'address', url, headers: { Accept: 'mine', 'X-Key': 'hush' } };
  const far = await farLink(place, { world: inAHurry(place, waited) });
  ends.push(() => far.close());
  return far;
}
const context = { signal: new AbortController().signal, capabilities: {} };
const STREAM = { 'content-type': 'text/event-stream' };
const message = (said: object): string => `data: ${JSON.stringify({ jsonrpc: '2.0', ...said })}\n\n`;

it('every request carries the session, the revision and what the person typed', async () => {
  const { url, heard } = await server({});
  await linked(url);
  await eventually(() => heard.some(({ what }) => what.startsWith('GET')), 'its own stream');
  const [greeting, ...rest] = heard.filter(({ what }) => !what.startsWith('server/discover'));
  expect(greeting?.headers).toMatchObject({ 'x-key': 'hush', accept: 'application/json, text/event-stream' });
  expect(greeting?.headers).not.toHaveProperty('mcp-session-id');
  expect(rest.map(({ what }) => what).sort()).toEqual(['GET /mcp', 'notifications/initialized /mcp', 'tools/list /mcp']);
  for (const { headers } of rest)
    expect(headers).toMatchObject({ 'mcp-session-id': 's1', 'mcp-protocol-version': '2025-11-25', 'x-key': 'hush' });
});

it('a server that leads one slash further is asked there, as it was asked', async () => {
  const { url, heard } = await server({}, '/mcp/');
  const far = await linked(url);
  expect(await far.link.relay()?.request('prompts/list', {}, context)).toEqual({ prompts: [] });
  expect(heard.filter(({ what }) => what.startsWith('prompts/list')).map(({ what }) => what)).toEqual([
    'prompts/list /mcp',
    'prompts/list /mcp/',
  ]);
  expect(await far.link.runTool('go', {}, context.signal)).toMatchObject({ result: went });
});

it('a current server that leads one slash further is asked there, and its tools work', async () => {
  const whole = { resultType: 'complete', ttlMs: 0, cacheScope: 'private' };
  const { url, heard } = await server(
    {
      'server/discover': (res, id) => json(res, { id, result: { ...about, ...whole, supportedVersions: ['2026-07-28'] } }),
      'tools/list': (res, id) => json(res, { id, result: { ...whole, tools } }),
      'tools/call': (res, id) => json(res, { id, result: { ...went, resultType: 'complete' } }),
    },
    '/mcp/',
  );
  const far = await linked(url);
  expect(far.link.relay()?.about.era).toBe('modern');
  expect(await far.link.runTool('go', {}, context.signal)).toMatchObject({ result: went });
  expect(heard.at(-1)).toMatchObject({ what: 'tools/call /mcp/', headers: { 'mcp-name': 'go', 'x-key': 'hush' } });
});

it('a stream that counts its events and is cut is taken up where it broke off', async () => {
  let asked: number | undefined;
  const { url, heard } = await server({
    'prompts/list': (res, id) => {
      asked = id;
      res.writeHead(200, { 'content-type': 'text/event-stream' }).end('id: 7\nretry: 1\ndata:\n\n');
    },
    GET: (res, _id, req) => {
      if (req.headers['last-event-id'] !== '7') return void res.writeHead(405).end();
      res.writeHead(200, { 'content-type': 'text/event-stream' });
      res.end(`event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', id: asked, result: { prompts: [] } })}\n\n`);
    },
  });
  const far = await linked(url);
  expect(await far.link.relay()?.request('prompts/list', {}, context)).toEqual({ prompts: [] });
  expect(heard.filter(({ headers }) => headers['last-event-id'] === '7')).toHaveLength(1);
});

it('what it says by itself is heard again after its stream broke, and once it cannot be, the line is lost', async () => {
  let streams = 0;
  const { url } = await server({
    GET: (res) => {
      streams += 1;
      if (streams > 3) return void res.writeHead(500).end();
      res.writeHead(200, { 'content-type': 'text/event-stream' }).write(': there\n\n', () => setImmediate(() => res.destroy()));
    },
  });
  const far = await linked(url);
  await eventually(() => far.events.some((event) => event.kind === 'health'), 'the end of the line');
  expect(far.events.at(-1)).toMatchObject({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
  expect(streams).toBe(5);
});

it('an answer to somebody else ends no stream: the own one is asked for where it broke off', async () => {
  let asked: number | undefined;
  const { url } = await server({
    'prompts/list': (res, id) => {
      asked = id;
      res.writeHead(200, STREAM).end(`id: 7\n${message({ id: 4_711, result: {} })}`);
    },
    GET: (res, _id, req) => {
      if (req.headers['last-event-id'] !== '7') return void res.writeHead(405).end();
      res.writeHead(200, STREAM).end(message({ id: asked, result: { prompts: [] } }));
    },
  });
  const far = await linked(url);
  expect(await far.link.relay()?.request('prompts/list', {}, context)).toEqual({ prompts: [] });
});

it('an answer to somebody else is no answer where the stream ends with it', async () => {
  const { url } = await server({ 'prompts/list': (res) => void res.writeHead(200, STREAM).end(message({ id: 4_711, result: {} })) });
  const far = await linked(url);
  await expect(far.link.relay()?.request('prompts/list', {}, context)).rejects.toMatchObject({ problem: 'remote.unreachable' });
});

it('what it says by itself is heard again, also after an answer stood among it', async () => {
  let streams = 0;
  const { url, heard } = await server({
    GET: (res) => {
      streams += 1;
      res.writeHead(200, STREAM);
      if (streams === 1) return void res.end(message({ id: 4_711, result: {} }));
      res.write(message({ method: 'notifications/tools/list_changed' }));
    },
  });
  await linked(url);
  await eventually(() => heard.filter(({ what }) => what.startsWith('tools/list')).length === 2, 'the news');
});

it('a stream that ends as soon as it is there is left alone for longer each time, whatever it asks for', async () => {
  let streams = 0;
  const { url } = await server({
    GET: (res) => {
      streams += 1;
      if (streams < 25) res.writeHead(200, STREAM).end('retry: 0\n\n');
      else res.writeHead(200, STREAM).write(': there\n\n');
    },
  });
  const waited: number[] = [];
  await linked(url, waited);
  await eventually(() => streams === 25, 'the last stream');
  const paces = waited.filter((ms) => ms >= 100 && ms <= 30_000);
  expect(paces).toHaveLength(24);
  expect(paces.slice(0, 3)).toEqual([100, 150, 225]);
  expect(paces.at(-1)).toBe(30_000);
});

it('a session that no header can name is refused before it breaks every question', async () => {
  for (const id of ['two words', 'caf\u00e9']) {
    const { url } = await server({ initialize: (res, asked) => json(res, { id: asked, result: about }, { 'mcp-session-id': id }) });
    await expect(linked(url)).rejects.toMatchObject({ problem: 'remote.strange' });
  }
});

it('an event that was cut is no place to go on from: its answer would never be said again', async () => {
  let asked: number | undefined;
  const { url, heard } = await server({
    'prompts/list': (res, id) => {
      asked = id;
      res.writeHead(200, STREAM).write('id: 7\ndata:\n\nid: 8\ndata: {"jsonrpc"', () => setImmediate(() => res.destroy()));
    },
    GET: (res, _id, req) => {
      if (req.headers['last-event-id'] !== '7') return void res.writeHead(405).end();
      res.writeHead(200, STREAM).end(message({ id: asked, result: { prompts: [] } }));
    },
  });
  const far = await linked(url);
  expect(await far.link.relay()?.request('prompts/list', {}, context)).toEqual({ prompts: [] });
  expect(heard.flatMap(({ headers }) => headers['last-event-id'] ?? [])).toEqual(['7']);
});

it.each([
  ['nothing', (res: ServerResponse) => void res.writeHead(204).end()],
  ['a page', (res: ServerResponse) => void res.writeHead(200, { 'content-type': 'text/html' }).end('<p>hello</p>')],
])('a server that answers %s where its own words would come is not asked for them again', async (_what, GET) => {
  const { url, heard } = await server({ GET });
  const far = await linked(url);
  await eventually(() => heard.some(({ what }) => what.startsWith('GET')), 'its own stream');
  for (let turn = 0; turn < 5; turn += 1) await far.link.relay()?.request('prompts/list', {}, context);
  expect(heard.filter(({ what }) => what.startsWith('GET'))).toHaveLength(1);
  expect(far.events.filter((event) => event.kind === 'health' && event.health.state === 'offline')).toEqual([]);
});

it('what breaks off after a notice was taken is nobody’s', async () => {
  const { url } = await server({
    'notifications/initialized': (res) => {
      res.writeHead(202, { 'content-length': 10 }).write('ok', () => setImmediate(() => res.destroy()));
    },
  });
  const far = await linked(url);
  expect(await far.link.relay()?.request('prompts/list', {}, context)).toEqual({ prompts: [] });
});
