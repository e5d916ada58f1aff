import { Hourglass } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Permit } from '../../../src-shared/model/journal.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { tellFailure } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { useActivity } from '../../hub/stores/activity.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { useNow } from '../traits/now.ts';
import styles from './permits.module.css';

/** Below a minute nobody counts; it is about to end. */
const minutesLeft = (until: number, now: number): number => Math.max(1, Math.ceil((until - now) / 60_000));

function Line({ permit, onEnd }: { permit: Permit; onEnd: (permit: Permit) => void }) {
  const { t, say } = useTexts();
  const format = useFormat();
  const now = useNow(10_000);
  const { caller, what, risk, anyValues, until } = permit;
  const words = visibleLine(t('activity.permits.may', { who: caller.name, what: say(what) }));
  return (
    <li data-risk={risk}>
      <Hourglass size={16} aria-hidden />
      <span className={styles.what}>
        <span>
          {words} {risk === 'danger' && <Badge level="bad">{t('common.risk.danger')}</Badge>}
        </span>
        <span className={styles.quiet}>
          {t('activity.permits.until', { time: format.time(until), count: minutesLeft(until, now) })}
          {anyValues && ` · ${t('activity.permits.anyValues')}`}
        </span>
      </span>
      <Button aria-label={t('activity.permits.endOf', { what: words })} onClick={() => onEnd(permit)}>
        {t('activity.permits.end')}
      </Button>
    </li>
  );
}

/** Takes permits back, and carries the focus along to the next one, or to the sentence that stands in their place. */
function useEnding(shown: readonly Permit[]) {
  const { t } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const [ended, setEnded] = useState<{ said: string; at: number }>();
  const left = shown.length;
  const waits = useRef(false);
  useEffect(() => {
    if (!ended || !waits.current) return;
    waits.current = false;
    const buttons = place.current?.querySelectorAll<HTMLElement>('button') ?? [];
    (buttons[Math.min(ended.at, buttons.length - 1)] ?? place.current?.querySelector<HTMLElement>('[tabindex]'))?.focus();
  }, [ended, left]);
  const end = async (permit: Permit): Promise<void> => {
    const at = shown.indexOf(permit);
    try {
      await hub.call('permits.end', { id: permit.id });
      const said = t('activity.permits.ended', { who: permit.caller.name });
      waits.current = true;
      setEnded({ said, at });
      announce(said);
    } catch (thrown) {
      tellFailure(permit.caller.name, thrown);
    }
  };
  return { place, end, said: ended?.said };
}

/** What the person allowed for an hour and still holds, of everybody or of one client, each with its end. Nothing where there is nothing. */
export function Permits({ client }: { client?: string }) {
  const { t } = useTexts();
  const permits = useActivity((state) => state.permits);
  const shown = permits.filter(({ caller }) => client === undefined || caller.id === client);
  const { place, end, said } = useEnding(shown);
  if (shown.length === 0 && said === undefined) return null;
  return (
    <div ref={place}>
      <Section title={t('activity.permits.title')}>
        {shown.length === 0 ? (
          <p className={styles.quiet} tabIndex={-1}>
            {said}
          </p>
        ) : (
          <ul className={styles.permits} aria-label={t('activity.permits.title')}>
            {shown.map((permit) => (
              <Line key={permit.id} permit={permit} onEnd={(one) => void end(one)} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
