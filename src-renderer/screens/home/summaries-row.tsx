import { Lightbulb, ShieldCheck, Thermometer, TriangleAlert, Zap, type LucideIcon } from 'lucide-react';
import { LinkTo } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import styles from './home.module.css';
import type { Chip, SummaryId } from './summaries.ts';

const ICONS: { [S in SummaryId]: LucideIcon } = {
  lights: Lightbulb,
  climate: Thermometer,
  security: ShieldCheck,
  energy: Zap,
  attention: TriangleAlert,
};

/** What matters in a few words; each opens what it speaks of, pressing it again shows everything. */
export function SummariesRow({ chips, shown }: { chips: readonly Chip[]; shown: SummaryId | undefined }) {
  const texts = useTexts();
  return (
    <nav className={styles.summaries} aria-label={texts.t('home.summaries.all')}>
      {chips.map(({ id, title, words, alive }) => {
        const Icon = ICONS[id];
        const here = id === shown;
        return (
          <LinkTo
            key={id}
            to={{ screen: 'home', query: { show: here ? undefined : id } }}
            className={styles.chip}
            data-chip={id}
            data-alive={alive || undefined}
            aria-current={here ? 'true' : undefined}
          >
            <Icon size={18} aria-hidden />
            <strong>{title}</strong>
            <span>{words}</span>
          </LinkTo>
        );
      })}
    </nav>
  );
}
