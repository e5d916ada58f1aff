import { Clock, ShieldQuestion } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useSettings } from '../../hub/stores/settings.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { countdown } from '../../../src-shared/text/states/format.ts';
import { useNow } from '../../widgets/traits/now.ts';
import styles from './activity.module.css';
import { readable } from './arguments.ts';

type Decision = 'once' | 'hour' | 'deny';
/** The keys of the focused card. Never Enter: a key pressed for something else must not open a door. */
const KEYS: Record<string, Decision> = { a: 'once', d: 'deny' };
const DECISIONS = ['once', 'hour', 'deny'] as const;

function useDecide({ id, caller }: Approval) {
  const texts = useTexts();
  const [busy, setBusy] = useState<Decision>();
  const decide = async (decision: Decision) => {
    if (busy) return;
    setBusy(decision);
    try {
      await hub.call('approvals.decide', { id, decision });
      announce(texts.t(`activity.screen.decided.${decision}`, { who: caller.name }));
    } catch (thrown) {
      setBusy(undefined);
      tellFailure(caller.name, thrown);
    }
  };
  return { busy, decide };
}

/** A and D decide while the focus is on the card or in it; with a modifier, or held down, they mean something else. */
function useKeys(on: boolean, decide: (decision: Decision) => Promise<void>) {
  const card = useRef<HTMLElement>(null);
  const latest = useRef(decide);
  useEffect(() => void (latest.current = decide));
  useEffect(() => {
    const element = card.current;
    if (!on || !element) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const decision = KEYS[event.key.toLowerCase()];
      if (!decision || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      void latest.current(decision);
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [on]);
  return card;
}

/** A question that waits for the person: who wants what, with what, and three answers. It denies itself when the time is up. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const texts = useTexts();
  const { t } = texts;
  const now = useNow(1000);
  const keys = useSettings(({ values }) => values?.singleKeys !== false);
  const { busy, decide } = useDecide(approval);
  const card = useKeys(keys, decide);
  const args = readable(approval.args);
  const what = texts.say(approval.what);
  const title = t('activity.screen.asks', { who: approval.caller.name, what });
  const extend = () => hub.call('approvals.extend', { id: approval.id }).catch((thrown: unknown) => tellFailure(title, thrown));
  return (
    <article ref={card} className={styles.approval} data-risk={approval.risk} data-approval={approval.id} data-roving aria-label={title}>
      <div className={styles.asks}>
        <h3>{title}</h3>
        <Badge level={approval.risk === 'danger' ? 'bad' : 'accent'} icon={<ShieldQuestion size={14} aria-hidden />}>
          {t(`common.risk.${approval.risk}`)}
        </Badge>
      </div>
      {args.length > 0 && (
        <dl className={styles.args}>
          {args.map(({ name, value }) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
        </dl>
      )}
      {approval.rule && <p className={styles.quiet}>{t('activity.screen.because', { rule: texts.say(approval.rule) })}</p>}
      <div className={styles.buttons}>
        {DECISIONS.map((decision) => (
          <Button
            key={decision}
            busy={busy === decision}
            disabled={busy !== undefined && busy !== decision}
            variant={decision === 'deny' ? 'danger' : 'quiet'}
            onClick={() => void decide(decision)}
          >
            {t(`activity.screen.decide.${decision}`)}
          </Button>
        ))}
        <span className={`${styles.push} ${styles.left}`}>
          <Clock size={16} aria-hidden />
          {t('activity.screen.deniesIn', { left: countdown(approval.expiresAt - now) })}
          <Button onClick={() => void extend()}>{t('activity.screen.extend')}</Button>
        </span>
      </div>
      {keys && <p className={styles.quiet}>{t('activity.screen.keys')}</p>}
    </article>
  );
}
