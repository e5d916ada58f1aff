import styles from './charts.module.css';
import type { Bar } from './plot-data.ts';

const WIDTH = 400;
const HEIGHT = 120;
const GAP = 1.5;

/** What was used in each step of time. The picture says nothing to readers: the same numbers are in the table below it. */
export function Bars({
  bars,
  describe,
  ends,
}: {
  bars: readonly Bar[];
  describe(bar: Bar): string;
  ends: readonly [string, string, string];
}) {
  const top = Math.max(...bars.map(({ amount }) => amount), Number.MIN_VALUE);
  const step = WIDTH / Math.max(1, bars.length);
  const [first, last, highest] = ends;
  return (
    <div className={styles.bars} aria-hidden>
      <span>{highest}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
        {bars.map((bar, at) => {
          const height = (bar.amount / top) * HEIGHT;
          return (
            <rect key={bar.from} x={at * step + GAP / 2} y={HEIGHT - height} width={Math.max(0.5, step - GAP)} height={height}>
              <title>{describe(bar)}</title>
            </rect>
          );
        })}
      </svg>
      <span className={styles.ends}>
        <span>{first}</span>
        <span>{last}</span>
      </span>
    </div>
  );
}
