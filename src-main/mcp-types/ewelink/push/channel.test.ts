import { expect, it } from 'vitest';
import { fakeWorld } from '../../../kit/testing/index.ts';
import type { Socket } from '../../../kit/world.ts';
import { openChannel } from './channel.ts';

/** A line whose far end is the test: it lets everybody in. */
async function line(onMessage: () => void, early: string[] = []) {
  const hears = new Set<(text: string) => void>();
  let closed = false;
  const say = (text: string): void => [...hears].forEach((hear) => hear(text));
  const socket: Socket = {
    send: (text) => {
      if (text === 'ping') return;
      early.forEach(say);
      say(JSON.stringify({ error: 0, sequence: JSON.parse(text).sequence, config: { hbInterval: 60 } }));
    },
    onText: (hear) => {
      hears.add(hear);
      return () => void hears.delete(hear);
    },
    onClose: () => () => undefined,
    ping: async () => undefined,
    close: () => void (closed = true),
  };
  const world = fakeWorld({ socket: () => socket });
  const who = { token: 't', apikey: 'a', app: 'app' };
  const channel = await openChannel({ world, sequence: () => '1', onMessage }, 'wss://x', who, new AbortController().signal);
  const lost: string[] = [];
  channel.onLost(({ problem }) => lost.push(problem));
  return { say, lost, isClosed: () => closed };
}
const REPORT = '{"action":"update","deviceid":"d","params":{"switch":"on"}}';

it.each([[[REPORT]], [[]]])('what we cannot bear to hear ends the line and nothing else (early: %j)', async (early) => {
  let heard = 0;
  const { say, lost, isClosed } = await line(() => {
    heard += 1;
    throw new Error('a mistake of ours');
  }, early);
  expect(() => [REPORT, REPORT].forEach(say)).not.toThrow();
  expect([heard, lost, isClosed()]).toEqual([1, ['bug'], true]);
});
