import type { Change } from '../../../src-shared/model/device.ts';
import type { JournalEntry, Outcome } from '../../../src-shared/model/journal.ts';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import type { Sentence } from '../../../src-shared/text/text.ts';

/** What became of the last intent on a trait, as long as that is not simply "done". */
export type Told = { status: 'progress' | 'accepted' | 'failed' | 'unknown'; note?: Sentence | undefined };
/** Keyed by part and trait. */
export type AllTold = Record<string, Told>;

const OPEN: readonly string[] = ['progress', 'accepted', 'failed', 'unknown'] satisfies Told['status'][];
const isOpen = (status: Outcome['status']): status is Told['status'] => OPEN.includes(status);
const keyOf = (part: string, trait: string): string => `${part} ${traitOfKey(trait)}`;

/** Remembers an outcome that leaves something open, and forgets what was told before. */
export function tell(told: AllTold, part: string, trait: string, status: Outcome['status'], note?: Sentence): AllTold {
  const { [keyOf(part, trait)]: before, ...rest } = told;
  if (isOpen(status)) return { ...told, [keyOf(part, trait)]: { status, note } };
  return before ? rest : told;
}

/** The journal tells of what others asked, and of what came late; a line names its trait by the key of its words. */
export function tellEntries(told: AllTold, entries: readonly JournalEntry[]): AllTold {
  let next = told;
  for (const { target, what, outcome, problem } of entries) {
    const [area, trait = ''] = what.key.split('.');
    if (!target.part || area !== 'traits' || outcome === 'pending') continue;
    next = tell(next, target.part, trait, outcome, problem && { key: `problems.${problem}.title`, with: what.with });
  }
  return next;
}

/** Whatever the thing itself reports is newer than what was told of an intent. */
export function forget(told: AllTold, changes: readonly Change[]): AllTold {
  const over = new Set(changes.map(({ part, trait }) => keyOf(part, trait)).filter((key) => key in told));
  return over.size === 0 ? told : Object.fromEntries(Object.entries(told).filter(([key]) => !over.has(key)));
}

/** The worst that is open about a part. */
export function toldOf(told: AllTold, part: string): Told | undefined {
  const mine = Object.entries(told).flatMap(([key, one]) => (key.startsWith(`${part} `) ? [one] : []));
  return mine.toSorted((a, b) => OPEN.indexOf(b.status) - OPEN.indexOf(a.status))[0];
}
