import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Reach } from '../../kit/world.ts';
import { silentLog } from '../../kit/testing/index.ts';
import { systemClock } from '../host/clock.ts';
import { passingSecrets } from '../connections/sealing.ts';
import { createNet } from './net.ts';
import type { Resolve } from './guard.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(answer: RequestListener): Promise<{ port: number; url: string; server: Server }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => new Promise((done) => (server.closeAllConnections(), server.close(done))));
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, server };
}

/** A world that may talk to `hosts`, and to nobody else. */
function world({ hosts = ['127.0.0.1'], reach = 'typed', resolve }: { hosts?: string[]; reach?: Reach; resolve?: Resolve } = {}) {
  const life = new AbortController();
  closers.push(() => life.abort());
  const net = createNet({ clock: systemClock, log: silentLog, resolve });
  return {
    ...net.world({ type: { id: 't', reach, endpoints: {} }, hosts, secrets: passingSecrets(), signal: life.signal, log: silentLog }),
    life,
  };
}
const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => expect.fail('it should have failed'),
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );
const bodyOf = async (request: IncomingMessage) => (await request.toArray()).join('');

describe('a request', () => {
  it('sends JSON and reads the answer, whatever its status', async () => {
    const { url } = await serve(async (request, response) => {
      response
        .writeHead(418, { 'x-seen': `${request.method} ${request.headers['content-type']} ${request.headers['x-key']}` })
        .end(await bodyOf(request));
    });
    const { status, headers, json } = await world().http({ url, method: 'POST', headers: { 'X-Key': 'k' }, body: { a: 1 } });
    expect([status, json()]).toEqual([418, { a: 1 }]);
    expect(headers['x-seen']).toBe('POST application/json k');
  });

  it('names a port where nobody listens, a host nobody knows and an answer that is not JSON', async () => {
    const { url, server } = await serve((_request, response) => response.end('<html>'));
    const { http } = world({ hosts: ['127.0.0.1', 'no-such-host.invalid'] });
    expect(await problemOf(http({ url }).then((answer) => answer.json()))).toBe('remote.strange');
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    expect(await problemOf(http({ url }))).toBe('remote.unreachable');
    const lost = Object.assign(new Error('lost'), { code: 'ENOTFOUND' });
    expect(await problemOf(world({ hosts: ['gone.test'], resolve: () => Promise.reject(lost) }).http({ url: 'http://gone.test/' }))).toBe(
      'remote.no-such-host',
    );
  });

  it('tries a read again when the line breaks, and never a write', async () => {
    let asked = 0;
    const { url } = await serve((request, response) => {
      asked++;
      if (asked < 3) request.socket.destroy();
      else response.end('third');
    });
    const { http } = world();
    expect((await http({ url })).text).toBe('third');
    asked = 0;
    expect(await problemOf(http({ url, method: 'POST', body: {} }))).toBe('remote.unreachable');
    expect(asked).toBe(1);
  });

  it('gives up on a slow drip, even while bytes still come', async () => {
    const { url } = await serve((_request, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const began = Date.now();
    expect(await problemOf(world().http({ url, timeoutMs: 200 }))).toBe('remote.timeout');
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it('stops reading what is too large, and notices a body cut in the middle', async () => {
    const large = await serve((_request, response) => void response.end('x'.repeat(5000)));
    expect(await problemOf(world().http({ url: large.url, maxBytes: 1000 }))).toBe('remote.strange');
    const cut = await serve((_request, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': 100 }).write('half');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await problemOf(world().http({ url: cut.url, method: 'POST' }))).toBe('remote.unreachable');
  });

  it('ends with the connection it belongs to', async () => {
    const { url } = await serve(() => {});
    const { http, life } = world();
    const asked = http({ url });
    setTimeout(() => life.abort(new Error('over')), 30);
    await expect(asked).rejects.toThrow('over');
  });

  it('goes to the address that was checked, whatever the name says a moment later', async () => {
    const { port } = await serve((request, response) => response.end(request.headers.host));
    let asked = 0;
    const resolve: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.9.9.9', family: 4 }];
    const { http } = world({ hosts: ['rebind.test'], resolve });
    expect((await http({ url: `http://rebind.test:${port}/` })).text).toBe(`rebind.test:${port}`);
    expect(asked).toBe(1);
    expect(
      await problemOf(
        world({ reach: 'public', resolve: async () => [{ address: '127.0.0.1', family: 4 }] }).http({ url: `http://rebind.test:${port}/` }),
      ),
    ).toBe('reach.blocked');
  });

  it('stays within one reach of several, where it says so', async () => {
    const type = { id: 't', reach: ['public', 'lan'] as const, endpoints: {} };
    const life = new AbortController();
    closers.push(() => life.abort());
    const resolve: Resolve = async () => [{ address: '93.184.216.34', family: 4 }];
    const net = createNet({ clock: systemClock, log: silentLog, resolve });
    const { http } = net.world({ type, hosts: [], secrets: passingSecrets(), signal: life.signal, log: silentLog });
    for (const url of ['http://93.184.216.34/', 'http://device.example/', 'http://169.254.169.254/', 'http://127.0.0.1/'])
      expect(await problemOf(http({ url, within: 'lan' })), url).toBe('reach.blocked');
    expect(await problemOf(http({ url: 'http://10.0.0.1/', within: 'public' }))).toBe('reach.blocked');
    expect(await problemOf(http({ url: 'http://10.0.0.1/', within: 'typed' }))).toBe('reach.blocked');
    const { url } = await serve((_request, response) => response.end('here'));
    const demo = createNet({ clock: systemClock, log: silentLog, loopback: true });
    const near = demo.world({ type, hosts: [], secrets: passingSecrets(), signal: life.signal, log: silentLog }).http;
    expect((await near({ url, within: 'lan' })).text).toBe('here');
    expect(await problemOf(near({ url, within: 'public' }))).toBe('reach.blocked');
  });

  it('walks around no guard by an inherited proxy', async () => {
    const { url } = await serve((_request, response) => response.end('direct'));
    process.env['HTTP_PROXY'] = process.env['http_proxy'] = 'http://127.0.0.1:9';
    closers.push(() => {
      delete process.env['HTTP_PROXY'];
      delete process.env['http_proxy'];
    });
    expect((await world().http({ url })).text).toBe('direct');
  });

  it('streams for libraries that bring their own fetch', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      setTimeout(() => response.end('data: 2\n\n'), 30);
    });
    const { fetch } = world();
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(await answer.text()).toBe('data: 1\n\ndata: 2\n\n');
    expect(await problemOf(fetch('http://10.0.0.1/'))).toBe('reach.blocked');
  });

  it('streams them only so much: of one answer, or of one event', async () => {
    const some = Buffer.alloc(1 << 20, 120);
    let left = 0;
    const { url } = await serve((request, response) => {
      left = 100;
      response.writeHead(200, { 'content-type': request.url === '/events' ? 'text/event-stream' : 'application/json' });
      const end = request.url === '/events' ? '\n\n' : '';
      (function more() {
        if (left-- > 0 && !response.destroyed) response.write(left % 20 === 0 ? Buffer.concat([some, Buffer.from(end)]) : some, more);
        else response.end();
      })();
    });
    const { fetch } = world();
    const whole = (await fetch(url)).text();
    await expect(whole).rejects.toMatchObject({ problem: 'remote.strange', message: expect.stringContaining('more than the 24 MB') });
    expect(left).toBeGreaterThan(20);
    // A hundred in all, and none of them too much by itself.
    let heard = 0;
    for await (const bytes of (await fetch(new URL('/events', url))).body ?? []) heard += bytes.length;
    expect(heard).toBeGreaterThan(100_000_000);
  });
});

describe('a socket', () => {
  async function echo() {
    const { server, port } = await serve((_request, response) => response.writeHead(401).end());
    const sockets = new WebSocketServer({ server, path: '/ws' });
    sockets.on('connection', (socket) => {
      socket.send('hello');
      socket.on('message', (data: Buffer) =>
        data.toString() === 'bye' ? socket.close(4001, 'because') : socket.send(`echo ${data.toString()}`),
      );
    });
    closers.unshift(() => sockets.clients.forEach((socket) => socket.terminate()));
    return { url: `ws://127.0.0.1:${port}/ws`, sockets };
  }

  it('talks, loses no early word, answers pings and tells how it was closed', async () => {
    const { url } = await echo();
    const socket = await world().socket(url);
    await new Promise((done) => setTimeout(done, 50));
    const heard: string[] = [];
    socket.onText((text) => heard.push(text));
    await socket.ping(1000);
    socket.send('a');
    const closed = new Promise((done) => socket.onClose((code, reason) => done([code, reason])));
    socket.send('bye');
    expect(await closed).toEqual([4001, 'because']);
    expect(heard).toEqual(['hello', 'echo a']);
    expect(() => socket.send('late')).toThrow();
  });

  it('is guarded, and named when it does not open', async () => {
    const { url } = await echo();
    expect(await problemOf(world({ hosts: ['10.0.0.1'] }).socket(url))).toBe('reach.blocked');
    expect(await problemOf(world().socket('ws://127.0.0.1:1/'))).toBe('remote.unreachable');
    const silent = createTcpServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    closers.push(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const { socket, life } = world();
    expect(await problemOf(socket(`ws://127.0.0.1:${port}/`, { timeoutMs: 100 }))).toBe('remote.timeout');
    life.abort();
  });

  it('ends with its connection', async () => {
    const { url, sockets } = await echo();
    const { socket, life } = world();
    const open = await socket(url);
    const closed = new Promise((done) => open.onClose(done));
    life.abort();
    expect(await closed).toBe(1006);
    await expect.poll(() => sockets.clients.size).toBe(0);
  });
});
