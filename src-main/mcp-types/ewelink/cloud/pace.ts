import type { Clock } from '../../../kit/world.ts';

/** A little over one a second, three at once: that is at most what the cloud takes in five minutes. */
const EVERY_MS = 1100;
const AT_ONCE = 3;
/** The same interface from one address, with room for packets that overtake. */
const SAME_MS = 600;

/** Keeps requests apart. Each call is given its moment when it asks, so nobody overtakes. */
export function createPace(clock: Clock) {
  let free = 0;
  const last = new Map<string, number>();
  return async (path: string, signal: AbortSignal): Promise<void> => {
    const now = clock.now();
    const at = Math.max(now, free - (AT_ONCE - 1) * EVERY_MS, (last.get(path) ?? 0) + SAME_MS);
    free = Math.max(free, at) + EVERY_MS;
    last.set(path, at);
    if (at > now) await clock.sleep(at - now, signal);
  };
}
