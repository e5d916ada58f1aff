import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bands, barsOf, barStep, extent, isCounter, plotData, thinned } from './plot-data.ts';

const five = 300_000;
describe('a plot', () => {
  it('breaks its line where roll-ups are missing', () => {
    const { ys } = plotData({ part: 'p', trait: 't', resolution: '5min', points: [[0, 1], [five, 2], [10 * five, 3]] }); // prettier-ignore
    expect(ys).toEqual([1, 2, null, 3]);
  });
  it('holds a raw value until the next one', () => {
    expect(plotData({ part: 'p', trait: 't', resolution: 'raw', points: [[0, 1], [10 * five, 3]] }).ys).toEqual([1, 3]); // prettier-ignore
  });
  it('knows its lowest, highest and mean, and when it knows nothing', () => {
    expect(extent({ part: 'p', trait: 't', resolution: 'raw', points: [[0, 1], [1, null], [2, 3]] })).toEqual({ low: 1, high: 3, mean: 2 }); // prettier-ignore
    expect(extent({ part: 'p', trait: 't', resolution: 'raw', points: [] })).toBeUndefined();
  });
  it('takes the ends of a mean of a while from what it was the mean of', () => {
    const points = [[0, 5, 1, 9], [five, 6, 4, null], [2 * five, null, null, null]] as [number, number | null, ...(number | null)[]][]; // prettier-ignore
    expect(extent({ part: 'p', trait: 't', resolution: '5min', points })).toEqual({ low: 1, high: 9, mean: 5.5 });
  });
  it('cuts a ribbon to its range', () => {
    expect(bands([{ from: -50, to: 50, value: 'on' }, { from: 200, to: 300, value: 'off' }], 0, 100)).toEqual([{ x: 0, width: 0.5, value: 'on', from: 0, to: 50 }]); // prettier-ignore
  });
  it('thins a table but keeps its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 300 }), fc.integer({ min: 2, max: 50 }), (points, rows) => {
        const few = thinned(points, rows);
        expect(few.length).toBeLessThanOrEqual(Math.max(rows, Math.min(points.length, rows)));
        expect([few.at(0), few.at(-1)]).toEqual([points.at(0), points.at(-1)]);
      }),
    );
  });
  it('tells a counter by what was used in each hour, through a reset', () => {
    const hour = 3_600_000;
    const points: [number, number | null][] = [[0, 10], [hour / 2, 11], [hour * 1.5, 13], [hour * 1.7, null], [hour * 2.5, 0.5]]; // prettier-ignore
    const bars = barsOf({ part: 'p', trait: 'meter:energy', resolution: 'raw', points }, 0, 3 * hour, hour);
    expect(bars.map(({ amount }) => amount)).toEqual([1, 2, 0.5]);
    expect([isCounter('meter', 'energy'), isCounter('meter', 'power'), isCounter('reading', 'energy')]).toEqual([true, false, false]);
    expect([24, 720, 8760].map((hours) => barStep(0, hours * hour) / hour)).toEqual([1, 24, 168]);
  });
});
