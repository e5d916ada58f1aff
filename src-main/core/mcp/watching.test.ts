import { beforeEach, expect, test, vi } from 'vitest';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { createWatching, MAX_WATCHED } from './watching.ts';

const caller: Caller = { kind: 'assistant', id: 'a', name: 'A' };
const clock = {
  now: () => Date.now(),
  every: (ms: number, tick: () => void) => {
    const timer = setInterval(tick, ms);
    return () => clearInterval(timer);
  },
};
let watchers: Map<string, () => void>;
beforeEach(() => {
  vi.useFakeTimers();
  watchers = new Map();
  return () => vi.useRealTimers();
});
const watch = (_caller: Caller, uri: string, changed: () => void) => {
  if (uri.startsWith('no')) return undefined;
  watchers.set(uri, changed);
  return () => void watchers.delete(uri);
};

test('the first change is told at once, those that follow closely once, and the last always', () => {
  const told: number[] = [];
  const watching = createWatching(watch, caller, clock, () => told.push(Date.now()));
  const from = Date.now();
  expect(watching.add('u')).toBe(true);
  for (let index = 0; index < 10; index += 1) {
    watchers.get('u')?.();
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1_000);
  expect(told.map((at) => at - from)).toEqual([0, 250]);
  watchers.get('u')?.();
  expect(told.length).toBe(3);
  watching.close();
  expect(watchers.size).toBe(0);
});

test('what is not there cannot be watched, what is watched twice is watched once, and there is an end to it', () => {
  const watching = createWatching(watch, caller, clock, () => undefined);
  expect(watching.add('nothing')).toBe(false);
  for (let index = 0; index < MAX_WATCHED; index += 1) expect(watching.add(`u${index}`)).toBe(true);
  expect(watching.add('u0')).toBe(true);
  expect(watching.add('one more')).toBe(false);
  watching.remove('u0');
  expect(watching.add('one more')).toBe(true);
  expect(watchers.size).toBe(MAX_WATCHED);
  watching.close();
});
