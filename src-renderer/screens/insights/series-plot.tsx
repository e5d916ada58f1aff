import type uPlot from 'uplot';
import { tokenOf as colour, usePlot } from '../../widgets/charts/use-plot.ts';
import styles from './insights.module.css';
import type { Line } from './series.ts';

export type SeriesPlotProps = {
  buckets: readonly number[];
  lines: readonly Line[];
  from: number;
  to: number;
  format(value: number): string;
  clock(at: number): string;
};

const HEIGHT = 190;
/** Calls, tokens and milliseconds: half of one is nowhere. */
const WHOLE = Array.from({ length: 10 }, (_, at) => 10 ** at).flatMap((unit) => [unit, 2 * unit, 5 * unit]);
/** Lines are told apart by more than colour. */
const DASHES = [[], [6, 4], [2, 3], [10, 3, 2, 3], [4, 8]];
const widthOf = (_plot: uPlot, numbers: readonly string[] | null): number =>
  Math.max(44, ...(numbers ?? []).map((words) => words.length * 7 + 16));

function optionsFor({ lines, from, to, format, clock }: SeriesPlotProps, width: number): uPlot.Options {
  const font = `12px ${colour('--font') || 'sans-serif'}`;
  const grid = { stroke: colour('--line'), width: 1 };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 8 } },
    scales: { x: { time: true, range: [from / 1000, to / 1000] }, y: { range: (_plot, _low, high) => [0, Math.max(1, high * 1.1)] } },
    axes: [
      {
        stroke: colour('--ink-2'),
        font,
        grid: { show: false },
        ticks: grid,
        space: 72,
        values: (_plot, splits) => splits.map((at) => clock(at * 1000)),
      },
      {
        stroke: colour('--ink-2'),
        font,
        grid,
        ticks: { show: false },
        space: 36,
        incrs: WHOLE,
        values: (_plot, splits) => splits.map(format),
        size: widthOf,
      },
    ],
    series: [
      {},
      ...lines.map((line, index) => ({
        label: line.name,
        stroke: colour(`--data-${index + 1}`),
        width: 2,
        dash: DASHES[index] ?? [],
        // A point between two gaps would be no line at all.
        spanGaps: false,
        points: { show: line.values.filter((value) => value !== null).length < 40 && line.values.includes(null), size: 6 },
      })),
    ],
  };
}

/** Lines over time on a canvas. Whoever shows it offers the same numbers as a table. */
export default function SeriesPlot(props: SeriesPlotProps) {
  const { buckets, lines, from, to } = props;
  const box = usePlot(
    {
      options: (width) => optionsFor(props, width),
      data: () => [buckets.map((at) => at / 1000), ...lines.map(({ values }) => values)],
    },
    [buckets, lines, from, to],
  );
  return <div ref={box} className={styles.plot} aria-hidden />;
}
