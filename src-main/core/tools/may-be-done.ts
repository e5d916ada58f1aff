import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../src-shared/errors/problems.ts';
import { causesOf, neverArrived } from '../../kit/never-arrived.ts';

/** The answer was lost, not necessarily what was asked. */
export const LOST: ReadonlySet<Problem> = new Set<Problem>([
  'remote.timeout',
  'call.timeout',
  'channel.closed',
  'connection.closed',
  'program.ended',
]);
/** Whoever was there and is not understood; or the line that broke before it had said it all. */
const BROKEN: ReadonlySet<Problem> = new Set<Problem>(['remote.unreachable', 'remote.strange', 'remote.refused']);
/** Said by whoever stands before the far end and did not hear from it either; the last two by Cloudflare, which has names of its own for it. */
const BETWEEN = [502, 504, 520, 524];

/** Whether what had left when this went wrong may have been done all the same. */
export function mayBeDone(thrown: unknown): boolean {
  if (!(thrown instanceof SwitchboardError) || thrown.details.untouched || neverArrived(thrown)) return false;
  const { problem, details } = thrown;
  if (LOST.has(problem)) return true;
  if (!BROKEN.has(problem)) return false;
  const status = details.with?.['status'];
  // Who says no has not done it; who says yes, in words that nobody understands, may have.
  if (typeof status === 'number') return status < 300 || BETWEEN.includes(status);
  return problem !== 'remote.refused' && [...causesOf(thrown)].some(wasOpen);
}

/** What we say of ourselves, as that a connection is not there, comes from no line. */
const wasOpen = (cause: Error): boolean => !(cause instanceof SwitchboardError) || LOST.has(cause.problem);

/** The same failure for whoever is told of it: nobody can say that nothing was done. */
export const unsure = (thrown: SwitchboardError): SwitchboardError =>
  new SwitchboardError(thrown.problem, thrown.message, { ...thrown.details, unsure: true }, { cause: thrown });
