import { SwitchboardError } from '../../src-shared/errors/errors.ts';

/** What Node says where nobody opened. */
const CLOSED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EAI_AGAIN']);
const MOST_CAUSES = 6;

/** Nothing of what was said can have arrived: no connection came about. */
export function neverArrived(thrown: unknown): boolean {
  for (const cause of causesOf(thrown)) {
    if (cause instanceof SwitchboardError && ['remote.no-such-host', 'reach.blocked'].includes(cause.problem)) return true;
    // Time that was over while a line was opened is not the time that is over once it is.
    if (CLOSED.has(codeOf(cause)) || cause.message.startsWith('connect ')) return true;
  }
  return false;
}

/** An error and what it came from, outermost first. */
export function* causesOf(thrown: unknown): Generator<Error> {
  let next = thrown;
  for (let turn = 0; turn < MOST_CAUSES && next instanceof Error; turn++) {
    yield next;
    next = next.cause;
  }
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');
