import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../host/clock.ts';
import { createStreams, frameOf } from './streams.ts';

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** A response of a real connection, and the other end of it. */
async function response(): Promise<{ res: ServerResponse; socket: Socket }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const [, res] = (await once(server, 'request')) as [unknown, ServerResponse];
  open.push(() => {
    socket.destroy();
    server.close();
  });
  return { res, socket };
}

test('one client has its share of streams, all of them together have theirs, and what ends makes room', async () => {
  const streams = createStreams(systemClock, { each: 2, all: 3 });
  const first = streams.open((await response()).res, 'a');
  streams.open((await response()).res, 'a');
  expect(() => streams.admit('a')).toThrow(expect.objectContaining({ problem: 'limit.reached', status: 429 }));
  expect(() => streams.admit('b')).not.toThrow();
  streams.open((await response()).res, 'b');
  expect(() => streams.admit('b')).toThrow(expect.objectContaining({ problem: 'limit.reached' }));
  first.end();
  expect(() => streams.admit('b')).not.toThrow();
  expect([streams.count(), streams.count('a')]).toEqual([2, 1]);
  streams.close();
  expect(streams.count()).toBe(0);
});

test('a reader that does not read is cut off instead of filling the memory', async () => {
  const streams = createStreams(systemClock);
  const { res, socket } = await response();
  socket.pause();
  const stream = streams.open(res, 'a');
  for (let sent = 0; sent < 400 && !res.destroyed; sent += 1) stream.write(frameOf('x'.repeat(64 * 1024)));
  expect(res.destroyed).toBe(true);
  streams.close();
});

test('what is said too late is said to nobody, and counts for nothing', async () => {
  const streams = createStreams(systemClock);
  const answered = (await response()).res;
  answered.end('done');
  const { res: gone, socket } = await response();
  socket.destroy();
  await once(gone, 'close');
  for (const res of [answered, gone]) expect(() => streams.open(res, 'a').write('late')).not.toThrow();
  expect(streams.count()).toBe(0);
  streams.close();
});
