import type { Stay } from '../../../src-shared/model/history.ts';
import styles from './charts.module.css';
import { bands } from './plot-data.ts';

/** Words that mean "nothing is happening": drawn in grey, everything else in colour. */
const QUIET = new Set(['off', 'closed', 'locked', 'idle', 'docked', 'paused', 'disarmed', 'standby', 'not_home', 'stopped']);
/** Words that mean that something is wrong. */
const WRONG = new Set(['jammed', 'error', 'triggered']);
const toneOf = (value: string): string => {
  if (value === 'unavailable' || value === 'unknown') return 'gap';
  if (WRONG.has(value)) return 'bad';
  return QUIET.has(value) ? 'quiet' : 'alive';
};

/** What a thing was, and for how long: one band per stay, a gap where nobody knows. */
export function StateRibbon({
  stays,
  from,
  to,
  describe,
}: {
  stays: readonly Stay[];
  from: number;
  to: number;
  describe(stay: { value: string; from: number; to: number }): string;
}) {
  return (
    <svg className={styles.ribbon} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden>
      <rect className={`${styles.band} ${styles.gap}`} x={0} y={0} width={1000} height={24} />
      {bands(stays, from, to).map((band) => (
        <rect
          key={band.from}
          className={`${styles.band} ${styles[toneOf(band.value)]}`}
          x={band.x * 1000}
          y={0}
          width={Math.max(1.5, band.width * 1000)}
          height={24}
        >
          <title>{describe(band)}</title>
        </rect>
      ))}
    </svg>
  );
}
