import type { Stay } from '../../../src-shared/model/history.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import type { History } from './history-figure.tsx';
import { extent, thinned, type Bar } from './plot-data.ts';

/** How a figure words its numbers, its states and its moments. */
export type Words = { value(of: number): string; state(word: string): string; at(moment: number): string };
export type Row = { at: number; words: string };

const TABLE_ROWS = 48;

/** The same numbers as a table, at most as many rows as one reads. */
export function rowsOf(texts: Texts, { series, stays }: History, bars: readonly Bar[] | undefined, words: Words): Row[] {
  if (bars) return bars.map(({ from, amount }) => ({ at: from, words: words.value(amount) }));
  if (series)
    return thinned(series.points, TABLE_ROWS).map(([at, value]) => ({
      at,
      words: value === null ? texts.t('devices.history.gap') : words.value(value),
    }));
  return (stays ?? []).map(({ from, value }: Stay) => ({ at: from, words: words.state(value) }));
}

/** The finding in a sentence: how much was used, between what and what, or how often it changed. */
export function finding(texts: Texts, { series, stays }: History, bars: readonly Bar[] | undefined, words: Words): string {
  if (bars) return texts.t('devices.history.used', { amount: words.value(bars.reduce((sum, { amount }) => sum + amount, 0)) });
  const range = series && extent(series);
  const ends = range && { low: words.value(range.low), high: words.value(range.high) };
  if (ends && ends.low === ends.high) return texts.t('devices.history.stayed', { value: ends.low });
  if (ends) return texts.t('devices.history.range', ends);
  if (stays && stays.length > 0) return texts.t('devices.history.stays', { count: stays.length - 1 });
  return texts.t('devices.history.nothing');
}
