import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../src-shared/errors/problems.ts';
import type { JournalEntry } from '../../../src-shared/model/journal.ts';
import { outcomeOf } from './stages/journal.ts';
import type { Ended, Work } from './work.ts';

/**
 * How a call is counted. `refused`: it was turned away here, by a rule, a person, a pause or a limit, and says nothing about its connection;
 * `unknown`: the answer was lost, and nobody can say whether it went well.
 */
export type Went = 'done' | 'failed' | 'unknown' | 'refused';

/** "Not so much" is an answer of ours like "no". */
const LIMITS: ReadonlySet<Problem> = new Set<Problem>(['limit.reached', 'limit.connection', 'limit.tool', 'queue.full']);

const wentAs = ({ outcome, problem }: Pick<JournalEntry, 'outcome' | 'problem'>): Went => {
  if (outcome === 'unknown') return 'unknown';
  if (outcome === 'denied') return 'refused';
  if (outcome === 'failed') return problem !== undefined && LIMITS.has(problem) ? 'refused' : 'failed';
  return 'done';
};

/** A call that is over. Undefined: it was no call yet – "are you sure?" is a question back. */
export function wentOf(work: Work, ended: Ended): Went | undefined {
  if ('answered' in ended) return wentAs({ outcome: ended.answered.status });
  const error = SwitchboardError.from(ended.thrown);
  if (error.problem === 'policy.confirm') return undefined;
  return wentAs({ outcome: outcomeOf(work, error), problem: error.problem });
}

/** The same of a line of the journal. Undefined: it tells of something else – a program, a setting, a picture – or is not over. */
export function wentIn(entry: JournalEntry): Went | undefined {
  const { target, command, answered, outcome } = entry;
  if (answered !== undefined || outcome === 'pending' || command.endsWith('.picture')) return undefined;
  const isCall = target.tool !== undefined || target.part !== undefined || target.scene !== undefined;
  return isCall ? wentAs(entry) : undefined;
}
