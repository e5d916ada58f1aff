import type { Clock } from '../../../kit/world.ts';

/** A little over one a second, three at once: that is at most what the cloud takes in five minutes. */
const EVERY_MS = 1100;
const AT_ONCE = 3;
/** The same interface from one address, counted from its answer: a packet may be slow on its way. */
const SAME_MS = 550;
/** One that never answers does not keep the others of its kind for ever. */
const PATIENCE_MS = 2000;

/** Keeps requests apart, for the good of the account: who asks too often is shut out. */
export function createPace(clock: Clock) {
  let free = 0;
  const lanes = new Map<string, Promise<unknown>>();
  const ended = new Map<string, number>();
  return async <T>(path: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    const before = lanes.get(path);
    const done = Promise.withResolvers<undefined>();
    lanes.set(path, done.promise);
    try {
      if (before) await patiently(clock, before, signal);
      const now = clock.now();
      const at = Math.max(now, free - (AT_ONCE - 1) * EVERY_MS, (ended.get(path) ?? 0) + SAME_MS);
      free = Math.max(free, at) + EVERY_MS;
      if (at > now) await clock.sleep(at - now, signal);
      return await work();
    } finally {
      ended.set(path, clock.now());
      done.resolve(undefined);
    }
  };
}

async function patiently(clock: Clock, before: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const enough = new AbortController();
  const waited = clock.sleep(PATIENCE_MS, AbortSignal.any([enough.signal, signal])).catch(() => undefined);
  await Promise.race([before, waited]);
  enough.abort();
  signal.throwIfAborted();
}
