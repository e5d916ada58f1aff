import uPlot from 'uplot';
import styles from './charts.module.css';
import type { PlotData } from './plot-data.ts';
import { tokenOf as colour, usePlot } from './use-plot.ts';

export type PlotProps = {
  data: PlotData;
  from: number;
  to: number;
  height?: number;
  format(value: number): string;
  clock(at: number): string;
};

const stepped = uPlot.paths.stepped?.({ align: 1 });

/** As wide as its longest number needs: "1,020 hPa" is longer than "20 °C". */
const widthOf = (_plot: uPlot, numbers: readonly string[] | null): number =>
  Math.max(56, ...(numbers ?? []).map((words) => words.length * 7 + 20));

function optionsFor({ data, from, to, height = 160, format, clock }: PlotProps, width: number): uPlot.Options {
  const font = `12px ${colour('--font') || 'sans-serif'}`;
  const grid = { stroke: colour('--line'), width: 1 };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    scales: { x: { time: true, range: [from / 1000, to / 1000] } },
    axes: [
      {
        stroke: colour('--ink-2'),
        font,
        grid: { show: false },
        ticks: grid,
        values: (_plot, splits) => splits.map((at) => clock(at * 1000)),
        space: 56,
      },
      { stroke: colour('--ink-2'), font, grid, ticks: { show: false }, values: (_plot, splits) => splits.map(format), size: widthOf },
    ],
    series: [
      {},
      {
        ...(data.stepped && stepped && { paths: stepped }),
        stroke: colour('--data-1'),
        width: 2,
        spanGaps: false,
        points: { show: false },
      },
    ],
  };
}

/** A line over time on a canvas. Whoever shows it offers the same numbers as a table. */
export default function HistoryPlot(props: PlotProps) {
  const { data, from, to, height } = props;
  const box = usePlot({ options: (width) => optionsFor(props, width), data: () => [data.xs, data.ys] }, [data, from, to, height]);
  return <div ref={box} className={styles.canvas} aria-hidden />;
}
