import type { Format } from '../../hub/format.ts';
import { SERIES, type Bar } from './figures.ts';
import styles from './insights.module.css';

const WIDTH = 960;
const HEIGHT = 180;
const FOOT = 20;
const TICKS = 6;

/** Stacked bars; the picture is one image to a screen reader, its numbers are in the table below. */
export function HourBars({
  bars,
  series,
  label,
  format,
  byDay,
}: {
  bars: Bar[];
  series: { id: string; name: string }[];
  label: string;
  format: Format;
  byDay: boolean;
}) {
  const top = Math.max(1, ...bars.map(({ total }) => total));
  const step = WIDTH / Math.max(1, bars.length);
  const colour = (client: string) =>
    Math.min(
      SERIES,
      Math.max(
        0,
        series.findIndex(({ id }) => id === client),
      ) + 1,
    );
  const every = Math.max(1, Math.ceil(bars.length / TICKS));
  return (
    <>
      <svg className={styles.chart} role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}>
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={styles.axis} />
        <text x={0} y={12} className={styles.tick}>
          {format.number(top)}
        </text>
        {bars.map(({ at, parts }, index) => {
          let floor = HEIGHT;
          return (
            <g key={at}>
              {parts.map(({ client, calls }) => {
                const height = (calls / top) * (HEIGHT - 20);
                floor -= height;
                return (
                  <rect
                    key={client}
                    x={index * step + 1}
                    y={floor}
                    width={Math.max(1, step - 2)}
                    height={height}
                    data-series={colour(client)}
                  />
                );
              })}
              {index % every === 0 && (
                <text x={index * step + 1} y={HEIGHT + 16} className={styles.tick}>
                  {byDay ? format.day(at) : format.time(at)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ul className={styles.legend}>
        {series.map(({ id, name }) => (
          <li key={id}>
            <span className={styles.swatch} data-series={colour(id)} aria-hidden />
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
