import { ShieldQuestion } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { beside, traitFacts } from '../../../src-shared/text/states/words.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { useSettings } from '../../hub/stores/settings.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from './activity.module.css';
import { readable, type Argument } from './arguments.ts';
import { scopeWords, useDecide } from './decide.ts';

type Decide = ReturnType<typeof useDecide>;
type Key = 'once' | 'deny';
/** The keys of the focused question. Never Enter: a key pressed for something else must not open a door. */
const KEYS: Record<string, Key> = { a: 'once', d: 'deny' };

/** A and D decide while the focus is on the question or in it; with a modifier, or held down, they mean something else. */
function useKeys(on: boolean, decide: Decide['decide']) {
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

/** What would follow by itself, the worst first. */
function Effects({ approval: { effects, target } }: { approval: Approval }) {
  const { t, say } = useTexts();
  if (!effects) return null;
  return (
    <div className={styles.effects}>
      <p className={styles.quiet}>{t(target.scene ? 'activity.screen.alsoDoes' : 'activity.screen.later')}</p>
      <ul>
        {effects.map(({ what, risk }, index) => (
          <li key={index}>
            {say(what)} {risk === 'danger' && <Badge level="bad">{t('common.risk.danger')}</Badge>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is handed over, as it is; folded where a sentence says it better. */
function Given({ given, folded }: { given: Argument[]; folded: boolean }) {
  const { t } = useTexts();
  if (given.length === 0) return null;
  const list = (
    <dl className={styles.args}>{given.map(({ name, value }) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}</dl>
  );
  if (!folded) return list;
  return (
    <details>
      <summary>{t('activity.screen.given')}</summary>
      {list}
    </details>
  );
}

function Answers({ approval, busy, decide }: Decide & { approval: Approval }) {
  const { t } = useTexts();
  const button = (decision: 'once' | 'hour' | 'deny') => (
    <Button
      key={decision}
      busy={busy === decision}
      disabled={busy !== undefined && busy !== decision}
      variant={decision === 'deny' ? 'danger' : 'quiet'}
      onClick={() => void decide(decision)}
    >
      {t(`activity.screen.decide.${decision}`)}
    </Button>
  );
  return (
    <>
      {button('once')}
      {button('hour')}
      {approval.scopes.length > 0 && (
        <Menu
          trigger={<Button busy={busy === 'always'}>{t('activity.screen.decide.always')}</Button>}
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

/** One question: who wants what, how that is now, what would follow, why it is asked, and the answers. `bare`: inside a card of several. */
export function ApprovalQuestion({ approval, bare = false, children }: { approval: Approval; bare?: boolean; children?: React.ReactNode }) {
  const texts = useTexts();
  const { t } = texts;
  const keys = useSettings(({ values }) => values?.singleKeys !== false);
  const deciding = useDecide(approval);
  const card = useKeys(keys, deciding.decide);
  const { caller, what, risk, args, rule, left, now } = approval;
  const said = texts.say(what);
  const title = t('activity.screen.asks', { who: caller.name, what: said });
  // What the sentence holds need not be said twice.
  const unsaid = readable(args).filter(({ name }) => what.with?.[name] === undefined);
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
      <Effects approval={approval} />
      <Given given={unsaid} folded={approval.effects !== undefined} />
      {rule && <p className={styles.quiet}>{t('activity.screen.because', { rule: texts.say(rule) })}</p>}
      {left && <p className={styles.quiet}>{t('activity.screen.left', { who: caller.name })}</p>}
      <div className={styles.buttons}>
        <Answers approval={approval} {...deciding} />
        {children}
      </div>
      {keys && !bare && <p className={styles.quiet}>{t('activity.screen.keys')}</p>}
    </article>
  );
}
