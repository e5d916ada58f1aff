import type { ReactNode } from 'react';
import styles from './bits.module.css';

type Level = 'neutral' | 'ok' | 'warn' | 'bad' | 'accent';

/** A short fact beside a name. Give it an icon when its colour means something. */
export const Badge = ({ level = 'neutral', icon, children }: { level?: Level; icon?: ReactNode; children: ReactNode }) => (
  <span className={styles.badge} data-level={level}>
    {icon}
    {children}
  </span>
);

type MeterProps = { label: string; value: number; max: number; valueText: string; level?: Level };
/** How full something is, with its words beside it. */
export const Meter = ({ label, value, max, valueText, level = 'neutral' }: MeterProps) => (
  <div className={styles.meter}>
    <div className={styles.meterWords}>
      <span>{label}</span>
      <span>{valueText}</span>
    </div>
    <div
      className={styles.meterTrack}
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={valueText}
    >
      <div className={styles.meterFill} data-level={level} style={{ width: `${Math.min(1, max > 0 ? value / max : 0) * 100}%` }} />
    </div>
  </div>
);

type SparklineProps = { label: string; values: (number | null)[]; width?: number; height?: number };
/** The shape of the last hours, without axes; the numbers are elsewhere. */
export function Sparkline({ label, values, width = 96, height = 24 }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * (width - 2) + 1;
  const y = (value: number) => height - 2 - ((value - low) / span) * (height - 4);
  let pen = 'M';
  const path = values.map((value, index) => {
    if (value === null) {
      pen = 'M';
      return '';
    }
    const step = `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = 'L';
    return step;
  });
  return (
    <svg className={styles.spark} role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path d={path.join('')} />
    </svg>
  );
}

/** The keys of a shortcut, one cap each. */
export const Kbd = ({ keys }: { keys: readonly string[] }) => (
  <span className={styles.keys}>
    {keys.map((key) => (
      <kbd key={key} className={styles.key}>
        {key}
      </kbd>
    ))}
  </span>
);

/** The final shape of what is still loading; `rows` many. Hidden from readers: the page says that it loads. */
export const Skeleton = ({ rows = 1, height = 20 }: { rows?: number; height?: number }) => (
  <div className={styles.skeletons} aria-hidden>
    {Array.from({ length: rows }, (_, row) => (
      <div key={row} className={styles.skeleton} style={{ height }} />
    ))}
  </div>
);
