import type { Series, Stay } from '../../../src-shared/model/history.ts';

/** Columns as the plot wants them: seconds and values; null breaks the line. */
export type PlotData = {
  xs: number[];
  ys: (number | null)[];
  /** A reported value holds until the next one; a mean of a while does not. */
  stepped: boolean;
};
const GAP = { raw: Number.POSITIVE_INFINITY, '5min': 3 * 300_000, hour: 3 * 3_600_000 } as const satisfies Record<
  Series['resolution'],
  number
>;

/** A series as columns. Where roll-ups are missing the line breaks: nobody knows what happened there. Raw values hold until the next. */
export function plotData({ points, resolution }: Series): PlotData {
  const data: PlotData = { xs: [], ys: [], stepped: resolution === 'raw' };
  points.forEach(([at, value], index) => {
    const before = points[index - 1];
    if (before && at - before[0] > GAP[resolution]) {
      data.xs.push((before[0] + at) / 2000);
      data.ys.push(null);
    }
    data.xs.push(at / 1000);
    data.ys.push(value);
  });
  return data;
}

export type Extent = { low: number; high: number; mean: number };
/** Lowest, highest and mean of what is known – of a mean of a while, what it was the mean of –, for the sentence above a plot. */
export function extent({ points }: Series): Extent | undefined {
  const known = points.flatMap(([, value]) => value ?? []);
  if (known.length === 0) return undefined;
  const [lows, highs] = [2, 3].map((at) => points.flatMap((point) => point[at] ?? point[1] ?? []));
  return {
    low: Math.min(...(lows ?? known)),
    high: Math.max(...(highs ?? known)),
    mean: known.reduce((sum, value) => sum + value, 0) / known.length,
  };
}

/** Whether a series knows only on and off. */
export const isSwitching = ({ points }: Series): boolean => points.every(([, value]) => value === null || value === 0 || value === 1);

export type Band = { x: number; width: number; value: string; from: number; to: number };
/** Stays as bands of a ribbon of width 1, cut to its range. */
export function bands(stays: readonly Stay[], from: number, to: number): Band[] {
  const span = Math.max(1, to - from);
  return stays
    .map((stay) => ({ value: stay.value, from: Math.max(from, stay.from), to: Math.min(to, stay.to) }))
    .filter((stay) => stay.to > stay.from)
    .map((stay) => ({ ...stay, x: (stay.from - from) / span, width: (stay.to - stay.from) / span }));
}

/** At most `rows` evenly spread points, first and last among them: what *Show data* lists. */
export function thinned<T>(points: readonly T[], rows: number): T[] {
  if (points.length <= rows) return [...points];
  return Array.from({ length: rows }, (_, at) => points[Math.round((at * (points.length - 1)) / (rows - 1))]).filter(
    (point) => point !== undefined,
  );
}

export type Bar = { from: number; to: number; amount: number };
/** What a counter went up by in each step of time. A counter that falls was changed or set to nought: what it shows then is what was added. */
export function barsOf({ points }: Series, from: number, to: number, stepMs: number): Bar[] {
  const bars = Array.from({ length: Math.ceil((to - from) / stepMs) }, (_, at): Bar => ({
    from: from + at * stepMs,
    to: Math.min(to, from + (at + 1) * stepMs),
    amount: 0,
  }));
  let before: number | undefined;
  for (const [at, value] of points) {
    if (value === null) continue;
    const bar = bars[Math.floor((at - from) / stepMs)];
    if (before !== undefined && bar) bar.amount += value >= before ? value - before : Math.max(0, value);
    before = value;
  }
  return bars;
}

/** Whether a number only counts up: energy, water and gas are told by what was used, not by where the counter stands. */
const COUNTED = new Set(['energy', 'gas', 'water', 'volume']);
export const isCounter = (trait: string, kind: string | undefined): boolean => trait === 'meter' && kind !== undefined && COUNTED.has(kind);

const HOUR_MS = 3_600_000;
/** Bars one can still tell apart: hours of a day, days of a month, weeks of a year. */
export const barStep = (from: number, to: number): number => {
  const hours = (to - from) / HOUR_MS;
  return HOUR_MS * (hours <= 48 ? 1 : hours <= 24 * 40 ? 24 : 24 * 7);
};
