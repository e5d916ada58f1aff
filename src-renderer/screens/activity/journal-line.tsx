import { Bot, ChevronRight, CircleCheck, CircleDashed, CircleX, Cpu, Undo2, User, Workflow, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { groupOf, type OutcomeGroup } from '../../../src-shared/text/outcome-group.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { undo } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { LinkTo } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './activity.module.css';
import { readable } from './arguments.ts';
import { FOLDS_FROM, type Burst } from './bursts.ts';

const CALLERS: { [K in Caller['kind']]: LucideIcon } = { person: User, assistant: Bot, program: Cpu, automation: Workflow };
const OUTCOMES: { [G in OutcomeGroup]: LucideIcon } = { ok: CircleCheck, open: CircleDashed, bad: CircleX };

/** A person is "You"; everybody else has a name. */
export const callerName = (texts: Texts, { kind, name }: Caller): string => (kind === 'person' ? texts.t('activity.screen.you') : name);
export function outcomeWords(texts: Texts, { outcome, problem, note, answered }: JournalEntry): string {
  if (answered) return texts.t(`activity.answered.${answered.how}`);
  if (problem) {
    const why = texts.say({ key: `problems.${problem}.title` });
    return outcome === 'unknown' ? texts.t('activity.outcome.perhaps', { why }) : why;
  }
  const word = texts.t(`activity.outcome.${outcome}`);
  // What it reported instead says more than that it failed.
  return outcome === 'failed' && note ? `${word} · ${texts.say(note)}` : word;
}
/** What was asked for; where it was only asked about, that is said. */
const whatWords = (texts: Texts, { what, answered }: JournalEntry): string =>
  answered ? texts.t('activity.answered.question', { what: texts.say(what) }) : texts.say(what);
/** Everything a person can read of an entry: what the search looks through. */
export const wordsOf = (texts: Texts, entry: JournalEntry): string =>
  [callerName(texts, entry.caller), whatWords(texts, entry), outcomeWords(texts, entry)].join(' ');

function Who({ caller }: { caller: Caller }) {
  const Icon = CALLERS[caller.kind];
  return (
    <span className={styles.who}>
      <Icon size={16} aria-hidden />
      {callerName(useTexts(), caller)}
    </span>
  );
}

function OutcomeMark({ group, children }: { group: OutcomeGroup; children: string }) {
  const Icon = OUTCOMES[group];
  return (
    <span className={styles.outcome} data-group={group}>
      <Icon size={16} aria-hidden />
      {children}
    </span>
  );
}

function Undo({ entry }: { entry: JournalEntry }) {
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const what = texts.say(entry.what);
  const takeBack = async () => {
    setBusy(true);
    await undo(entry.id, texts.t('activity.screen.undoOf', { what }));
    setBusy(false);
  };
  return (
    <Button
      icon={<Undo2 size={16} aria-hidden />}
      busy={busy}
      aria-label={texts.t('activity.screen.undoOf', { what })}
      onClick={() => void takeBack()}
    >
      {texts.t('common.actions.undo')}
    </Button>
  );
}

/** The way a command took, as the device's panel calls it. */
const pathWords = (texts: Texts, path: string): string =>
  texts.has(`devices.paths.${path}`) ? texts.say({ key: `devices.paths.${path}` }) : path;

/** A tool has no ways, but perhaps copies: then it is said which of them answered. */
export function pathOf(texts: Texts, { path, target }: JournalEntry): { name: string; value: string }[] {
  if (!path) return [];
  if (target.tool !== undefined) return [{ name: texts.t('activity.screen.copy'), value: path }];
  return [{ name: texts.t('activity.screen.path'), value: pathWords(texts, path) }];
}

function Details({ entry }: { entry: JournalEntry }) {
  const texts = useTexts();
  const { t } = texts;
  const facts = [
    ...readable(entry.args),
    ...(entry.rule ? [{ name: t('activity.screen.rule'), value: texts.say(entry.rule) }] : []),
    ...(entry.approved
      ? [
          {
            name: t('activity.screen.approved'),
            value: t(entry.approved === 'hour' ? 'activity.approvedHour' : `activity.surface.${entry.approvedAt ?? 'panel'}`),
          },
        ]
      : []),
    ...(entry.answered?.at ? [{ name: t('activity.answered.where'), value: t(`activity.surface.${entry.answered.at}`) }] : []),
    ...pathOf(texts, entry),
    { name: t('activity.screen.command'), value: entry.command },
    ...(entry.answered ? [{ name: t('activity.screen.note'), value: t('activity.answered.nothing', { who: entry.caller.name }) }] : []),
    ...(entry.note ? [{ name: t('activity.screen.note'), value: texts.say(entry.note) }] : []),
  ];
  return (
    <div className={styles.details}>
      <dl className={styles.args}>
        {facts.map(({ name, value }) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
      </dl>
      {entry.target.part && <LinkTo to={{ screen: 'devices', id: entry.target.part }}>{t('activity.screen.openDevice')}</LinkTo>}
    </div>
  );
}

/** One thing that happened; its details unfold below. */
export function EntryLine({ entry }: { entry: JournalEntry }) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={styles.line}>
        <time dateTime={new Date(entry.at).toISOString()}>{format.seconds(entry.at)}</time>
        <Who caller={entry.caller} />
        <span className={styles.what}>
          <IconButton
            label={t('activity.screen.detailsOf', { what: whatWords(texts, entry) })}
            aria-expanded={open}
            className={styles.unfold}
            icon={<ChevronRight className={styles.turn} size={16} aria-hidden />}
            onClick={() => setOpen(!open)}
          />
          <span>{whatWords(texts, entry)}</span>
          {entry.risk === 'danger' && <Badge level="bad">{t('common.risk.danger')}</Badge>}
          {entry.approvedAt === 'client' && <Badge level="warn">{t('activity.screen.approvedThere')}</Badge>}
          {entry.undoneBy && <Badge>{t('activity.screen.undone')}</Badge>}
        </span>
        <OutcomeMark group={groupOf(entry)}>{outcomeWords(texts, entry)}</OutcomeMark>
        <span className={styles.end}>
          {entry.undoable && !entry.undoneBy ? (
            <Undo entry={entry} />
          ) : (
            <span className={styles.took}>{entry.tookMs === undefined ? '' : format.took(entry.tookMs)}</span>
          )}
        </span>
      </div>
      {open && <Details entry={entry} />}
    </>
  );
}

/** A burst of one caller within a minute is one line until somebody wants to see it. */
export function BurstLine({ burst }: { burst: Burst }) {
  const texts = useTexts();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (burst.entries.length < FOLDS_FROM) return burst.entries.map((entry) => <EntryLine key={entry.id} entry={entry} />);
  const failed = burst.entries.filter((entry) => groupOf(entry) === 'bad').length;
  return (
    <>
      <button type="button" className={styles.line} aria-expanded={open} onClick={() => setOpen(!open)}>
        <time dateTime={new Date(burst.minute).toISOString()}>{format.time(burst.minute)}</time>
        <Who caller={burst.caller} />
        <span className={styles.what}>
          <ChevronRight className={styles.turn} size={16} aria-hidden />
          {texts.t('activity.screen.burst', { count: burst.entries.length })}
        </span>
        <OutcomeMark group={failed > 0 ? 'bad' : 'ok'}>
          {failed > 0 ? texts.t('activity.screen.failed', { count: failed }) : texts.t('activity.screen.allWorked')}
        </OutcomeMark>
      </button>
      {open && (
        <ul className={styles.within}>
          {burst.entries.map((entry) => (
            <li key={entry.id}>
              <EntryLine entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
