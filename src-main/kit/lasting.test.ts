import { getEventListeners } from 'node:events';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Lasting } from './lasting.ts';
import { Passing } from './passing.ts';
import { until } from './until.ts';

test('who follows what lasts ends with it, and for its reason', async () => {
  const life = new AbortController();
  const lasting = new Lasting(life.signal);
  const waits = () => until([lasting], (signal) => new Promise((_resolve, reject) => (signal.onabort = () => reject(signal.reason))));
  const all = [waits(), waits()];
  life.abort(new Error('over'));
  for (const one of all) await expect(one).rejects.toThrow('over');
  await expect(until([lasting], async (signal) => signal.throwIfAborted())).rejects.toThrow('over');
});

test('however many follow it, and whoever left, one listener is tied to it', async () => {
  const life = new AbortController();
  const lasting = new Lasting(life.signal);
  let left: AbortSignal | undefined;
  await until([lasting], async (signal) => void (left = signal));
  await Promise.all(Array.from({ length: 20 }, () => until([lasting], async () => undefined)));
  expect(getEventListeners(life.signal, 'abort')).toHaveLength(1);
  life.abort(new Error('over'));
  expect(left?.aborted).toBe(false);
});

test('what passes is kept in order, once for each name, and let go of', () => {
  const passing = new Passing<string, object>();
  const [one, two, three] = [{ n: 1 }, { n: 2 }, { n: 3 }];
  passing.set('a', one);
  passing.set('b', two);
  passing.set('a', three);
  expect(passing.all()).toEqual([two, three]);
  expect(passing.get('a')).toBe(three);
  passing.delete('b');
  passing.delete('b');
  expect([passing.size, passing.has('b'), passing.get('b')]).toEqual([1, false, undefined]);
  passing.clear();
  expect(passing.all()).toEqual([]);
});

/** So many kilobytes that nobody holds any more lie where only a large collection looks, after many have come and gone. */
function leftBehind(enter: (number: number, one: object) => () => void): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('Nothing collects');
  const small = () => collect({ type: 'minor' });
  const old = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0;
  const leave: (() => void)[] = [];
  const come = (number: number) => leave.push(enter(number, { much: Array.from({ length: 1_000 }, () => number) }));
  for (let number = 0; number < 16; number += 1) come(number);
  // What is there now grows old.
  for (let time = 0; time < 4; time += 1) small();
  collect();
  const before = old();
  for (let number = 16; number < 2_000; number += 1) {
    come(number);
    leave.shift()?.();
    if (number % 50 === 0) small();
  }
  return (old() - before) / 1_024;
}

test('what has passed is gone with the next small collection', () => {
  const passing = new Passing<number, object>();
  const passed = leftBehind((number, one) => {
    passing.set(number, one);
    return () => passing.delete(number);
  });
  const life = new Lasting(new AbortController().signal);
  const followed = leftBehind((_number, one) => life.follow(Object.assign(new AbortController(), { one })));
  // A map of the language's own leaves 15,000 behind here, and so do listeners of one signal.
  expect(Math.max(passed, followed)).toBeLessThan(3_000);
});
