import { randomUUID } from 'node:crypto';
import type { Problem } from '../../../src-shared/errors/problems.ts';
import type { JournalEntry, Surface } from '../../../src-shared/model/journal.ts';
import type { JournalDraft } from '../storage/repositories.ts';
import type { ApprovalRequest } from './approvals.ts';
import type { Ended } from './refusals.ts';

type How = NonNullable<JournalEntry['answered']>['how'];
/** Who went away, and a call that was told to come again, are no answers. */
const HOW: { [E in Ended]?: { how: How; isByPerson: boolean; problem?: Problem } } = {
  once: { how: 'once', isByPerson: true },
  hour: { how: 'hour', isByPerson: true },
  ruled: { how: 'always', isByPerson: true },
  deny: { how: 'deny', isByPerson: true, problem: 'approval.denied' },
  expired: { how: 'expired', isByPerson: false, problem: 'approval.timeout' },
  paused: { how: 'paused', isByPerson: false, problem: 'paused' },
  off: { how: 'off', isByPerson: false, problem: 'policy.denied' },
};

/**
 * The line of the journal for a question that ended while no call waited: the call's own line was closed long before. It says who had asked
 * for what and what was answered where, and never that anything was done. Undefined: nothing was decided.
 */
export function answeredEntry(request: ApprovalRequest, ended: Ended, from: Surface, at: number): JournalDraft | undefined {
  const found = HOW[ended];
  if (!found) return undefined;
  const { caller, what, target, command, risk, rule, kept = {} } = request;
  const { how, isByPerson, problem } = found;
  return {
    ...{ id: randomUUID(), at, caller, what, target, command, args: kept, risk },
    outcome: problem ? 'denied' : 'allowed',
    undoable: false,
    ...(rule && { rule }),
    ...(problem && { problem }),
    answered: { how, ...(isByPerson && { at: from }) },
  };
}
