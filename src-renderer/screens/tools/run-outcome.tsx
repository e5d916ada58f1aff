import { History, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../src-shared/contract/define.ts';
import type { Switchboard } from '../../../src-shared/contract/index.ts';
import { visibleLine } from '../../../src-shared/text/unseen.ts';
import { sendWithConfirm, tellFailure } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { LinkTo } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Readable } from './readable.tsx';
import { Long } from './said.tsx';
import styles from './test-run.module.css';

export type Ran = Output<Switchboard, 'tools.run'>;
/** What did not go well. */
const LEVELS: Partial<Record<Ran['status'], 'bad' | 'warn'>> = { failed: 'bad', denied: 'bad', unknown: 'warn' };

/** What the core notes of a call that nobody was asked for. */
const REMEMBERED = 'activity.outcome.remembered';

/** The answer appears below a long form: the person should not have to look for it. */
export const intoView = (node: HTMLElement | null): void => node?.scrollIntoView({ block: 'nearest' });

/** What became of a run, in readable form, and the way back where there is one. */
export function RunOutcome({ ran, title }: { ran: Ran; title: string }) {
  const { t, say } = useTexts();
  const format = useFormat();
  const raw = JSON.stringify(ran.result ?? null, null, 2);
  return (
    <div ref={intoView} className={styles.answer} role="status">
      <span className={styles.marks}>
        <Badge level={LEVELS[ran.status] ?? 'ok'}>
          {ran.status === 'unknown'
            ? t('activity.outcome.unknown')
            : t(LEVELS[ran.status] ? 'tools.screen.test.failed' : 'tools.screen.test.done', { took: format.took(ran.tookMs) })}
        </Badge>
        {ran.note?.key === REMEMBERED && <Badge icon={<History size={12} aria-hidden />}>{t('tools.screen.test.remembered')}</Badge>}
      </span>
      {ran.status === 'unknown' && <p>{t('common.act.unknown')}</p>}
      {ran.status === 'denied' && <p>{t('tools.screen.test.notAllowed')}</p>}
      {ran.note && <p>{visibleLine(say(ran.note))}</p>}
      <Readable value={ran.result} empty={t('tools.screen.test.empty')} />
      {ran.undoable && <TakeBack entry={ran.entry} title={title} />}
      {ran.entry !== '' && <LinkTo to={{ screen: 'activity' }}>{t('tools.screen.test.journal')}</LinkTo>}
      <details>
        <summary>{t('tools.screen.test.raw')}</summary>
        <pre className={styles.raw}>
          <Long text={raw} />
        </pre>
        <CopyButton text={raw} />
      </details>
    </div>
  );
}

/** Undo, once: afterwards it says that it is so. */
function TakeBack({ entry, title }: { entry: string; title: string }) {
  const { t } = useTexts();
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');
  const what = t('activity.screen.undoOf', { what: title });
  const takeBack = async () => {
    setState('busy');
    try {
      const done = await sendWithConfirm(
        what,
        (confirmed) => hub.call('activity.undo', { entry, ...(confirmed && { confirmed }) }),
        t('tools.screen.consequence.undo'),
      );
      setState(done ? 'done' : 'open');
    } catch (thrown) {
      setState('open');
      tellFailure(what, thrown);
    }
  };
  if (state === 'done') return <Badge level="ok">{t('activity.screen.undone')}</Badge>;
  return (
    <Button icon={<Undo2 size={16} aria-hidden />} busy={state === 'busy'} aria-label={what} onClick={() => void takeBack()}>
      {t('common.actions.undo')}
    </Button>
  );
}
