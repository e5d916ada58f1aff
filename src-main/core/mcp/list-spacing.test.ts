import { expect, it, vi } from 'vitest';
import { systemClock } from '../host/clock.ts';
import { createChanges } from './changes.ts';
import { createListNews } from './list-news.ts';

it('a server that changes its tools every second makes no client read more than three times in six seconds, and none misses the last', async () => {
  vi.useFakeTimers();
  let list = 0;
  const changes = createChanges(systemClock);
  const news = createListNews(changes, async () => String(list), { now: () => Date.now(), every: systemClock.every });
  const heard: number[] = [];
  const began = Date.now();
  news.on({ kind: 'assistant', id: 'claude', name: 'Claude' }, ['tools'], () => heard.push(Date.now() - began));
  for (let second = 0; second < 10; second += 1) {
    list += 1;
    changes.changed('tools');
    await vi.advanceTimersByTimeAsync(1_000);
  }
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard.length).toBeGreaterThanOrEqual(5);
  expect(heard.length).toBeLessThanOrEqual(7);
  expect(heard.every((at, index) => index < 3 || at - (heard[index - 3] ?? 0) >= 6_000)).toBe(true);
  // Told once, and at once, of a change that comes alone.
  expect(heard[0]).toBeLessThan(200);
  const quiet = heard.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard.length).toBe(quiet);
  news.close();
  changes.close();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
