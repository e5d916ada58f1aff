import { useTexts } from '../../hub/texts.ts';
import { dayAndClock } from '../../../src-shared/text/states/format.ts';
import styles from './charts.module.css';

const SHOWN = 60;

/** What the source wrote down in its own words, newest first; folded away. */
export function SourceLog({ log }: { log: readonly { at: number; text: string }[] }) {
  const texts = useTexts();
  const lines = log.toSorted((a, b) => b.at - a.at).slice(0, SHOWN);
  return (
    <details className={styles.data}>
      <summary>{texts.t('devices.history.log', { count: log.length })}</summary>
      <ul className={styles.log}>
        {lines.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <time dateTime={new Date(at).toISOString()}>{dayAndClock(texts, at)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
