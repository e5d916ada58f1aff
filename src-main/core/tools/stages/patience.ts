import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { until } from '../until.ts';

/** How long nothing may be heard, and how long it may take in all. */
export type Patience = { quietMs: number; mostMs: number };
export type Waiting = {
  /** Something was heard: it is still at it. */
  heard(): void;
  /** While this is open somebody else is waited for. */
  aside<T>(wait: () => Promise<T>): Promise<T>;
};

/** Waits as long as something is heard now and then; time in which somebody else is asked does not count, but everything has an end. */
export async function patiently<T>(
  follows: AbortSignal[],
  { quietMs, mostMs }: Patience,
  run: (signal: AbortSignal, waiting: Waiting) => Promise<T>,
): Promise<T> {
  const tooQuiet = new AbortController();
  let asides = 0;
  let timer: NodeJS.Timeout | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    if (asides === 0 && quietMs < mostMs) timer = setTimeout(() => tooQuiet.abort(noAnswer(quietMs)), quietMs);
  };
  const aside: Waiting['aside'] = async (wait) => {
    asides += 1;
    clearTimeout(timer);
    try {
      return await wait();
    } finally {
      asides -= 1;
      if (!isDone) heard();
    }
  };
  let isDone = false;
  heard();
  try {
    const late = { ms: mostMs, reason: () => noAnswer(mostMs) };
    return await until([...follows, tooQuiet.signal], (signal) => run(signal, { heard: () => void (isDone || heard()), aside }), late);
  } finally {
    isDone = true;
    clearTimeout(timer);
  }
}

const noAnswer = (ms: number): SwitchboardError =>
  new SwitchboardError('remote.timeout', `No answer within ${ms / 1000} s`, { with: { seconds: ms / 1000 } });
