import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ToolChange, ToolDifference } from '../../../src-shared/model/tool.ts';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, ProblemState, Waiting } from '../../ui/states.tsx';
import { Whole } from '../activity/asked-whole.tsx';
import { allowChange } from './change.ts';
import styles from './changes.module.css';

/** Where a tool says something else: what it said, and what it says now. */
function Differences({ differences }: { differences: ToolDifference[] }) {
  const { t } = useTexts();
  if (differences.length === 0) return <p className={styles.quiet}>{t('tools.screen.changes.same')}</p>;
  return (
    <dl className={styles.differences}>
      {differences.map(({ field, before, now }) => (
        <div key={field}>
          <dt>{t(`tools.screen.changes.field.${field}`)}</dt>
          {before !== undefined && <Side label={t('tools.screen.changes.before')} text={before} />}
          {now !== undefined && <Side now label={t('tools.screen.changes.now')} text={now} />}
          {now === undefined && <dd className={styles.quiet}>{t('tools.screen.changes.nothingNow')}</dd>}
        </div>
      ))}
    </dl>
  );
}

const Side = ({ label, text, now = false }: { label: string; text: string; now?: boolean }) => (
  <dd className={styles.side} data-now={now || undefined}>
    <span className={styles.quiet}>{label}</span>
    <span className={styles.text}>
      <Whole text={text} />
    </span>
  </dd>
);

function OneTool({ change, isOpen, onToggle }: { change: ToolChange; isOpen: boolean; onToggle: () => void }) {
  const { t, of } = useTexts();
  const id = useId();
  return (
    <li className={styles.tool}>
      <button type="button" className={styles.fold} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <ChevronRight className={styles.turn} size={16} aria-hidden />
        <span>{of(change.title)}</span>
        <code>{change.name}</code>
        {!change.isKnown && <Badge level="warn">{t('tools.screen.changes.unknown')}</Badge>}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Differences differences={change.differences} />}
      </div>
    </li>
  );
}

/** Which of the changes were there to be read; closing one again does not take that back. */
function useOpened(changes: ToolChange[]) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const keyOf = ({ name, mark }: ToolChange) => `${name} ${mark}`;
  const without = (set: ReadonlySet<string>, one: string) => new Set([...set].filter((other) => other !== one));
  return {
    isOpen: (change: ToolChange) => opened.has(keyOf(change)) && !shut.has(keyOf(change)),
    toggle: (change: ToolChange) => {
      const key = keyOf(change);
      const wasOpen = opened.has(key) && !shut.has(key);
      setShut(wasOpen ? new Set([...shut, key]) : without(shut, key));
      setOpened(new Set([...opened, key]));
    },
    openAll: () => {
      setShut(new Set());
      setOpened(new Set(changes.map(keyOf)));
    },
    isRead: changes.every((change) => opened.has(keyOf(change))),
  };
}

type Shown = { connection: string; name: string; onClose: () => void };

function Changes({ connection, name, moved, changes, onClose }: Shown & { moved: boolean; changes: ToolChange[] }) {
  const { t } = useTexts();
  const { isOpen, toggle, openAll, isRead } = useOpened(changes);
  const [busy, setBusy] = useState(false);
  const count = changes.length;
  const allow = async () => {
    setBusy(true);
    try {
      await hub.call('tools.allowChanges', { connection, marks: Object.fromEntries(changes.map((one) => [one.name, one.mark])) });
      announce(t('tools.screen.changes.allowed', { count, name }));
      onClose();
    } catch (thrown) {
      setBusy(false);
      tellFailure(name, thrown);
    }
  };
  return (
    <>
      <p>{t(moved ? 'tools.screen.changes.moved' : 'tools.screen.changes.lead', { name })}</p>
      {count > 1 && (
        <div>
          <Button onClick={openAll}>{t('tools.screen.changes.openAll')}</Button>
        </div>
      )}
      <ul className={styles.tools} aria-label={t('tools.screen.changes.title', { name })}>
        {changes.map((change) => (
          <OneTool key={change.name} change={change} isOpen={isOpen(change)} onToggle={() => toggle(change)} />
        ))}
      </ul>
      {!isRead && <p className={styles.quiet}>{t('tools.screen.changes.readFirst')}</p>}
      <div className={styles.ends}>
        <Button variant="primary" busy={busy} disabled={!isRead} onClick={() => void allow()}>
          {t('tools.screen.changes.allow', { count })}
        </Button>
        <Button onClick={onClose}>{t('tools.screen.changes.later')}</Button>
      </div>
    </>
  );
}

function Asked({ held, ...shown }: Shown & { held: Tool[] }) {
  const { connection } = shown;
  // Another change while somebody reads is asked for at once; what was opened of it counts no longer.
  const { answer, error, again } = useAnswer(
    () => hub.call('tools.changes', { connection }),
    `${connection} ${held.map(({ name, changed }) => `${name} ${changed ?? ''}`).join(' ')}`,
  );
  const { t } = useTexts();
  if (!answer && error) return <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />;
  return answer ? <Changes {...shown} moved={answer.moved} changes={answer.tools} /> : <Waiting rows={3} />;
}

/** Says of a connection that some of its tools wait to be looked at, and leads there. */
export function HeldBack({ connection, name, tools }: { connection: string; name: string; tools: Tool[] }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const held = tools.filter(({ changed }) => changed !== undefined);
  const close = () => setOpen(false);
  if (held.length === 0) return null;
  return (
    <>
      <Banner level="warn" action={<Button onClick={() => setOpen(true)}>{t('tools.screen.changes.look')}</Button>}>
        {t('tools.screen.changes.held', { count: held.length, name })}
      </Banner>
      <Dialog wide open={open} title={t('tools.screen.changes.title', { name })} onClose={close}>
        <Asked connection={connection} name={name} held={held} onClose={close} />
      </Dialog>
    </>
  );
}

/** What changed of one tool, and the way to allow it once it stands there. */
export function ChangeOf({ tool, title }: { tool: Tool; title: string }) {
  const { t } = useTexts();
  const { connection = '', name, changed = '' } = tool;
  const { answer, error, again } = useAnswer(() => hub.call('tools.changes', { connection }), `${name} ${changed}`);
  const change = answer?.tools.find((one) => one.name === name && one.mark === changed);
  if (!change && error) return <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />;
  return (
    <>
      <p>{t(answer?.moved ? 'tools.screen.changes.movedTool' : 'tools.screen.detail.changed')}</p>
      {change ? <Differences differences={change.differences} /> : <Waiting rows={2} />}
      <div>
        <Button disabled={!change} onClick={() => allowChange(title, tool)}>
          {t('tools.screen.allowChange')}
        </Button>
      </div>
    </>
  );
}
