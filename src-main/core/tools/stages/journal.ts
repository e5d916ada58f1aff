import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { OutcomeStatus } from '../../../../src-shared/model/journal.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { Answered } from '../../areas.ts';
import type { Journal } from '../../activity/journal.ts';
import type { JournalDraft } from '../../storage/repositories.ts';
import { argsToKeep } from '../words.ts';
import { changesSomething, isError, type Later, type Stage, type Work } from '../work.ts';

/** No is an answer, not a fault. */
const DENIALS: ReadonlySet<Problem> = new Set<Problem>([
  'policy.denied',
  'approval.denied',
  'approval.timeout',
  'approval.waiting',
  'paused',
  'auth.required',
]);

/** The answer was no. */
export const isDenial = (problem: Problem): boolean => DENIALS.has(problem);

/** What became of a call that was answered with an error. */
export function outcomeOf({ sent }: Pick<Work, 'sent'>, { problem, details }: SwitchboardError): OutcomeStatus {
  // What had left when it was lost, or when the person wanted quiet or ended it, may have been done.
  const isOut = details.unsure === true || ((problem === 'paused' || problem === 'call.cancelled') && sent === true);
  return isOut ? 'unknown' : isDenial(problem) ? 'denied' : 'failed';
}

/**
 * Writes down what everybody asked and what became of it. What changes something is announced before it is sent and on disk before it is
 * answered; what only reads never waits for the disk.
 */
export const journal = (book: Journal, now: () => number): Stage => ({
  name: 'journal',
  run: async (work, next) => {
    let isOpen = false;
    work.beforeSending.push(async () => {
      if (!changesSomething(work) || isOpen) return;
      // What is sent again was announced already.
      isOpen = true;
      await book.open(draft(work, 'pending'));
    });
    try {
      const said = await next();
      // What the tool itself calls an error was done by nobody.
      const answered: Answered = said.status === 'done' && isError(said) ? { ...said, status: 'failed' } : said;
      await write(book, work, draft(work, answered.status, { tookMs: tookOf(work, now) }));
      if (work.later) void addLater(book, work, work.later(), now);
      return finished(work, answered);
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      const { problem } = error;
      // "Are you sure?" is a question back, not an act: only what the person then says goes into the book.
      if (problem === 'policy.confirm') throw thrown;
      await write(book, work, draft(work, outcomeOf(work, error), { problem, tookMs: tookOf(work, now) }));
      throw thrown;
    }
  },
});

/** What a person thought about it is not how long it took. */
const tookOf = ({ at, askedMs = 0 }: Work, now: () => number): number => Math.max(0, Math.round(now() - at - askedMs));

async function write(book: Journal, work: Work, entry: JournalDraft): Promise<void> {
  if (changesSomething(work)) await book.append(entry);
  else book.note(entry);
}

/** The end of the story is one more record of the same entry: what was written stays, and whoever reads sees the newest. */
async function addLater(book: Journal, work: Work, later: Promise<Later | undefined>, now: () => number): Promise<void> {
  const told = await later;
  if (!told) return;
  const { note: _first, ...entry } = draft(work, told.status);
  book.note({ ...entry, tookMs: tookOf(work, now), ...(told.note && { note: told.note }) });
}

/** Only what took effect can be taken back. */
const TOOK: ReadonlySet<OutcomeStatus> = new Set<OutcomeStatus>(['confirmed', 'progress', 'accepted', 'unknown', 'done']);

/** In the order of the chain's keys, as whatever is written with every call: what is in order is not put in order. */
function draft(work: Work, outcome: OutcomeStatus, { problem, tookMs }: { problem?: Problem; tookMs?: number } = {}): JournalDraft {
  const { rule, before, after, path, note } = work;
  return {
    ...(after !== undefined && { after }),
    ...approval(work),
    args: argsToKeep(work),
    at: work.at,
    ...(before !== undefined && { before }),
    caller: work.caller,
    command: work.command,
    id: work.id,
    ...(note && outcome !== 'pending' && { note }),
    outcome,
    ...(path !== undefined && { path }),
    ...(problem !== undefined && { problem }),
    risk: work.risk,
    ...(rule && { rule }),
    target: work.target,
    ...(tookMs !== undefined && { tookMs }),
    undoable: problem === undefined && work.undoable && TOOK.has(outcome),
    ...takenBack(work, outcome),
    what: work.what,
  };
}

/** An attempt that was refused took nothing back: the entry can still be undone. */
function takenBack({ intent: { undoes } }: Work, outcome: OutcomeStatus): Pick<JournalDraft, 'undoes'> {
  return undoes !== undefined && (TOOK.has(outcome) || outcome === 'unchanged' || outcome === 'pending') ? { undoes } : {};
}

function approval({ approved }: Work): Pick<JournalDraft, 'approved' | 'approvedAt'> {
  if (approved === undefined) return {};
  if (approved === 'hour') return { approved };
  return { approved: true, ...(approved !== 'panel' && { approvedAt: approved }) };
}

const finished = (work: Work, answered: Answered): Answered => ({ ...answered, undoable: work.undoable && TOOK.has(answered.status) });
