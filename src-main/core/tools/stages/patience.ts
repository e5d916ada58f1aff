import { follow, type Ending, type Ends } from '../../../kit/lasting.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';

const LATE: ReadonlySet<Problem> = new Set<Problem>(['remote.timeout', 'call.timeout']);
/** Nobody answered in time: what was sent is perhaps still being done. */
export const isLate = (thrown: unknown): boolean => thrown instanceof SwitchboardError && LATE.has(thrown.problem);

/** How long nothing may be heard, and how long it may take in all. */
export type Patience = { quietMs: number; mostMs: number };
export type Waiting = {
  /** Something was heard: it is still at it. */
  heard(): void;
  /** While this is open somebody else is waited for. */
  aside<T>(wait: () => Promise<T>): Promise<T>;
};

/**
 * Waits as long as something is heard now and then; time in which somebody else is asked does not count, but everything has an end, and who
 * does not obey its signal is not waited for. Each call costs one timer and one signal, which nobody here listens to: what is heard only
 * moves the moment at which the timer looks again.
 */
export async function patiently<T>(
  follows: readonly Ending[],
  { quietMs, mostMs }: Patience,
  run: (signal: AbortSignal, waiting: Waiting) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const ends: Ends = {
    abort: (reason) => {
      controller.abort(reason);
      reject(controller.signal.reason);
    },
  };
  const began = performance.now();
  let heardAt = began;
  let asides = 0;
  let isDone = false;
  let timer: NodeJS.Timeout | undefined;
  const left = (): { ms: number; of: number } => {
    const now = performance.now();
    const most = { ms: mostMs - (now - began), of: mostMs };
    const quiet = { ms: quietMs - (now - heardAt), of: quietMs };
    return asides > 0 || quietMs >= mostMs || most.ms <= quiet.ms ? most : quiet;
  };
  const look = (): void => {
    const { ms, of } = left();
    if (ms <= 0) return ends.abort(noAnswer(of));
    // A timer may come a little before its time.
    timer = setTimeout(look, Math.max(1, ms));
  };
  const heard = (): void => void (heardAt = performance.now());
  const aside: Waiting['aside'] = async (wait) => {
    asides += 1;
    try {
      return await wait();
    } finally {
      asides -= 1;
      heard();
      clearTimeout(timer);
      if (!isDone) look();
    }
  };
  const stops = follows.map((ending) => follow(ending, ends));
  look();
  try {
    run(controller.signal, { heard, aside }).then(resolve, reject);
    return await promise;
  } finally {
    isDone = true;
    clearTimeout(timer);
    stops.forEach((stop) => stop());
  }
}

const noAnswer = (ms: number): SwitchboardError =>
  new SwitchboardError('remote.timeout', `No answer within ${ms / 1000} s`, { with: { seconds: ms / 1000 } });
