import type { Connection } from '../../../../src-shared/model/connection.ts';
import { hub } from '../../../hub/hub.ts';
import { LinkTo } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { useAnswer } from '../../../hub/use-answer.ts';
import { Section } from '../../../ui/page.tsx';
import { RiskBadge } from '../../../ui/risk-badge.tsx';
import styles from './detail.module.css';

const RISKS = ['read', 'private', 'control', 'danger'] as const;

/** What assistants get of it, by how much harm it can do; the tools themselves are on their own screen. */
export function OwnTools({ connection: { id, counts } }: { connection: Connection }) {
  const { t } = useTexts();
  const { answer } = useAnswer(async () => {
    const pages = await Promise.all(RISKS.map((risk) => hub.call('tools.page', { connection: id, risk: [risk], offset: 0, limit: 1 })));
    const held = pages[0]?.groups.find((group) => group.connection === id)?.held ?? 0;
    return { byRisk: RISKS.map((risk, at) => ({ risk, count: pages[at]?.total ?? 0 })), held };
  }, `${id} ${counts.tools}`);
  const shown = answer?.byRisk.filter(({ count }) => count > 0) ?? [];
  if (shown.length === 0) return null;
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const { own: ours = 0 } = counts;
  return (
    <Section
      title={t('connections.detail.tools')}
      level={3}
      action={<LinkTo to={{ screen: 'tools', query: { from: id } }}>{t('connections.screen.tools', { count: total })}</LinkTo>}
    >
      <ul className={styles.risks}>
        {shown.map(({ risk, count }) => (
          <li key={risk}>
            <RiskBadge risk={risk} /> {count}
          </li>
        ))}
      </ul>
      {ours > 0 && <p className={styles.quiet}>{t('connections.detail.ours', { count: ours })}</p>}
      {answer && answer.held > 0 && (
        <p className={styles.held}>
          <LinkTo to={{ screen: 'tools', query: { from: id, only: 'held' } }}>
            {t('connections.detail.held', { count: answer.held })}
          </LinkTo>
        </p>
      )}
    </Section>
  );
}
