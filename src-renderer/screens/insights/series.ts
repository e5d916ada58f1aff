import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import { SERIES } from './figures.ts';

export type Series = Output<Switchboard, 'insights.series'>;
export type Tally = Series['connections'][number];
/** One line of a plot: a number for each bucket, or null where there is nothing to say. */
export type Line = { id: string; name: string; values: (number | null)[] };

/** The beginnings of all buckets, quiet ones too, oldest first. */
export function bucketsOf({ from, to, step }: Pick<Series, 'from' | 'to' | 'step'>): number[] {
  const first = Math.floor(from / step) * step;
  return Array.from({ length: Math.max(1, Math.ceil((to - first) / step)) }, (_, index) => first + index * step);
}

type How = { value(tally: Tally): number | null; quiet: number | null; others: 'sum' | 'highest' };
type Names = { of(id: string): string; others: string };

/** How much there is of each, the most first. */
function ranked(tallies: readonly Tally[]): string[] {
  const calls = new Map<string, number>();
  for (const { id, calls: count } of tallies) calls.set(id, (calls.get(id) ?? 0) + count);
  return [...calls].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** The busiest as lines of their own; more than five cannot be told apart, so the rest is one. */
export function linesOf(buckets: readonly number[], tallies: readonly Tally[], { value, quiet, others }: How, names: Names): Line[] {
  const order = ranked(tallies);
  const alone = order.length > SERIES ? order.slice(0, SERIES - 1) : order;
  const place = new Map(buckets.map((at, index) => [at, index]));
  const lines = new Map<string, Line>();
  const lineOf = (id: string): Line => {
    const key = alone.includes(id) ? id : ' others';
    const line = lines.get(key) ?? { id: key, name: key === id ? names.of(id) : names.others, values: buckets.map(() => quiet) };
    lines.set(key, line);
    return line;
  };
  for (const id of order) lineOf(id);
  for (const tally of tallies) {
    const index = place.get(tally.at);
    const here = value(tally);
    if (index === undefined || here === null) continue;
    const { values } = lineOf(tally.id);
    const before = values[index] ?? null;
    values[index] = before === null ? here : others === 'sum' ? before + here : Math.max(before, here);
  }
  return [...lines.values()];
}

export type Total = {
  id: string;
  calls: number;
  errors: number;
  p50: number;
  p95: number;
  cacheHits: number;
  retried: number;
  tokens: number;
};
/** What each did in the whole range. The 95 % of a range is that of its worst bucket: it was never slower than so for longer than that. */
export function totalsOf(tallies: readonly Tally[]): Total[] {
  const found = new Map<string, Total & { weighted: number }>();
  for (const tally of tallies) {
    const { id, calls, errors, cacheHits, retried, tokensIn, tokensOut } = tally;
    const now = found.get(id) ?? { id, calls: 0, errors: 0, p50: 0, p95: 0, cacheHits: 0, retried: 0, tokens: 0, weighted: 0 };
    found.set(id, {
      id,
      calls: now.calls + calls,
      errors: now.errors + errors,
      weighted: now.weighted + tally.p50 * calls,
      p50: now.calls + calls > 0 ? (now.weighted + tally.p50 * calls) / (now.calls + calls) : 0,
      p95: Math.max(now.p95, tally.p95),
      cacheHits: now.cacheHits + cacheHits,
      retried: now.retried + retried,
      tokens: now.tokens + tokensIn + tokensOut,
    });
  }
  return [...found.values()].map(({ weighted: _weighted, ...total }) => total).sort((a, b) => b.calls - a.calls);
}

/** Sum of a line, for the sentence above its plot. */
export const sumOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { values }) => sum + values.reduce<number>((all, value) => all + (value ?? 0), 0), 0);

/** The highest point of all lines, and when it was. */
export function peakOf(buckets: readonly number[], lines: readonly Line[]): { at: number; name: string; value: number } | undefined {
  let peak: { at: number; name: string; value: number } | undefined;
  for (const { name, values } of lines)
    values.forEach((value, index) => {
      const at = buckets[index];
      if (value !== null && at !== undefined && value > (peak?.value ?? 0)) peak = { at, name, value };
    });
  return peak;
}

/** The rows behind a plot: only buckets in which something happened, newest first. */
export const rowsOf = (buckets: readonly number[], lines: readonly Line[]): { at: number; values: (number | null)[] }[] =>
  buckets
    .map((at, index) => ({ at, values: lines.map(({ values }) => values[index] ?? null) }))
    .filter(({ values }) => values.some((value) => value !== null && value !== 0))
    .reverse();
