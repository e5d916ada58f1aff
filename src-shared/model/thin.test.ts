import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thin, type CoursePoint } from './thin.ts';

const course = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.option(fc.integer({ min: -9, max: 9 }), { freq: 6 })), { maxLength: 400 })
  .map((steps) => {
    let at = 0;
    return steps.map(([step, value]): CoursePoint => [(at += step), value]);
  });

describe('a course with fewer points', () => {
  it('is bounded, goes forward, and keeps the extremes and the last gap', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: 10, max: 60 }), (points, most) => {
        const few = thin(points, most);
        expect(few.length).toBeLessThanOrEqual(most);
        few.forEach(([at], index) => expect(at).toBeGreaterThan(few[index - 1]?.[0] ?? -1));
        const known = points.flatMap(([, value]) => value ?? []);
        const kept = few.flatMap(([, value, least, high]) => (value === null ? [] : [least ?? value, high ?? value]));
        if (known.length > 0) expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...known), Math.max(...known)]);
        if (points.at(-1)?.[1] === null) expect(few.at(-1)?.[1]).toBeNull();
      }),
    );
  });
});
