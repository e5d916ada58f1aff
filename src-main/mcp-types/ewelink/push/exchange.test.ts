import { expect, it } from 'vitest';
import { realClock } from '../../../demo/clock.ts';
import { Exchange } from './exchange.ts';

const never = new AbortController().signal;

it('sends what is asked while the clock jumps ahead between two looks at it', async () => {
  let now = Date.now();
  const clock = { ...realClock, now: () => (now += 1000) };
  const sent: unknown[] = [];
  const exchange: Exchange = new Exchange({
    clock,
    sequence: () => String(sent.length),
    self: () => 'me',
    line: () => (message) => {
      sent.push(message.params);
      exchange.take({ sequence: String(message.sequence), error: 0, reason: '', params: {}, config: {} });
    },
    onSilence: () => undefined,
  });
  const lamp = { source: 'lamp', apikey: 'me' };
  await exchange.update(lamp, { switch: 'on' }, never);
  await Promise.all([exchange.update(lamp, { switch: 'off' }, never), exchange.update(lamp, { startup: 'on' }, never)]);
  expect(sent).toEqual([{ switch: 'on' }, { switch: 'off' }, { startup: 'on' }]);
});
