import { expect, it } from 'vitest';
import { awayOf, standingOf } from './standing.ts';

it('a connection that is not there is not said to be called as usual', () => {
  expect(awayOf({ state: 'connected' })).toBeUndefined();
  expect(awayOf({ state: 'attention', goesOn: true })).toBeUndefined();
  expect((['offline', 'attention', 'paused', 'connecting'] as const).map((state) => awayOf({ state }))).toEqual([
    'offline',
    'attention',
    'paused',
    'connecting',
  ]);
  // Nobody knows yet how it is: what its breaker says counts.
  expect(awayOf(undefined)).toBeUndefined();
});

it('a wait that is over is not told of as one that lasts', () => {
  const open = { breaker: 'open', retryAt: 5_000 } as const;
  expect([4_999, 5_000].map((now) => standingOf(open, { state: 'connected' }, now))).toEqual(['open', 'due']);
  expect(standingOf(open, { state: 'offline' }, 9_000)).toBe('offline');
  expect(standingOf({ breaker: 'closed' }, undefined, 0)).toBe('closed');
});
