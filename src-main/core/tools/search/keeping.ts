import type { Clock } from '../../../kit/world.ts';

export interface Keeping<T> {
  /** Something changed: what is kept is to be looked at again. */
  stale(): void;
  /** What is kept, as whole as it is after so long; `whole`: nothing of it is still being made. */
  now(patienceMs: number): Promise<{ kept: T | undefined; whole: boolean }>;
  /** What is kept, if ever somebody wanted it. */
  made(): Promise<T> | undefined;
  close(): Promise<void>;
}

/** So long nothing changed: it has settled. */
const SETTLED_MS = 2_000;
/** What never settles is looked at all the same after so long. */
const RESTLESS_MS = 30_000;

/**
 * Keeps something that is made once and brought up to date, one at a time. What changed is looked at when it has settled, if it is worth
 * it; or when somebody asks, who then waits as long as they care to, and is told when there is more to be had.
 */
export function createKeeping<T>(parts: {
  make(): Promise<T>;
  /** Brings it up to date; what changes meanwhile is for the next time. */
  update(kept: T): Promise<void>;
  /** Whether it is worth making before anybody asks. */
  ahead(): boolean;
  /** It is whole now, after somebody took it for what it was before. */
  whole(): void;
  clock: Pick<Clock, 'now' | 'sleep'>;
  failed(error: unknown): void;
}): Keeping<T> {
  const { make, update, ahead, whole, clock, failed } = parts;
  const over = new AbortController();
  let made: Promise<T> | undefined;
  let there: T | undefined;
  let changes = 1;
  let seen = 0;
  let updating: Promise<void> | undefined;
  let settling = false;
  let tookLess = false;

  const making = (): Promise<T> =>
    (made ??= make().then(
      (kept) => (there = kept),
      (thrown: unknown) => {
        made = undefined;
        throw thrown;
      },
    ));
  const look = async (): Promise<void> => {
    const kept = await making();
    const before = changes;
    await update(kept);
    seen = before;
    if (seen !== changes || !tookLess) return;
    tookLess = false;
    whole();
  };
  const work = (): Promise<void> => (updating ??= look().finally(() => (updating = undefined)));
  /** What changed before somebody asked is in what they get; what changes every moment is not run after. */
  const upTo = async (wanted: number): Promise<void> => {
    while (seen < wanted && !over.signal.aborted) await work();
  };

  const settle = async (): Promise<void> => {
    const from = clock.now();
    let before: number;
    do {
      before = changes;
      await clock.sleep(SETTLED_MS, over.signal);
    } while (before !== changes && clock.now() - from < RESTLESS_MS);
    if (seen !== changes && (made !== undefined || ahead())) await upTo(changes);
  };
  return {
    stale: () => {
      changes += 1;
      if (settling || over.signal.aborted) return;
      settling = true;
      settle()
        .catch((thrown: unknown) => over.signal.aborted || failed(thrown))
        .finally(() => (settling = false));
    },
    now: async (patienceMs) => {
      if (seen === changes) return { kept: there, whole: true };
      const enough = new AbortController();
      const impatient = clock.sleep(patienceMs, enough.signal).then(
        () => false,
        () => false,
      );
      const working = upTo(changes);
      // Who did not wait for it does not hear of it either.
      working.catch(failed);
      const inTime = await Promise.race([working.then(() => true), impatient]);
      enough.abort();
      if (!inTime) tookLess = true;
      return { kept: there, whole: inTime };
    },
    made: () => made,
    close: async () => {
      over.abort();
      await updating?.catch(() => undefined);
    },
  };
}
