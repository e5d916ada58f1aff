import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketed, statistics, totals } from './course-figures.ts';
import { isoOf, lengthOf } from './when.ts';

const HOUR = 3_600_000;

test('the mean counts how long a value held, and not how often it was reported', () => {
  const points: [number, number | null][] = [
    [0, 10],
    [9 * HOUR, 20],
    [9.5 * HOUR, 20],
    [9.9 * HOUR, 20],
  ];
  expect(statistics(points, 10 * HOUR)).toEqual({ min: 10, max: 20, mean: 11, first: 10, last: 20 });
});

test('what nobody knows counts for nothing, and a range stretches the extremes', () => {
  const points: [number, number | null, ...number[]][] = [
    [0, 10],
    [HOUR, null],
    [9 * HOUR, 20, 15, 30],
  ];
  expect(statistics(points, 10 * HOUR)).toEqual({ min: 10, max: 30, mean: 15, first: 10, last: 20 });
  expect(statistics([[0, null]], HOUR)).toBeUndefined();
  expect(bucketed([...points, [9.5 * HOUR, 20]], 0, 10 * HOUR, 2)).toEqual([
    [0, 10],
    [5 * HOUR, 20],
  ]);
});

test('means of stretches lie between the extremes, in order, never more than asked', () => {
  const course = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.option(fc.integer({ min: -50, max: 50 }), { nil: null })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(course, fc.integer({ min: 1, max: 20 }), (unsorted, most) => {
      const points = unsorted.sort(([a], [b]) => a - b);
      const told = bucketed(points, 0, 1000, most);
      const known = statistics(points, 1000);
      expect(told.length).toBeLessThanOrEqual(most);
      expect(told.map(([at]) => at)).toEqual(told.map(([at]) => at).sort((a, b) => a - b));
      for (const [, value] of told) {
        if (value === null) continue;
        expect(value).toBeGreaterThanOrEqual(known!.min);
        expect(value).toBeLessThanOrEqual(known!.max);
      }
    }),
  );
});

test('words are summed up, the longest first', () => {
  const stays = [
    { from: 0, to: HOUR, value: 'on' },
    { from: HOUR, to: 4 * HOUR, value: 'off' },
    { from: 4 * HOUR, to: 5 * HOUR, value: 'on' },
  ];
  expect(totals(stays)).toEqual([
    { value: 'off', times: 1, for: 3 * HOUR },
    { value: 'on', times: 2, for: 2 * HOUR },
  ]);
});

test('lengths and moments are said shortly', () => {
  expect([2 * HOUR + 299_999, 59_400, 86_400_000, 400, 0].map(lengthOf)).toEqual(['2 h 5 min', '59 s', '1 d', '400 ms', '0 ms']);
  const at = Date.UTC(2026, 10, 21, 18, 30);
  expect(Date.parse(isoOf(at))).toBe(at);
  expect(isoOf(at)).toMatch(/^2026-11-2[12]T\d\d:\d0:00(Z|[+-]\d\d:\d\d)$/);
});
