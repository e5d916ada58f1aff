import { lazy, Suspense, useMemo, useState } from 'react';
import type { Series, Stay } from '../../../src-shared/model/history.ts';
import { useTexts } from '../../hub/texts.ts';
import { clock, dayAndClock, energy } from '../traits/format.ts';
import { wordFor } from '../traits/words.ts';
import { extent, plotData, thinned } from './plot-data.ts';
import { StateRibbon } from './state-ribbon.tsx';
import styles from './charts.module.css';

// The plot library is half the weight of this screen; it is fetched when the first plot is looked at.
const HistoryPlot = lazy(() => import('./history-plot.tsx'));

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

/** One ability over time: a plot or a ribbon, a sentence with its finding, and the same as a table. */
export function HistoryFigure({ title, trait, kind, unit: given, history, from, to }: Props) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const { series, stays } = history;
  const unit = series?.unit ?? given ?? '';
  const say = (value: number) => energy(texts, value, unit);
  const data = useMemo(() => series && plotData(series), [series]);
  const range = series && extent(series);
  const word = (value: string) => wordFor(texts, trait, value, kind);
  const sentence = range
    ? texts.t('devices.history.range', { low: say(range.low), high: say(range.high) })
    : stays && stays.length > 0
      ? texts.t('devices.history.stays', { count: Math.max(0, stays.length - 1) })
      : texts.t('devices.history.nothing');
  const described = (stay: { value: string; from: number; to: number }) =>
    texts.t('devices.history.stay', {
      state: word(stay.value),
      from: clock(texts, Math.max(from, stay.from)),
      to: clock(texts, Math.min(to, stay.to)),
    });
  const hasData = range !== undefined || (stays !== undefined && stays.length > 0);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{title}</strong>
        <span>{sentence}</span>
      </figcaption>
      {data && range && (
        <Suspense fallback={<div className={styles.waiting} />}>
          <HistoryPlot data={data} from={from} to={to} format={say} clock={(at) => clock(texts, at)} />
        </Suspense>
      )}
      {stays && stays.length > 0 && <StateRibbon stays={stays} from={from} to={to} describe={described} />}
      {hasData && (
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
                {series && range
                  ? thinned(series.points, TABLE_ROWS).map(([at, value]) => (
                      <tr key={at}>
                        <td>{dayAndClock(texts, at)}</td>
                        <td>{value === null ? texts.t('devices.history.gap') : say(value)}</td>
                      </tr>
                    ))
                  : stays?.map((stay) => (
                      <tr key={stay.from}>
                        <td>{dayAndClock(texts, stay.from)}</td>
                        <td>{word(stay.value)}</td>
                      </tr>
                    ))}
              </tbody>
            </table>
          )}
        </details>
      )}
    </figure>
  );
}
