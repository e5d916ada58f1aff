import { describe, expect, it } from 'vitest';
import { barsOf, everyHour, csvOf, successOf } from './figures.ts';

describe('figures of the insights', () => {
  it('stacks the clients of an hour in one order and keeps quiet hours', () => {
    const bars = barsOf({
      hours: [
        { at: 1, calls: { b: 2, a: 3 } },
        { at: 2, calls: {} },
      ],
      clients: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    });
    expect(bars.map(({ total }) => total)).toEqual([5, 0]);
    expect(bars[0]?.parts.map(({ client }) => client)).toEqual(['a', 'b']);
  });
  it('calls nothing at all a success', () => {
    expect(successOf({ calls: 0, failed: 0 })).toBe(1);
    expect(successOf({ calls: 4, failed: 1 })).toBe(0.75);
  });
  it('writes CSV that no spreadsheet runs', () => {
    expect(csvOf(['name', 'n'], [['=cmd()', 1], ['a "b", c', 2]])).toBe('name,n\r\n\'=cmd(),1\r\n"a ""b"", c",2'); // prettier-ignore
  });
});

describe('the hours of a day', () => {
  const HOUR = 3_600_000;
  const NOW = Date.UTC(2026, 10, 21, 9, 40);
  it('are all there, the quiet ones too, up to now', () => {
    const busy = { at: NOW - 40 * 60_000, calls: { person: 3 } };
    const day = everyHour([busy], 'day', NOW);
    expect(day).toHaveLength(24);
    expect(day.at(-1)).toBe(busy);
    expect(day[0]).toEqual({ at: busy.at - 23 * HOUR, calls: {} });
  });
});
