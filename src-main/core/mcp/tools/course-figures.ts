import type { Stay } from '../../../../src-shared/model/history.ts';
import type { HistoryPoint } from '../../../kit/link.ts';

export type Statistics = { min: number; max: number; mean: number; first: number; last: number };

/** A value holds until the next one; where nobody knows, nothing counts. */
type Stretch = { from: number; to: number; value: number; min: number; max: number };
function stretches(points: readonly HistoryPoint[], end: number): Stretch[] {
  return points.flatMap(([from, value, min, max], index) => {
    const to = Math.min(end, points[index + 1]?.[0] ?? end);
    return value === null ? [] : [{ from, to: Math.max(from, to), value, min: min ?? value, max: max ?? value }];
  });
}

/** Smallest, largest, first and last, and the mean over time. Undefined: no number is known. */
export function statistics(points: readonly HistoryPoint[], end: number): Statistics | undefined {
  const known = stretches(points, end);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return undefined;
  return {
    min: fine(known.reduce((low, { min }) => Math.min(low, min), Infinity)),
    max: fine(known.reduce((high, { max }) => Math.max(high, max), -Infinity)),
    mean: fine(meanOf(known)),
    first: fine(first.value),
    last: fine(last.value),
  };
}

function meanOf(known: readonly Stretch[]): number {
  const time = known.reduce((sum, { from, to }) => sum + to - from, 0);
  const weight = ({ from, to }: Stretch) => (time > 0 ? (to - from) / time : 1 / known.length);
  return known.reduce((sum, one) => sum + one.value * weight(one), 0);
}

/** Means over equal stretches of time, at most so many; as they are where there are no more. */
export function bucketed(points: readonly HistoryPoint[], from: number, to: number, most: number): [at: number, value: number | null][] {
  if (points.length <= most) return points.map(([at, value]) => [at, value === null ? null : fine(value)]);
  const known = stretches(points, to);
  const wide = (to - from) / most;
  let next = 0;
  return Array.from({ length: most }, (_, index) => {
    const [start, end] = [from + index * wide, from + (index + 1) * wide];
    while (next < known.length && (known[next]?.to ?? end) <= start) next += 1;
    const inside: Stretch[] = [];
    for (let at = next; at < known.length; at += 1) {
      const one = known[at];
      if (!one || one.from >= end) break;
      inside.push({ ...one, from: Math.max(start, one.from), to: Math.min(end, one.to) });
    }
    return [start, inside.length === 0 ? null : fine(meanOf(inside))];
  });
}

/** How often and how long in each word, the longest first. */
export function totals(stays: readonly Stay[]): { value: string; times: number; for: number }[] {
  const sums = new Map<string, { value: string; times: number; for: number }>();
  for (const { from, to, value } of stays) {
    const sum = sums.get(value) ?? { value, times: 0, for: 0 };
    sums.set(value, { value, times: sum.times + 1, for: sum.for + to - from });
  }
  return [...sums.values()].sort((a, b) => b.for - a.for).slice(0, 20);
}

/** As many digits as anybody reads. */
const fine = (value: number): number => Number(value.toPrecision(5));
