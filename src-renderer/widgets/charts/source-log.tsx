import { useTexts } from '../../hub/texts.ts';
import { dayAndClock } from '../../../src-shared/text/states/format.ts';
import type { Text } from '../../../src-shared/text/text.ts';
import styles from './charts.module.css';

const SHOWN = 60;

export type LogLine = { at: number; text: string | Text };

/** What the source wrote down, newest first; folded away. */
export function SourceLog({ log }: { log: readonly LogLine[] }) {
  const texts = useTexts();
  const said = log.map(({ at, text }) => ({ at, text: typeof text === 'string' ? text : texts.of(text) }));
  const lines = said.toSorted((a, b) => b.at - a.at).slice(0, SHOWN);
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
