import type { Query } from './set.ts';

const FIRST = 10;
const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);

/** How well the right ones stand at the top: 1 is the best order there is. */
export function ndcg({ right }: Query, found: readonly string[]): number {
  const got = found.slice(0, FIRST).reduce((sum, id, place) => sum + gain(right.get(id) ?? 0, place), 0);
  const best = [...right.values()]
    .sort((a, b) => b - a)
    .slice(0, FIRST)
    .reduce((sum, grade, place) => sum + gain(grade, place), 0);
  return best === 0 ? 0 : got / best;
}

/** How many of those that are wholly right stand among the first five; of more than five, five are enough. */
export function recall({ right }: Query, found: readonly string[]): number {
  const wanted = [...right].filter(([, grade]) => grade === 2).map(([id]) => id);
  const top = new Set(found.slice(0, 5));
  return wanted.length === 0 ? 1 : wanted.filter((id) => top.has(id)).length / Math.min(5, wanted.length);
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
