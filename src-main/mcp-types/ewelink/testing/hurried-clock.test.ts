import { setTimeout as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hurriedClock } from './hurried-clock.ts';

it('stands still while the machine does something else: nobody’s patience ends in that time', async () => {
  const clock = hurriedClock();
  clock.hurry(60);
  const [began, order] = [clock.now(), new Array<string>()];
  const patience = clock.sleep(6_000).then(() => order.push('out of patience'));
  const arrives = turn(1).then(() => order.push('arrived'));
  for (const until = performance.now() + 200; performance.now() < until;);
  await arrives;
  expect(clock.now() - began).toBeLessThan(6_000);
  await patience;
  expect(order).toEqual(['arrived', 'out of patience']);
  expect(clock.now() - began).toBeGreaterThanOrEqual(6_000);
  clock.stop();
});

it('rings until it is told not to, and forgets who no longer waits', async () => {
  const clock = hurriedClock();
  clock.hurry(20);
  let rung = 0;
  const stop = clock.every(100, () => void (rung += 1));
  await expect.poll(() => rung).toBeGreaterThan(2);
  stop();
  const before = rung;
  const gone = new AbortController();
  const sleeping = clock.sleep(1e9, gone.signal);
  gone.abort();
  await expect(sleeping).rejects.toThrow('called off');
  await clock.sleep(500);
  expect(rung).toBe(before);
  clock.stop();
});
