/* eslint-disable @typescript-eslint/no-deprecated -- what is out of date is what is tried here */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from './config.ts';
import { notSignedIn } from './oauth/signed-in.ts';
import { eventually, farLink, farWorld } from './testing/far-link.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Older = { url: string; asked: string[]; drop(): void };

/** A server from before there was one address for all: a stream, and an address to speak to that it names. */
async function olderServer({ status = 404, leads = '', token = '' } = {}): Promise<Older> {
  const asked: string[] = [];
  const sessions = new Map<string, SSEServerTransport>();
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const url = new URL(req.url ?? '/', 'http://older');
    asked.push(`${req.method} ${url.pathname}`);
    if (token && req.headers.authorization !== token) return void res.writeHead(401, { 'www-authenticate': 'Bearer scope="read"' }).end();
    if (req.method === 'GET' && url.pathname === '/sse') {
      if (leads) return void res.writeHead(200, { 'content-type': 'text/event-stream' }).write(`event: endpoint\ndata: ${leads}\n\n`);
      const transport = new SSEServerTransport('/messages', res);
      sessions.set(transport.sessionId, transport);
      const mcp = new McpServer({ name: 'before', version: '1.0.0' });
      mcp.registerTool('hello', { description: 'Says hello' }, async () => ({ content: [{ type: 'text', text: 'hello' }] }));
      mcp.registerTool('talk', { description: 'Talks' }, async () => ({ content: [{ type: 'text', text: 'x'.repeat(9_000_000) }] }));
      return mcp.connect(transport);
    }
    const session = sessions.get(url.searchParams.get('sessionId') ?? '');
    if (req.method === 'POST' && url.pathname === '/messages' && session) return session.handlePostMessage(req, res);
    res.writeHead(status).end('No such page');
  };
  const http = createServer((req, res) => void answer(req, res).catch(() => res.destroy()));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  ends.push(() => (http.closeAllConnections(), http.close()));
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/sse`,
    asked,
    drop: () => http.closeAllConnections(),
  };
}
const placeOf = ({ url }: Older, headers: Record<string, string> = {}): Place => ({ kind: 'address', url, headers });
async function opened(place: Place, world = farWorld(place)) {
  const far = await farLink(place, { world });
  ends.push(far.close);
  return far;
}

describe('a server from before there was one address for all', () => {
  it.each([404, 405, 400])('is found where the usual way answers %s, and called', async (status) => {
    const server = await olderServer({ status });
    const far = await opened(placeOf(server));
    expect(far.tools().map(({ name }) => name)).toEqual(['hello', 'talk']);
    const { result } = await far.link.runTool('hello', {}, new AbortController().signal);
    expect(JSON.stringify(result)).toContain('hello');
  });

  it('is reached at once the next time, as long as the verdict holds', async () => {
    const server = await olderServer();
    const place = placeOf(server);
    const world = farWorld(place);
    await (await opened(place, world)).close();
    server.asked.length = 0;
    const again = await opened(place, world);
    expect(server.asked[0]).toBe('GET /sse');
    expect(await world.secrets.read('era')).toMatch(/"line":"older","at":\d+/);
    await again.close();
  });

  it('that says too much at once is refused in the words of every other stream', async () => {
    const far = await opened(placeOf(await olderServer()));
    await expect(far.link.runTool('talk', {}, new AbortController().signal)).rejects.toMatchObject({
      problem: 'remote.strange',
      message: expect.stringContaining('One event of its stream is too large: more than the 8 MB that are taken'),
    });
    await eventually(() => far.events.some((event) => event.kind === 'health' && event.health.problem === 'remote.unreachable'));
  });

  it('that breaks off is a lost line, not a second greeting nobody made', async () => {
    const server = await olderServer();
    const far = await opened(placeOf(server));
    const streams = () => server.asked.filter((one) => one === 'GET /sse').length;
    const before = streams();
    server.drop();
    await eventually(() => far.events.some((event) => event.kind === 'health' && event.health.state === 'offline'));
    expect(streams()).toBe(before);
  });

  it('is shown the headers of the person, and asks for a sign-in where there are none', async () => {
    const server = await olderServer({ token: 'Bearer right' });
    await opened(placeOf(server, { Authorization: 'Bearer right' }));
    const place = placeOf(server);
    const world = farWorld(place);
    const without: Place = { kind: 'address', url: server.url, headers: {}, access: notSignedIn(world, false) };
    await expect(farLink(without, { world })).rejects.toMatchObject({ problem: 'auth.sign-in' });
  });

  it('may name no address of anybody else to speak to', async () => {
    const seen: string[] = [];
    const other = createServer((req, res) => (seen.push(req.url ?? ''), res.writeHead(202).end())).listen(0, '127.0.0.1');
    await once(other, 'listening');
    ends.push(() => (other.closeAllConnections(), other.close()));
    const at = other.address();
    const server = await olderServer({ leads: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/messages` });
    await expect(farLink(placeOf(server))).rejects.toMatchObject({ problem: 'remote.not-found' });
    expect(seen).toEqual([]);
  });

  it('that is none either is said as what it is: nothing at this address', async () => {
    const server = await olderServer();
    const elsewhere: Place = { kind: 'address', url: server.url.replace('/sse', '/mcp'), headers: {} };
    await expect(farLink(elsewhere)).rejects.toMatchObject({ problem: 'remote.not-found' });
  });
});
