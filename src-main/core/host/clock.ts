import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../kit/world.ts';

/** Real time. A timer of this clock never keeps the process alive by itself. */
export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  every: (ms, tick) => {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      void Promise.resolve(tick()).finally(() => (busy = false));
    }, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};
