import type { DiffLine } from '../../../../src-shared/model/assistant.ts';
import { useTexts } from '../../../hub/texts.ts';
import styles from '../clients.module.css';

const MARKS: Record<DiffLine['kind'], string> = { same: ' ', add: '+', remove: '−', gap: '⋯' };

/** Lines that come and go, marked by a sign as well as a colour. */
export function Diff({ lines, label }: { lines: readonly DiffLine[]; label: string }) {
  const { t } = useTexts();
  return (
    <div className={styles.diff} role="group" aria-label={label}>
      {lines.map(({ kind, text }, index) => (
        <div key={index} data-kind={kind}>
          <span aria-hidden>{MARKS[kind]}</span>
          <code aria-label={kind === 'add' ? t('clients.screen.connectTo.plus', { text }) : undefined}>{text}</code>
        </div>
      ))}
    </div>
  );
}
