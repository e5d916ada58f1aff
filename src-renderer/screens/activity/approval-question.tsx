import { ShieldQuestion } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { beside, traitFacts } from '../../../src-shared/text/states/words.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { useSettings } from '../../hub/stores/settings.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './activity.module.css';
import { Effects, Given } from './asked-whole.tsx';
import { scopeWords, useDecide } from './decide.ts';
import type { Reading } from './reading.ts';

type Decide = ReturnType<typeof useDecide>;
type Key = 'once' | 'deny';
/** The keys of the focused question. Never Enter: a key pressed for something else must not open a door. */
const KEYS: Record<string, Key> = { a: 'once', d: 'deny' };

/** A and D decide while the focus is on the question or in it; with a modifier, or held down, they mean something else. */
function useKeys(on: boolean, decide: (decision: Key) => Promise<void>) {
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

/** How it is now, in words; nothing where no part of a device is meant. */
function nowWords(texts: Texts, { now, at }: Approval): string | undefined {
  if (!now) return undefined;
  const { trait, value, limits } = now;
  return texts.t('activity.screen.nowIs', { state: beside(traitFacts(texts, trait, { value, at, ...(limits && { limits }) })) });
}

/** What comes to something dangerous by a scene or an automation is looked at each time: the core grants no hour of it. */
const isForOnce = ({ risk, effects }: Approval): boolean => risk === 'danger' && effects !== undefined;

/** All that allows waits until all of it could be read; to deny takes no reading. */
function Answers({ approval, busy, decide, isRead }: Decide & { approval: Approval; isRead: boolean }) {
  const { t } = useTexts();
  const button = (decision: 'once' | 'hour' | 'deny') => (
    <Button
      key={decision}
      busy={busy === decision}
      disabled={(busy !== undefined && busy !== decision) || (decision !== 'deny' && !isRead)}
      variant={decision === 'deny' ? 'danger' : 'quiet'}
      onClick={() => void decide(decision)}
    >
      {t(`activity.screen.decide.${decision}`)}
    </Button>
  );
  return (
    <>
      {button('once')}
      {!isForOnce(approval) && button('hour')}
      {approval.scopes.length > 0 && (
        <Menu
          trigger={
            <Button busy={busy === 'always'} disabled={!isRead}>
              {t('activity.screen.decide.always')}
            </Button>
          }
          items={approval.scopes.map((_words, scope) => ({
            id: String(scope),
            label: scopeWords(approval, scope),
            onSelect: () => void decide('always', scope),
          }))}
        />
      )}
      {button('deny')}
    </>
  );
}

type Props = { approval: Approval; reading: Reading; bare?: boolean; children?: React.ReactNode };

/** One question: who wants what, how that is now, what would follow, why it is asked, and the answers. `bare`: inside a card of several. */
export function ApprovalQuestion({ approval, reading, bare = false, children }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const keys = useSettings(({ values }) => values?.singleKeys !== false);
  const deciding = useDecide(approval);
  const isRead = reading.isRead(approval);
  const first = t('activity.asked.readFirst');
  const card = useKeys(keys, async (decision) => (isRead || decision === 'deny' ? deciding.decide(decision) : announce(first)));
  const { caller, what, risk, rule, left, now } = approval;
  const said = visibleLine(texts.say(what));
  const title = visibleLine(t('activity.screen.asks', { who: caller.name, what: texts.say(what) }));
  const open = (fold: string) => reading.open(approval, fold);
  return (
    <article
      ref={card}
      className={bare ? styles.question : styles.approval}
      data-risk={risk}
      data-approval={approval.id}
      data-roving
      aria-label={title}
    >
      <div className={styles.asks}>
        {bare ? <h4>{said}</h4> : <h3>{title}</h3>}
        <Badge level={risk === 'danger' ? 'bad' : 'accent'} icon={<ShieldQuestion size={14} aria-hidden />}>
          {t(`common.risk.${risk}`)}
        </Badge>
      </div>
      {now && <p>{nowWords(texts, approval)}</p>}
      <Effects approval={approval} open={open} />
      <Given approval={approval} open={open} />
      {rule && <p className={styles.quiet}>{t('activity.screen.because', { rule: visibleLine(texts.say(rule)) })}</p>}
      {left && <p className={styles.quiet}>{t('activity.screen.left', { who: visibleLine(caller.name) })}</p>}
      {!isRead && <p>{first}</p>}
      <div className={styles.buttons}>
        <Answers approval={approval} isRead={isRead} {...deciding} />
        {children}
      </div>
      {keys && !bare && <p className={styles.quiet}>{t('activity.screen.keys')}</p>}
    </article>
  );
}
