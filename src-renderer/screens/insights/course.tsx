import { lazy, Suspense, useMemo } from 'react';
import { useFormat, type Format } from '../../hub/format.ts';
import { fresh } from '../../hub/fresh.ts';
import { useTexts } from '../../hub/texts.ts';
import { Figure } from './figure.tsx';
import styles from './insights.module.css';
import { bucketsOf, linesOf, peakOf, rowsOf, sumOf, type Line, type Series, type Tally } from './series.ts';

// The plot library is half the weight of this screen; it is fetched when the first plot is looked at.
const SeriesPlot = lazy(() => fresh(() => import('./series-plot.tsx')));

type Kind = 'calls' | 'latency' | 'errors' | 'timeouts' | 'cache' | 'tokens';
type Look = {
  of: 'clients' | 'connections';
  value(tally: Tally): number | null;
  /** Nothing happened: nought, or nothing to say. */
  quiet: number | null;
  others: 'sum' | 'highest';
  words(format: Format, value: number): string;
  unit?: string;
};
const number = (format: Format, value: number): string => format.number(value);
const LOOKS: Record<Kind, Look> = {
  calls: { of: 'clients', value: ({ calls }) => calls, quiet: 0, others: 'sum', words: number },
  latency: {
    of: 'connections',
    value: ({ calls, p95 }) => (calls > 0 ? p95 : null),
    quiet: null,
    others: 'highest',
    unit: 'ms',
    // Where the axis begins, no time means none.
    words: (format, ms) => (ms === 0 ? format.number(0) : format.took(ms)),
  },
  errors: { of: 'connections', value: ({ errors }) => errors, quiet: 0, others: 'sum', words: number },
  timeouts: { of: 'connections', value: ({ timeouts }) => timeouts, quiet: 0, others: 'sum', words: number },
  cache: { of: 'connections', value: ({ cacheHits }) => cacheHits, quiet: 0, others: 'sum', words: number },
  tokens: { of: 'clients', value: ({ tokensIn, tokensOut }) => tokensIn + tokensOut, quiet: 0, others: 'sum', words: number },
};
const KINDS: readonly Kind[] = ['calls', 'latency', 'errors', 'timeouts', 'cache', 'tokens'];
const DAY_MS = 26 * 3_600_000;

/** How it went over time: calls, speed, what failed, who did not answer in time, what was known already, and what assistants read. */
export function Course({ series }: { series: Series }) {
  return KINDS.map((kind) => <One key={kind} kind={kind} series={series} />);
}

function One({ kind, series }: { kind: Kind; series: Series }) {
  const { t } = useTexts();
  const format = useFormat();
  const look = LOOKS[kind];
  const { from, to } = series;
  const long = to - from > DAY_MS;
  const buckets = useMemo(() => bucketsOf(series), [series]);
  const lines = useMemo(
    () =>
      linesOf(buckets, series[look.of], look, {
        of: (id) => (id === 'person' ? t('activity.screen.you') : (series.names[id] ?? (id === '' ? t('tools.screen.own') : id))),
        others: t('insights.screen.others'),
      }),
    [buckets, series, look, t],
  );
  const words = (value: number) => look.words(format, value);
  const when = (at: number) => (long ? format.dateTime(at) : format.time(at));
  const peak = peakOf(buckets, lines);
  const finding = peak
    ? t(`insights.screen.course.${kind}.finding`, {
        total: words(sumOf(lines)),
        name: peak.name,
        value: words(peak.value),
        time: when(peak.at),
      })
    : t(`insights.screen.course.${kind}.none`);
  const rows = rowsOf(buckets, lines);
  const cell = (value: number | null): string => (value === null ? '–' : words(value));
  return (
    <Figure
      name={kind}
      title={t(`insights.screen.course.${kind}.title`)}
      finding={finding}
      data={{
        head: [t('insights.screen.time'), ...lines.map(({ name }) => name)],
        units: [undefined, ...lines.map(() => look.unit)],
        rows: rows.map(({ at, values }) => [new Date(at).toISOString(), ...values.map((value) => value ?? '')]),
        shown: rows.map(({ at, values }) => [when(at), ...values.map(cell)]),
      }}
    >
      {peak && (
        <>
          <Suspense fallback={<div className={styles.plot} />}>
            <SeriesPlot {...{ buckets, lines, from, to, format: words, clock: long ? format.day : format.time }} />
          </Suspense>
          <Legend lines={lines} />
        </>
      )}
    </Figure>
  );
}

/** Names beside a piece of their line: its colour and its dashes. */
const Legend = ({ lines }: { lines: readonly Line[] }) => (
  <ul className={styles.legend}>
    {lines.map(({ id, name }, index) => (
      <li key={id}>
        <svg width={28} height={8} aria-hidden>
          <line x1={1} x2={27} y1={4} y2={4} data-line={index + 1} />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);
