import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { silentLog } from '../../kit/testing/index.ts';
import { passingSecrets } from '../connections/sealing.ts';
import { systemClock } from '../host/clock.ts';
import { createNet } from './net.ts';
import { CERTIFICATES } from './testing/certificates.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

type Shown = keyof typeof CERTIFICATES;
const fingerprintOf = (shown: Shown) => new X509Certificate(CERTIFICATES[shown].cert).fingerprint256;

/** A house that shows one certificate; `heard` is everything anybody managed to say to it. */
async function house(shown: Shown) {
  const heard: string[] = [];
  const server = createServer(CERTIFICATES[shown], (request, response) => {
    heard.push(`${request.method} ${request.headers.authorization}`);
    response.end('welcome');
  }).listen(0, '127.0.0.1');
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.send('hello'));
  await once(server, 'listening');
  closers.push(() => {
    sockets.clients.forEach((socket) => socket.terminate());
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  return { port, heard, server };
}

function visitor(pins: string[] = [], hosts = ['127.0.0.1', 'localhost', 'home.test']) {
  const life = new AbortController();
  closers.unshift(() => life.abort());
  const net = createNet({
    clock: systemClock,
    log: silentLog,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const type = { id: 't', reach: 'typed' as const, endpoints: {} };
  return net.world({ type, hosts, pins, secrets: passingSecrets(), signal: life.signal, log: silentLog });
}
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it should have failed'),
    (thrown: unknown) => SwitchboardError.from(thrown),
  );
const token = { Authorization: 'Bearer secret' };

describe('a certificate that nobody vouches for', () => {
  it.each([
    ['self', '127.0.0.1', 'self-signed', 'My home'],
    ['expired', '127.0.0.1', 'expired', 'Old home'],
    ['leaf', '127.0.0.1', 'unknown-authority', 'leaf'],
  ] as const)('of the kind %s at %s is shown as %s', async (shown, host, why, subject) => {
    const { port, heard } = await house(shown);
    const refused = await refusalOf(visitor().http({ url: `https://${host}:${port}/`, headers: token }));
    expect(refused.problem).toBe('remote.certificate');
    expect(refused.details.with).toMatchObject({ why, subject, host, fingerprint: fingerprintOf(shown), until: expect.any(Number) });
    expect(heard).toEqual([]);
  });

  it('is refused by sockets in the same words', async () => {
    const { port } = await house('self');
    const refused = await refusalOf(visitor().socket(`wss://127.0.0.1:${port}/`));
    expect(refused).toMatchObject({ problem: 'remote.certificate', details: { with: { why: 'self-signed' } } });
  });

  it.each(['self', 'expired', 'leaf'] as const)(
    'but was compared by the person (%s) opens requests, streams and sockets',
    async (shown) => {
      const { port, heard } = await house(shown);
      // However it was written down.
      const world = visitor([fingerprintOf(shown).toLowerCase().replaceAll(':', '')]);
      expect((await world.http({ url: `https://127.0.0.1:${port}/`, headers: token })).text).toBe('welcome');
      expect(await (await world.fetch(`https://127.0.0.1:${port}/`)).text()).toBe('welcome');
      // The name may be any: it is this very certificate that was trusted.
      expect((await world.http({ url: `https://home.test:${port}/` })).text).toBe('welcome');
      const socket = await world.socket(`wss://127.0.0.1:${port}/`);
      expect(await new Promise((resolve) => socket.onText(resolve))).toBe('hello');
      expect(heard[0]).toBe('GET Bearer secret');
    },
  );

  it('in place of another is shown beside the one that was trusted, and hears nothing', async () => {
    const { port, heard } = await house('second');
    const world = visitor([fingerprintOf('self')]);
    const refused = await refusalOf(world.http({ url: `https://127.0.0.1:${port}/`, headers: token }));
    expect(refused.details.with).toMatchObject({
      why: 'changed',
      fingerprint: fingerprintOf('second'),
      expected: fingerprintOf('self'),
    });
    await refusalOf(world.socket(`wss://127.0.0.1:${port}/`));
    expect(heard).toEqual([]);
  });

  it('is noticed when it changes while the program runs', async () => {
    const { port, server } = await house('self');
    const world = visitor([fingerprintOf('self')]);
    await world.http({ url: `https://127.0.0.1:${port}/` });
    server.closeAllConnections();
    server.setSecureContext(CERTIFICATES.second);
    expect(await refusalOf(world.http({ url: `https://127.0.0.1:${port}/` }))).toMatchObject({
      problem: 'remote.certificate',
    });
  });
});

describe('a handshake', () => {
  it('that never ends is given up with the request, one with a plain server is none', async () => {
    const silent = createTcpServer(() => undefined).listen(0, '127.0.0.1');
    const plain = createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
    await Promise.all([once(silent, 'listening'), once(plain, 'listening')]);
    closers.push(
      () => silent.close(),
      () => plain.close(),
    );
    const at = (server: typeof silent) => `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect((await refusalOf(visitor().http({ url: at(silent), timeoutMs: 200 }))).problem).toBe('remote.timeout');
    expect((await refusalOf(visitor().http({ url: at(plain) }))).problem).toBe('remote.scheme');
  });
});
