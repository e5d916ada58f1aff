import { describe, expect, it } from 'vitest';
import { bucketsOf, linesOf, peakOf, rowsOf, sumOf, totalsOf, type Tally } from './series.ts';

const MINUTE = 60_000;
const at = (minute: number, id: string, more: Partial<Tally> = {}): Tally => ({
  ...{ at: minute * MINUTE, id, calls: 1, errors: 0, p50: 10, p95: 20, cacheHits: 0, retried: 0, timeouts: 0, tokensIn: 1, tokensOut: 2 },
  ...more,
});
const names = { of: (id: string) => id.toUpperCase(), others: 'Others' };
const calls = { value: ({ calls: count }: Tally) => count, quiet: 0, others: 'sum' } as const;
const slow = { value: ({ p95 }: Tally) => p95, quiet: null, others: 'highest' } as const;
const range = { from: MINUTE + 5, to: 5 * MINUTE, step: MINUTE };

describe('calls over time', () => {
  const buckets = bucketsOf(range);
  it('have every bucket of the range, the quiet ones too', () => {
    expect(buckets).toEqual([1, 2, 3, 4].map((minute) => minute * MINUTE));
    expect(bucketsOf({ from: 0, to: 0, step: MINUTE })).toHaveLength(1);
  });
  it('are a line for each, the busiest first; nothing is nought calls, but no time', () => {
    const tallies = [at(1, 'a'), at(3, 'b', { calls: 4, p95: 90 })];
    expect(linesOf(buckets, tallies, calls, names)).toEqual([
      { id: 'b', name: 'B', values: [0, 0, 4, 0] },
      { id: 'a', name: 'A', values: [1, 0, 0, 0] },
    ]);
    expect(linesOf(buckets, tallies, slow, names)[0]?.values).toEqual([null, null, 90, null]);
  });
  it('are one line of others beyond five: calls added, times the slowest', () => {
    const tallies = 'abcdefg'.split('').map((id, index) => at(2, id, { calls: 10 - index, p95: index }));
    const lines = linesOf(buckets, tallies, calls, names);
    expect(lines.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'Others']);
    expect([lines.at(-1)?.values[1], sumOf(lines)]).toEqual([6 + 5 + 4, 49]);
    expect(linesOf(buckets, tallies, slow, names).at(-1)?.values[1]).toBe(6);
  });
  it('have a highest point, and rows where something happened', () => {
    const lines = linesOf(buckets, [at(1, 'a', { calls: 2 }), at(4, 'a', { calls: 7 })], calls, names);
    expect(peakOf(buckets, lines)).toEqual({ at: 4 * MINUTE, name: 'A', value: 7 });
    expect(rowsOf(buckets, lines)).toEqual([{ at: 4 * MINUTE, values: [7] }, { at: MINUTE, values: [2] }]); // prettier-ignore
    expect(peakOf(buckets, [])).toBeUndefined();
  });
  it('add up for the range', () => {
    const [a] = totalsOf([at(1, 'a', { calls: 3, errors: 1, p50: 10, p95: 30 }), at(2, 'a', { calls: 1, p50: 50, p95: 20 })]);
    expect(a).toEqual({ id: 'a', calls: 4, errors: 1, p50: 20, p95: 30, cacheHits: 0, retried: 0, tokens: 6 });
  });
});
