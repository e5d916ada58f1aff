import { setImmediate as aTurn } from 'node:timers/promises';

/** How long work may go on before whatever else waits gets its turn. */
const SLICE_MS = 5;
/** So many steps are taken in any case: what is small is through at once, however slow the machine. */
const AT_LEAST = 4;

/** What may be used up of one turn, by all who work in it. */
export type Slice = { until: number; least: number };
export const aSlice = (): Slice => ({ until: performance.now() + SLICE_MS, least: AT_LEAST });

/** Work that was through within the slice; undefined: it was not, and may go on. */
export function within<T>(slice: Slice, work: Generator<undefined, T>): T | undefined {
  while (slice.least > 0 || performance.now() < slice.until) {
    const { done, value } = work.next();
    if (done) return value;
    slice.least -= 1;
  }
  return undefined;
}

/** Work to its end, a slice at a time; undefined: it was ended before. */
export async function inSlices<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T | undefined> {
  for (;;) {
    await aTurn();
    if (signal.aborted) return undefined;
    const through = within(aSlice(), work);
    if (through !== undefined) return through;
  }
}
