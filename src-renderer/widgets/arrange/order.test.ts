import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedTo, placeFor } from './order.ts';

describe('arranging', () => {
  it('moves one thing and keeps the order of the others', () => {
    expect(movedTo(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
    expect(movedTo(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
  });
  it('loses and doubles nothing, wherever things go', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 }),
        fc.nat(40),
        fc.integer({ min: -5, max: 45 }),
        (list, from, to) => {
          const moved = movedTo(list, from, to);
          expect(moved.toSorted()).toEqual(list.toSorted());
          if (from < list.length) expect(moved.indexOf(list[from]!)).toBe(Math.max(0, Math.min(list.length - 1, to)));
        },
      ),
    );
  });
  it('is done with the arrow keys, Home and End, and stops at the ends', () => {
    expect([placeFor('ArrowLeft', 0, 3), placeFor('ArrowDown', 1, 3), placeFor('End', 0, 3), placeFor('Home', 2, 3)]).toEqual([0, 2, 2, 0]);
    expect(placeFor('x', 1, 3)).toBeUndefined();
  });
});
