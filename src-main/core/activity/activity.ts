import { Bug } from '../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Clock, Log } from '../../kit/world.ts';
import type { Activity, LiveSettings, SwitchboardHandlers } from '../areas.ts';
import type { Storage } from '../storage/repositories.ts';
import { WAYS_BACK_KEPT_MS } from '../tools/ways-back.ts';
import type { Topics } from '../topics.ts';
import { createApprovals, type ApprovalParts, type Approvals } from './approvals.ts';
import { exportEntries } from './export.ts';
import { createJournal, type Journal } from './journal.ts';

export type ActivityHandlers = Pick<
  SwitchboardHandlers,
  | 'activity.list'
  | 'activity.verify'
  | 'activity.export'
  | 'approvals.list'
  | 'approvals.decide'
  | 'approvals.extend'
  | 'approvals.reveal'
  | 'permits.list'
  | 'permits.end'
>;
export type ActivityParts = {
  storage: Pick<Storage, 'journal'>;
  topics: Topics;
  clock: Clock;
  log: Log;
  settings: Pick<LiveSettings, 'get'>;
} & Partial<Pick<ApprovalParts, 'saveRule' | 'say'>>;
export type ActivityArea = Activity & { handlers: ActivityHandlers; journal: Journal; waiting: Approvals; close(): Promise<void> };

/** The session of the tray and of what the desktop host shows beside the window. */
const TRAY = 'tray';

/** What would take a tool call back is not kept for ever: then nobody is offered it. */
const withoutLostWay = (entry: JournalEntry, now: number): JournalEntry =>
  entry.undoable && entry.target.tool !== undefined && entry.at < now - WAYS_BACK_KEPT_MS ? { ...entry, undoable: false } : entry;

const noRules = (): Promise<never> => Promise.reject(new Bug('There is no table of rules here'));
const keyOf = async ({ key }: Sentence): Promise<string> => key;

/** What happened, and what waits to be allowed to happen. */
export function createActivity(parts: ActivityParts): ActivityArea {
  const { storage, topics, clock, log, settings } = parts;
  const journal = createJournal(storage.journal, topics, clock, log);
  const waiting = createApprovals({
    topics,
    clock,
    settings,
    saveRule: parts.saveRule ?? noRules,
    note: journal.note,
    say: parts.say ?? keyOf,
  });
  return {
    journal,
    waiting,
    entries: async (limit) => (await storage.journal.list({ limit })).entries,
    approvals: waiting.list,
    decide: waiting.decide,
    close: async () => {
      waiting.close();
      await journal.close();
    },
    handlers: {
      'activity.list': async (filter) => {
        const { entries, more } = await storage.journal.list(filter);
        return { entries: entries.map((entry) => withoutLostWay(entry, clock.now())), more };
      },
      'activity.verify': () => storage.journal.verify(),
      'activity.export': ({ format, ...which }) => exportEntries(storage.journal, format, clock.now(), which),
      'approvals.list': waiting.list,
      'approvals.decide': async ({ id, decision, scope, from = 'panel' }, { session }) => {
        // Whatever it says of itself, what comes over the tray's wire is not the window.
        await waiting.decide(id, decision, scope, session === TRAY && from === 'panel' ? 'tray' : from);
        return null;
      },
      'approvals.extend': ({ id }) => waiting.extend(id),
      'approvals.reveal': ({ id, at }) => ({ value: waiting.reveal(id, at) }),
      'permits.list': waiting.permits,
      'permits.end': ({ id }) => {
        waiting.endPermit(id);
        return null;
      },
    },
  };
}
