import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningCore, type RunningCore } from '../testing/running-core.ts';
import { ask, bearer, initialize, JSON_TYPES, listen, modern, type Listened } from './testing/wire.ts';

// Somebody who has a token, or none, and wants nobody else to get through. The long run goes up to the limit of all together.
const CLIENTS = process.env['SWITCHBOARD_LONG'] ? 34 : 4;
const EACH = 32;
const ALL = 1_024;
let home: RunningCore;
beforeAll(async () => void (home = await runningCore()));
afterAll(() => home.close());

/**
 * Somebody only wants to know whether the door is there. What stands between them and the answer is counted as work of this thread: on a
 * machine that has a lot else to do, a wall clock would tell of that. Who waits for others to be done waits far longer than the rest.
 */
async function answersAtOnce(): Promise<void> {
  const [began, since] = [process.threadCpuUsage(), performance.now()];
  expect((await ask(home.url, { method: 'GET', path: '/health/live' })).status).toBe(200);
  const { user, system } = process.threadCpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(1_000);
  expect(performance.now() - since).toBeLessThan(15_000);
}
const port = () => Number(new URL(home.url).port);

test('a flood of streams: each has its share, all have theirs, and the door still opens', { timeout: 120_000 }, async () => {
  const { headers, body } = modern('subscriptions/listen', { notifications: { toolsListChanged: true } });
  const open: Listened[] = [];
  for (let index = 0; index < CLIENTS; index += 1) {
    const { token } = await home.client(`Flood ${index}`);
    const one = () => listen(home.url, { method: 'POST', headers: { ...headers, ...bearer(token) }, body });
    open.push(...(await Promise.all(Array.from({ length: EACH + 3 }, one))));
  }
  const accepted = open.filter(({ status }) => status === 200).length;
  expect(accepted).toBe(Math.min(CLIENTS * EACH, ALL));
  expect(open.filter(({ status }) => status === 429).length).toBe(open.length - accepted);
  await answersAtOnce();
  // A tool is taken out of everybody's list, and every one of them is told.
  await home.core.handlers['tools.enable']({ names: ['wait'], enabled: false }, home.core.identifyPerson('test'));
  await Promise.all(open.filter(({ status }) => status === 200).map((stream) => stream.next(2)));
  expect(open.filter(({ events }) => events.length === 2).length).toBe(accepted);
  open.forEach((stream) => stream.close());
  const { token } = await home.client('After');
  const after = async () => {
    const stream = await listen(home.url, { method: 'POST', headers: { ...headers, ...bearer(token) }, body });
    stream.close();
    return stream.status;
  };
  await expect.poll(after).toBe(200);
});

test('peers that speak a letter at a time, bodies without end and heaps of headers hold nobody up', { timeout: 60_000 }, async () => {
  const { token } = await home.client('Slow');
  const sockets: Socket[] = Array.from({ length: 100 }, (_one, index) => {
    const socket = connect(port(), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      index % 2 === 0
        ? 'POST /mcp HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: '
        : `POST /mcp HTTP/1.1\r\nhost: 127.0.0.1:${port()}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: 4000000\r\n\r\n{"a":"`,
    );
    return socket;
  });
  const drip = setInterval(() => sockets.forEach((socket) => socket.write('x')), 20);
  const giants = Array.from({ length: 10 }, () =>
    ask(home.url, { headers: { ...JSON_TYPES, ...bearer(token) }, body: 'x'.repeat(6_000_000) }).then(
      ({ status }) => status,
      () => 413, // cut off while still sending
    ),
  );
  const heaps = Array.from({ length: 10 }, () =>
    ask(home.url, { headers: { ...JSON_TYPES, 'x-heap': 'x'.repeat(20_000) }, body: {} }).then(
      ({ status }) => status,
      () => 431,
    ),
  );
  await answersAtOnce();
  // The slow ones hold all places of their client: it is told so, at once, and nobody else is.
  expect([413, 429]).toEqual(expect.arrayContaining([...new Set(await Promise.all(giants))]));
  expect(new Set(await Promise.all(heaps))).toEqual(new Set([431]));
  const { token: other } = await home.client('Other');
  expect((await ask(home.url, { headers: { ...JSON_TYPES, ...bearer(other) }, body: initialize() })).status).toBe(200);
  await answersAtOnce();
  clearInterval(drip);
  sockets.forEach((socket) => socket.destroy());
});

test('a hundred clients that shook hands and never came back leave nothing but a few sessions', async () => {
  const { token } = await home.client('Forgetful');
  const headers = { ...JSON_TYPES, ...bearer(token) };
  const ids = [];
  for (let index = 0; index < 100; index += 1)
    ids.push(String((await ask(home.url, { headers, body: initialize() })).headers['mcp-session-id']));
  const alive = await Promise.all(
    ids.map(
      async (id) =>
        (await ask(home.url, { headers: { ...headers, 'mcp-session-id': id }, body: { jsonrpc: '2.0', id: 1, method: 'tools/list' } }))
          .status,
    ),
  );
  expect(alive.filter((status) => status === 404).length).toBeGreaterThanOrEqual(68);
  expect(alive.at(-1)).toBe(200);
});
