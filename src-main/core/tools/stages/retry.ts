import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { Clock } from '../../../kit/world.ts';
import type { Answered, Connections } from '../../areas.ts';
import { changesSomething, type Next, type Stage, type Work } from '../work.ts';
import type { Breaker } from './breaker.ts';
import { isLate } from './patience.ts';

/** The far end could not be reached, or said itself that it comes too early: the same may go well in a moment. */
const PASSING: ReadonlySet<Problem> = new Set<Problem>(['remote.unreachable', 'remote.busy', 'remote.starting', 'program.ended']);
/** It did not take what it was asked: it may be asked again even where it would do something. */
const NOT_TAKEN: ReadonlySet<Problem> = new Set<Problem>(['remote.busy', 'remote.starting']);

const RETRIES = 2;
const FIRST_MS = 150;
/** Nobody who waits for an answer waits longer than this for another attempt, whatever the far end wishes. */
const LONGEST_MS = 10_000;
/** From the first attempt to the beginning of the last. */
const PATIENCE_MS = 20_000;

export type RetryParts = {
  connections: Pick<Connections, 'get'>;
  clock: Pick<Clock, 'sleep' | 'now'>;
  random?: (() => number) | undefined;
  onRetry?: ((connection: string) => void) | undefined;
  /** Knows who is left alone by now: another attempt would only be one more. */
  breaker?: Pick<Breaker, 'state'> | undefined;
};

/**
 * Sends again what failed in passing: what only reads, and what is said to come to the same done twice – that only where it was not taken –,
 * and whatever was turned away unread. Waits longer every time, never in step with others, and as long as the far end asks for.
 */
export function retry({ connections, clock, random = Math.random, onRetry, breaker }: RetryParts): Stage {
  const mostOf = (work: Work): number => connections.get(work.connection ?? '')?.limits?.retries ?? RETRIES;

  const attempts = async (work: Work, next: Next): Promise<Answered> => {
    const until = clock.now() + PATIENCE_MS;
    for (let attempt = 0; ; attempt++) {
      try {
        return await next();
      } catch (thrown) {
        const waitMs = mayPass(work, thrown) && attempt < mostOf(work) ? waitOf(thrown, attempt, random) : undefined;
        if (waitMs === undefined || waitMs > LONGEST_MS || clock.now() + waitMs > until) throw thrown;
        await slept(clock, waitMs, work.signal, thrown);
        if (!work.probe && breaker?.state(work.connection ?? '') === 'open') throw thrown;
        work.retries = attempt + 1;
        onRetry?.(work.connection ?? '');
      }
    }
  };
  return { name: 'retry', idle: (work) => !isAlone(work), run: attempts };
}

/** A conversation goes on where it is: what was answered in it is not answered to somebody else. */
const isAlone = ({ found, intent }: Work): boolean => found?.kind === 'tool' && intent.relay?.params['requestState'] === undefined;
const isRepeatable = (work: Work): boolean => (work.found?.kind === 'tool' && work.found.tool.retriable) || !changesSomething(work);

function mayPass(work: Work, thrown: unknown): boolean {
  if (work.signal.aborted || !(thrown instanceof SwitchboardError)) return false;
  if (thrown.details.untouched) return true;
  if (!isRepeatable(work)) return false;
  if (isLate(thrown)) return work.sent !== true;
  if (!PASSING.has(thrown.problem)) return false;
  return !changesSomething(work) || work.sent !== true || NOT_TAKEN.has(thrown.problem);
}

/** As the far end says, else longer every time and never just as long as others wait. */
function waitOf(thrown: unknown, attempt: number, random: () => number): number {
  const asked = thrown instanceof SwitchboardError ? thrown.details.retryAfterMs : undefined;
  return asked ?? FIRST_MS * 2 ** attempt * (0.5 + random());
}

/** Whoever leaves meanwhile hears of the failure, not of the wait. */
async function slept(clock: Pick<Clock, 'sleep'>, ms: number, signal: AbortSignal, thrown: unknown): Promise<void> {
  try {
    if (ms > 0) await clock.sleep(ms, signal);
  } catch {
    throw thrown;
  }
}
