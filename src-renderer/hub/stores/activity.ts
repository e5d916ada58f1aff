import type { Approval, JournalEntry, Permit } from '../../../src-shared/model/journal.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

type State = { entries: JournalEntry[]; more: boolean; approvals: Approval[]; permits: Permit[] };

const KEPT = 500;

const WORKED: readonly JournalEntry['outcome'][] = ['confirmed', 'accepted', 'unchanged', 'progress', 'done'];

/** New and rewritten lines over old ones, newest first; a line that was taken back by a new one says so. `more`: so many older ones were asked for. */
export const mergeEntries = (old: JournalEntry[], fresh: JournalEntry[], more = 0): JournalEntry[] => {
  // A line may come twice in one message: set out, and arrived. The later one holds.
  const known = new Map([...old, ...fresh].map((entry) => [entry.id, entry]));
  const undoneBy = new Map(fresh.flatMap(({ id, undoes, outcome }) => (undoes && WORKED.includes(outcome) ? [[undoes, id]] : [])));
  return [...known.values()]
    .map((entry) => (undoneBy.has(entry.id) ? { undoneBy: undoneBy.get(entry.id), ...entry } : entry))
    .sort((a, b) => b.at - a.at)
    .slice(0, Math.max(KEPT, old.length) + more);
};

/** The latest lines of the journal, kept live, the approvals that wait, and what was allowed for an hour. */
export const useActivity = createArea<State>({
  initial: { entries: [], more: false, approvals: [], permits: [] },
  load: async () => {
    const [{ entries, more }, approvals, permits] = await Promise.all([
      hub.call('activity.list', { limit: 100 }),
      hub.call('approvals.list'),
      hub.call('permits.list'),
    ]);
    return { entries, more, approvals, permits };
  },
  listen: (write) => {
    hub.on('activity.added', (fresh) => write(({ entries }) => ({ entries: mergeEntries(entries, fresh) })));
    hub.on('approvals.changed', (approvals) => write({ approvals }));
    hub.on('permits.changed', (permits) => write({ permits }));
  },
});
