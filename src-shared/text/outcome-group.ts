import type { JournalEntry, OutcomeStatus } from '../model/journal.ts';

/** Three things a person wants to know of an outcome: it worked, nobody knows yet, it did not. */
export const OUTCOME_GROUPS = ['ok', 'open', 'bad'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

export const GROUP_OF: { readonly [O in OutcomeStatus]: OutcomeGroup } = {
  allowed: 'open', confirmed: 'ok', unchanged: 'ok', done: 'ok', accepted: 'open', progress: 'open', pending: 'open', unknown: 'open', denied: 'bad', failed: 'bad',
}; // prettier-ignore
/** A call that was told to come again has not ended badly: its question is still open. */
export const STILL_OPEN = 'approval.waiting';

export const groupOf = ({ outcome, problem }: Pick<JournalEntry, 'outcome' | 'problem'>): OutcomeGroup =>
  problem === STILL_OPEN ? 'open' : GROUP_OF[outcome];
