import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import { groupOf, type OutcomeGroup } from '../../../src-shared/text/outcome-group.ts';

/** Entries of one caller within one minute: an assistant's burst of calls is one line until it is opened. */
export type Burst = { id: string; minute: number; caller: JournalEntry['caller']; entries: JournalEntry[] };
const MINUTE = 60_000;

/** From how many entries on a group is folded into one line. */
export const FOLDS_FROM = 3;

/** Groups a journal, newest first. Entries already grouped keep their group's id, so an open line stays open when news arrive. */
export function bursts(entries: readonly JournalEntry[]): Burst[] {
  const groups: Burst[] = [];
  for (const entry of entries) {
    const minute = Math.floor(entry.at / MINUTE) * MINUTE;
    const last = groups.at(-1);
    if (last && last.minute === minute && last.caller.id === entry.caller.id && last.caller.kind === entry.caller.kind)
      last.entries.push(entry);
    else groups.push({ id: '', minute, caller: entry.caller, entries: [entry] });
  }
  // The oldest entry names the group: it does not change while the minute still fills.
  return groups.map((group) => ({ ...group, id: group.entries.at(-1)?.id ?? '' }));
}

export type Filter = { search: string; caller: string; outcome: OutcomeGroup | ''; risk: Risk | '' };
export const noFilter: Filter = { search: '', caller: '', outcome: '', risk: '' };

/** Whether an entry passes; `words` are what the person sees of it. */
export function passes(entry: JournalEntry, words: string, filter: Filter): boolean {
  return (
    (filter.caller === '' || entry.caller.kind === filter.caller || entry.caller.id === filter.caller) &&
    (filter.outcome === '' || groupOf(entry) === filter.outcome) &&
    (filter.risk === '' || entry.risk === filter.risk) &&
    (filter.search === '' || words.toLocaleLowerCase().includes(filter.search.trim().toLocaleLowerCase()))
  );
}

/** The same, as the core is asked for it. */
export const asked = ({ search, caller, outcome, risk }: Filter) => ({
  ...(search.trim() !== '' && { search: search.trim() }),
  ...(caller !== '' && { caller }),
  ...(outcome !== '' && { group: outcome }),
  ...(risk !== '' && { risk }),
});

/** Assistants and programs by name, to be chosen from: the newest name of each. */
export const namedCallers = (entries: readonly JournalEntry[]): { value: string; label: string }[] => {
  const named = new Map<string, string>();
  for (const { caller } of entries)
    if ((caller.kind === 'assistant' || caller.kind === 'program') && !named.has(caller.id)) named.set(caller.id, caller.name);
  return [...named].map(([value, label]) => ({ value, label }));
};
