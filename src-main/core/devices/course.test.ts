import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryPoint } from '../../kit/link.ts';
import { completed, completedStays, unknownIn } from './course.ts';

const FROM = 0;
const TO = 60;
const course: fc.Arbitrary<HistoryPoint[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: FROM, max: TO }), fc.option(fc.integer({ min: -50, max: 50 }), { freq: 3 })), {
    selector: ([at]) => at,
    maxLength: 20,
  })
  .map((points) => points.sort(([a], [b]) => a - b));
const stays = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom('on', 'off')), { maxLength: 8 })
  .map((pieces) => {
    let at = FROM;
    return pieces.flatMap(([long, pause, value]) => {
      const from = at + pause;
      at = from + long;
      return at <= TO ? [{ from, to: at, value }] : [];
    });
  });

/** What a course says of one moment, as plainly as it can be said: the last value, unless a gap came after it. */
const valueAt = (points: readonly HistoryPoint[], at: number): number | null => points.findLast(([moment]) => moment <= at)?.[1] ?? null;
const wordAt = (all: readonly { from: number; to: number; value: string }[], at: number) =>
  all.find(({ from, to }) => at >= from && at < to)?.value;

describe('our record, completed by somebody else’s', () => {
  it('says at every moment what we know, else what they know, else nothing', () => {
    fc.assert(
      fc.property(course, course, (own, other) => {
        const merged = completed(own, other, FROM, TO);
        const spans = unknownIn(own, FROM, TO);
        for (let at = FROM; at <= TO; at += 1) {
          const known = valueAt(own, at);
          const span = spans.find(({ from, to }) => at >= from && at < to);
          if (known !== null) expect(valueAt(merged, at), `our own at ${at}`).toBe(known);
          else if (span) expect(valueAt(merged, at), `theirs at ${at}`).toBe(valueAt(other, at));
        }
      }),
    );
  });

  it('goes forward only, holds no moment twice and nothing that nobody said', () => {
    fc.assert(
      fc.property(course, course, (own, other) => {
        const merged = completed(own, other, FROM, TO);
        merged.forEach(([at], index) => expect(at).toBeGreaterThan(merged[index - 1]?.[0] ?? -1));
        const said = new Set([...own, ...other].map(([, value]) => value));
        for (const [, value] of merged) expect(value === null || said.has(value)).toBe(true);
      }),
    );
  });

  it('stays as it is where nobody else remembers anything', () => {
    fc.assert(
      fc.property(course, (own) => {
        const merged = completed(own, [], FROM, TO);
        for (let at = FROM; at <= TO; at += 1) expect(valueAt(merged, at)).toBe(valueAt(own, at));
      }),
    );
  });

  it('does not let the mean of an hour hold into a gap', () => {
    const own: HistoryPoint[] = [
      [0, 1],
      [50, null],
    ];
    expect(completed(own, [[40, 9, 8, 10]], FROM, TO)).toEqual(own);
    expect(completed(own, [[40, 9]], FROM, TO)).toEqual([
      [0, 1],
      [50, 9],
    ]);
  });

  it('tells words the same way, and a stay that goes on over the seam once', () => {
    fc.assert(
      fc.property(stays, stays, (own, other) => {
        const merged = completedStays(own, other, FROM, TO);
        for (let at = FROM; at < TO; at += 1) expect(wordAt(merged, at)).toBe(wordAt(own, at) ?? wordAt(other, at));
        merged.forEach((stay, index) => {
          const before = merged[index - 1];
          expect(stay.from).toBeGreaterThanOrEqual(before?.to ?? FROM);
          expect(before?.to === stay.from && before.value === stay.value).toBe(false);
        });
      }),
    );
  });
});
