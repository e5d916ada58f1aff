import { Clock } from 'lucide-react';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { countdown } from '../../../src-shared/text/states/format.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Roving } from '../../ui/roving.tsx';
import { useNow } from '../../widgets/traits/now.ts';
import styles from './activity.module.css';
import { ApprovalQuestion } from './approval-question.tsx';
import { useShield } from './approval-shield.ts';
import { decideAll } from './decide.ts';
import { useReading } from './reading.ts';

/** When nobody answers it is denied; more time can be had (for one, or for all of a card). */
function TimeLeft({ approvals }: { approvals: Approval[] }) {
  const { t } = useTexts();
  const now = useNow(1000);
  const ends = Math.min(...approvals.map(({ expiresAt }) => expiresAt));
  const extend = () =>
    approvals.forEach(({ id, caller }) => {
      hub.call('approvals.extend', { id }).catch((thrown: unknown) => tellFailure(caller.name, thrown));
    });
  return (
    <span className={`${styles.push} ${styles.left}`}>
      <Clock size={16} aria-hidden />
      {t('activity.screen.deniesIn', { left: countdown(ends - now) })}
      <Button onClick={extend}>{t('activity.screen.extend')}</Button>
    </span>
  );
}

/** What one caller asked within a moment: one card, each line decided by itself, and the harmless ones together. */
function ApprovalCard({ approvals }: { approvals: Approval[] }) {
  const { t } = useTexts();
  const reading = useReading();
  const [first] = approvals;
  if (!first) return null;
  if (approvals.length === 1)
    return (
      <ApprovalQuestion approval={first} reading={reading}>
        <TimeLeft approvals={approvals} />
      </ApprovalQuestion>
    );
  const count = approvals.length;
  const title = visibleLine(t('activity.screen.asksSeveral', { who: first.caller.name, count }));
  const isDangerous = approvals.some(({ risk }) => risk === 'danger');
  return (
    <section className={styles.approval} data-risk={isDangerous ? 'danger' : undefined} aria-label={title}>
      <h3>{title}</h3>
      {approvals.map((approval) => (
        <ApprovalQuestion key={approval.id} approval={approval} reading={reading} bare />
      ))}
      <div className={styles.buttons}>
        {!isDangerous && (
          <Button disabled={!approvals.every(reading.isRead)} onClick={() => decideAll(approvals, 'once')}>
            {t('activity.screen.allOnce', { count })}
          </Button>
        )}
        <Button variant="danger" onClick={() => decideAll(approvals, 'deny')}>
          {t('activity.screen.denyAll', { count })}
        </Button>
        <TimeLeft approvals={approvals} />
      </div>
    </section>
  );
}

/** Everything that waits for the person. What has just come can be read before it can be answered. */
export function Approvals({ approvals }: { approvals: Approval[] }) {
  const { t } = useTexts();
  const { fresh, handlers } = useShield(approvals.map(({ id }) => id).join());
  const batches = Map.groupBy(approvals, ({ batch }) => batch);
  if (approvals.length === 0) return null;
  return (
    <Section title={t('activity.screen.waitingTitle')}>
      <Roving className={styles.approvals} data-fresh={fresh || undefined} aria-disabled={fresh || undefined} {...handlers}>
        {[...batches].map(([batch, some]) => (
          <ApprovalCard key={batch} approvals={some} />
        ))}
      </Roving>
    </Section>
  );
}
