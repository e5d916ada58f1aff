import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

const limits = { calls: 3, acts: 1, inFlight: 2 };
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: { problem: string }) => error.problem,
  );

test('so many at the same time, and a place that was given back is free again, once', () => {
  const { enter } = createAllowance(() => ({ name: 'Claude', limits }));
  const [first] = [enter('a'), enter('a')];
  expect(() => enter('a')).toThrow(expect.objectContaining({ problem: 'limit.reached' }));
  enter('b');
  first();
  first();
  enter('a');
  expect(() => enter('a')).toThrow('Too many calls from Claude, which may make 2 calls at the same time; try again in 1 s');
});

test('so many in a minute, each client for itself, and commands apart from calls', async () => {
  const { call, act } = createAllowance(() => ({ name: 'Claude', limits }));
  const told = await Promise.all([1, 2, 3, 4].map(() => problem(call('a'))));
  expect(told).toEqual(['fine', 'fine', 'fine', 'limit.reached']);
  expect(await problem(call('b'))).toBe('fine');
  expect([await problem(act('a')), await problem(act('a'))]).toEqual(['fine', 'limit.reached']);
});

test('a person who changes it is heard with the next call', async () => {
  let now = { ...limits, calls: 1 };
  const { call } = createAllowance(() => ({ name: 'Claude', limits: now }));
  expect([await problem(call('a')), await problem(call('a'))]).toEqual(['fine', 'limit.reached']);
  now = { ...limits, calls: 2 };
  expect([await problem(call('a')), await problem(call('a')), await problem(call('a'))]).toEqual(['fine', 'fine', 'limit.reached']);
});
