import { lazy, Suspense, useMemo, useState } from 'react';
import { fresh } from '../../hub/fresh.ts';
import type { Series, Stay } from '../../../src-shared/model/history.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { useTexts } from '../../hub/texts.ts';
import { clock, dayAndClock, energy } from '../../../src-shared/text/states/format.ts';
import { wordFor } from '../../../src-shared/text/states/words.ts';
import { extent, isSwitching, plotData, thinned } from './plot-data.ts';
import { StateRibbon } from './state-ribbon.tsx';
import styles from './charts.module.css';

// The plot library is half the weight of this screen; it is fetched when the first plot is looked at.
const HistoryPlot = lazy(() => fresh(() => import('./history-plot.tsx')));

export type History = { series?: Series | undefined; stays?: Stay[] | undefined };
type Props = {
  title: string;
  trait: string;
  kind?: string | undefined;
  unit?: string | undefined;
  history: History;
  from: number;
  to: number;
};
const TABLE_ROWS = 48;

type Words = { value(of: number): string; state(word: string): string };
type Row = { at: number; words: string };

/** The same numbers as a table, at most as many rows as one reads. */
function rowsOf(texts: Texts, { series, stays }: History, words: Words): Row[] {
  if (series)
    return thinned(series.points, TABLE_ROWS).map(([at, value]) => ({
      at,
      words: value === null ? texts.t('devices.history.gap') : words.value(value),
    }));
  return (stays ?? []).map(({ from, value }) => ({ at: from, words: words.state(value) }));
}

/** The finding in a sentence: between what and what, or how often it changed. */
function finding(texts: Texts, { series, stays }: History, words: Words): string {
  const range = series && extent(series);
  if (range) return texts.t('devices.history.range', { low: words.value(range.low), high: words.value(range.high) });
  if (stays && stays.length > 0) return texts.t('devices.history.stays', { count: stays.length - 1 });
  return texts.t('devices.history.nothing');
}

function DataTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.data} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.t('devices.history.showData')}</summary>
      {open && (
        <table>
          <caption className="only-for-readers">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.t('devices.history.time')}</th>
              <th scope="col">{texts.t('devices.history.value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, words }) => (
              <tr key={at}>
                <td>{dayAndClock(texts, at)}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

/** On and off is better told by a ribbon than by a line between nought and one. */
function told({ series, stays }: History): History {
  const ribbon = stays && stays.length > 0 ? stays : undefined;
  const line = series && extent(series) && !(ribbon && isSwitching(series)) ? series : undefined;
  return { series: line, stays: ribbon };
}

/** One ability over time: a plot or a ribbon, a sentence with its finding, and the same as a table. */
export function HistoryFigure({ title, trait, kind, unit = '', history, from, to }: Props) {
  const texts = useTexts();
  const shown = useMemo(() => told(history), [history]);
  const { series, stays } = shown;
  const data = useMemo(() => series && plotData(series), [series]);
  const words: Words = { value: (of) => energy(texts, of, series?.unit ?? unit), state: (word) => wordFor(texts, trait, word, kind) };
  const described = (stay: Stay) =>
    texts.t('devices.history.stay', {
      state: words.state(stay.value),
      from: clock(texts, Math.max(from, stay.from)),
      to: clock(texts, Math.min(to, stay.to)),
    });
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{title}</strong>
        <span>{finding(texts, shown, words)}</span>
      </figcaption>
      {data && (
        <Suspense fallback={<div className={styles.waiting} />}>
          <HistoryPlot data={data} from={from} to={to} format={words.value} clock={(at) => clock(texts, at)} />
        </Suspense>
      )}
      {stays && <StateRibbon stays={stays} from={from} to={to} describe={described} />}
      {(series ?? stays) && <DataTable title={title} rows={rowsOf(texts, shown, words)} />}
    </figure>
  );
}
