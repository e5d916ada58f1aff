import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { fresh } from '../../hub/fresh.ts';
import type { Series, Stay } from '../../../src-shared/model/history.ts';
import { useTexts } from '../../hub/texts.ts';
import { clock, dayAndClock, energy, monthOf, nearMoment, shortDay } from '../../../src-shared/text/states/format.ts';
import { wordFor } from '../../../src-shared/text/states/words.ts';
import { Bars } from './bars.tsx';
import { DataTable } from './data-table.tsx';
import { finding, rowsOf, type Words } from './figure-words.ts';
import { barsOf, barStep, extent, isCounter, isSwitching, plotData } from './plot-data.ts';
import { SourceLog, type LogLine } from './source-log.tsx';
import { StateRibbon } from './state-ribbon.tsx';
import styles from './charts.module.css';

// The plot library is half the weight of this screen; it is fetched when the first plot is looked at.
const HistoryPlot = lazy(() => fresh(() => import('./history-plot.tsx')));

export type History = { series?: Series | undefined; stays?: Stay[] | undefined; log?: LogLine[] | undefined };
type Props = {
  title: string;
  trait: string;
  kind?: string | undefined;
  unit?: string | undefined;
  history: History;
  from: number;
  to: number;
  note?: string | undefined;
  /** Stands beside the title: pin it. */
  action?: ReactNode;
};

/** On and off is better told by a ribbon than by a line between nought and one. */
function told({ series, stays }: History): History {
  const ribbon = stays && stays.length > 0 ? stays : undefined;
  const line = series && extent(series) && !(ribbon && isSwitching(series)) ? series : undefined;
  return { series: line, stays: ribbon };
}

/** What a number of an ability is counted in where its source does not say. */
const UNITS: Partial<Record<string, string>> = {
  level: '%', position: '%', tilt: '%', valve: '%', battery: '%', fan: '%', climate: '°C', white: 'K',
}; // prettier-ignore

const DAYS_MS = 36 * 3_600_000;
const YEAR_MS = 100 * 24 * 3_600_000;

function Drawing({
  title,
  history,
  from,
  to,
  words,
  counted,
  tick,
}: Pick<Props, 'title' | 'history' | 'from' | 'to'> & { words: Words; counted: boolean; tick(moment: number): string }) {
  const texts = useTexts();
  const { series, stays } = useMemo(() => told(history), [history]);
  const bars = useMemo(() => (counted && series ? barsOf(series, from, to, barStep(from, to)) : undefined), [counted, series, from, to]);
  const data = useMemo(() => (series && !bars ? plotData(series) : undefined), [series, bars]);
  const describe = (stay: Stay) =>
    texts.t('devices.history.stay', {
      state: words.state(stay.value),
      from: words.at(Math.max(from, stay.from)),
      to: words.at(Math.min(to, stay.to)),
    });
  return (
    <>
      <p className={styles.finding}>{finding(texts, { series, stays }, bars, words)}</p>
      {bars?.some(({ amount }) => amount > 0) && (
        <Bars
          bars={bars}
          describe={(bar) => texts.t('devices.history.bar', { at: words.at(bar.from), amount: words.value(bar.amount) })}
          ends={[words.at(from), words.at(to), words.value(Math.max(0, ...bars.map(({ amount }) => amount)))]}
        />
      )}
      {data && (
        <Suspense fallback={<div className={styles.waiting} />}>
          <HistoryPlot data={data} from={from} to={to} format={words.value} clock={tick} />
        </Suspense>
      )}
      {stays && <StateRibbon stays={stays} from={from} to={to} describe={describe} />}
      {(series ?? stays) && <DataTable title={title} rows={rowsOf(texts, { series, stays }, bars, words)} />}
    </>
  );
}

/** One ability over time: a plot, bars or a ribbon, a sentence with its finding, and the same as a table. */
export function HistoryFigure({ title, trait, kind, unit = '', history, from, to, note, action }: Props) {
  const texts = useTexts();
  const words: Words = {
    value: (of) => energy(texts, of, history.series?.unit ?? (unit || (UNITS[trait] ?? ''))),
    state: (word) => wordFor(texts, trait, word, kind),
    at: (moment) => (to - from > DAYS_MS ? dayAndClock : nearMoment)(texts, moment),
  };
  const tick = (moment: number) => (to - from > YEAR_MS ? monthOf : to - from > DAYS_MS ? shortDay : clock)(texts, moment);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{title}</strong>
        {note && <span>{note}</span>}
        {action && <span className={styles.action}>{action}</span>}
      </figcaption>
      <Drawing {...{ title, history, from, to, words, tick }} counted={isCounter(trait, kind)} />
      {history.log && history.log.length > 0 && <SourceLog log={history.log} />}
    </figure>
  );
}
