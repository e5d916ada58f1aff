import { useTexts } from '../../hub/texts.ts';
import { Figure } from './figure.tsx';
import type { Summary } from './figures.ts';
import styles from './insights.module.css';

/** What became of questions, and how many devices can be reached. */
export function Totals({ summary: { approvals, devices } }: { summary: Summary }) {
  const { t } = useTexts();
  const kinds = ['allowed', 'denied', 'expired'] as const;
  const head = [t('insights.screen.result'), t('insights.screen.count')];
  return (
    <div className={styles.pair}>
      <Figure
        name="approvals"
        title={t('insights.screen.approvals.title')}
        finding={t('insights.screen.approvals.finding', approvals)}
        data={{ head, rows: kinds.map((kind) => [t(`insights.screen.approvals.${kind}`), approvals[kind]]) }}
      />
      <Figure
        name="devices"
        title={t('insights.screen.devices.title')}
        finding={t('insights.screen.devices.finding', devices)}
        data={{ head, rows: [] }}
      />
    </div>
  );
}
