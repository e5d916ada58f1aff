import { memo, useState } from 'react';
import type { ToolChange } from '../../../src-shared/model/tool.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { setQuery } from '../../hub/router.ts';
import { useConnections } from '../../hub/stores/connections.ts';
import { useAnswer } from '../../hub/use-answer.ts';
import { useTexts } from '../../hub/texts.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, ProblemState, Waiting } from '../../ui/states.tsx';
import { OneChange } from './one-change.tsx';
import styles from './changes.module.css';
import type { Counted } from './use-tool-pages.ts';

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

/** In which words the whole begins: most often all are held back for one reason. */
function leadOf(moved: boolean, changes: readonly ToolChange[]) {
  if (moved) return 'moved';
  const fresh = changes.filter(({ held }) => held === 'suspicious').length;
  return fresh === 0 ? 'lead' : fresh === changes.length ? 'leadNew' : 'leadBoth';
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
      <p>{t(`tools.screen.changes.${leadOf(moved, changes)}`, { name })}</p>
      {count > 1 && (
        <div>
          <Button onClick={openAll}>{t('tools.screen.changes.openAll')}</Button>
        </div>
      )}
      <ul className={styles.tools} aria-label={t('tools.screen.changes.title', { name })}>
        {changes.map((change) => (
          <OneChange key={change.name} alone={count === 1} {...{ change, isOpen: isOpen(change), onToggle: () => toggle(change) }} />
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

function AskedAbout({ news, ...shown }: Shown & { news: number }) {
  const { t } = useTexts();
  const { connection } = shown;
  // Another change while somebody reads is asked for at once; what was opened of it counts no longer.
  const { answer, error, again } = useAnswer(() => hub.call('tools.changes', { connection }), `${connection} ${news}`);
  if (!answer && error) return <ProblemState error={error} actions={<Button onClick={again}>{t('common.actions.retry')}</Button>} />;
  if (!answer) return <Waiting rows={3} />;
  if (answer.tools.length === 0) return <p>{t('tools.screen.changes.none')}</p>;
  return <Changes {...shown} moved={answer.moved} changes={answer.tools} />;
}

/** More banners than these would hide the list itself. */
const BANNERS = 3;

/** Says which connections have tools that wait to be looked at, and leads there. `news`: something may have changed since. */
export const HeldBack = memo(({ groups, news }: { groups: Counted['groups']; news: number }) => {
  const { t } = useTexts();
  const connections = useConnections((state) => state.connections);
  const [open, setOpen] = useState<string>();
  const held = groups.flatMap(({ connection, held: count }) => (connection !== undefined && count > 0 ? [{ connection, count }] : []));
  const nameOf = (id: string): string => connections.find((one) => one.id === id)?.name ?? t('tools.screen.gone');
  const close = () => setOpen(undefined);
  const rest = held.slice(BANNERS);
  return (
    <>
      {held.slice(0, BANNERS).map(({ connection, count }) => (
        <Banner
          key={connection}
          level="warn"
          action={<Button onClick={() => setOpen(connection)}>{t('tools.screen.changes.look', { count })}</Button>}
        >
          {t('tools.screen.changes.held', { count, name: nameOf(connection) })}
        </Banner>
      ))}
      {rest.length > 0 && (
        <Banner level="warn" action={<Button onClick={() => setQuery({ only: 'held' })}>{t('tools.screen.changes.showAll')}</Button>}>
          {t('tools.screen.changes.heldMore', { count: rest.length })}
        </Banner>
      )}
      <Dialog
        wide
        open={open !== undefined}
        title={open === undefined ? '' : t('tools.screen.changes.title', { name: nameOf(open) })}
        onClose={close}
      >
        {open !== undefined && <AskedAbout connection={open} name={nameOf(open)} news={news} onClose={close} />}
      </Dialog>
    </>
  );
});
