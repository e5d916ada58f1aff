import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStreams } from '../lane/streams.ts';
import { createChannels } from './channels.ts';
import { createEventLog } from './event-log.ts';
import { createLogBudget } from './log-budget.ts';

// Streams on a real socket, on a clock the test winds.
let now = 0;
const clock = { now: () => now, sleep: () => Promise.resolve(), every: () => () => undefined };
let took: (res: ServerResponse) => void = () => undefined;
const server = createServer((_req, res) => took(res));
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => void server.close(resolve)));

async function connected(): Promise<{ res: ServerResponse; heard: Promise<string>; hangUp(): void }> {
  const accepted = new Promise<ServerResponse>((resolve) => (took = resolve));
  const asked = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false });
  const heard = new Promise<string>((resolve) => {
    asked.on('response', (answer: IncomingMessage) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('error', () => undefined);
      answer.on('close', () => resolve(text));
    });
    asked.on('error', () => resolve(''));
  });
  asked.end();
  return { res: await accepted, heard, hangUp: () => asked.destroy() };
}
const start = () => {
  const streams = createStreams(clock);
  const log = createEventLog(createLogBudget());
  return { log, channels: createChannels({ client: 'c', headers: {}, streams, log, clock }) };
};
const listener = { lost: () => undefined, back: () => undefined };

test('an answer that was heard to its end is forgotten a minute later, and not before', async () => {
  const { channels, log } = start();
  const { res, heard } = await connected();
  const channel = channels.open(res, true, listener);
  channel.send('{"answer":1}');
  channel.end();
  expect(await heard).toContain('{"answer":1}');
  await expect.poll(() => res.closed).toBe(true);
  now += 59_000;
  channels.tidy();
  expect(log.after('r1.1')).toMatchObject({ events: [{ message: '{"answer":1}' }], isWhole: true });
  now += 2_000;
  channels.tidy();
  expect(log.after('r1.1')).toMatchObject({ events: [], isWhole: false });
  const back = await connected();
  expect(channels.resume(back.res, 'r1.1')).toBe(false);
  back.hangUp();
  channels.close();
});

test('an answer nobody was there to hear stays until they come back for it', async () => {
  const { channels, log } = start();
  const { res, hangUp } = await connected();
  const channel = channels.open(res, true, listener);
  hangUp();
  await expect.poll(() => res.closed).toBe(true);
  channel.send('{"answer":2}');
  channel.end();
  now += 600_000;
  channels.tidy();
  const back = await connected();
  expect(channels.resume(back.res, 'r1.1')).toBe(true);
  expect(await back.heard).toContain('{"answer":2}');
  await expect.poll(() => back.res.closed).toBe(true);
  now += 61_000;
  channels.tidy();
  expect(log.after('r1.1')?.events).toEqual([]);
  channels.close();
});
