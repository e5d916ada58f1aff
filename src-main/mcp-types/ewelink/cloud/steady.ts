import type { Clock } from '../../../kit/world.ts';

/** The same clock for distances: when it is set back, what was an hour away is not two hours away for it. */
export function steady(clock: Clock): Clock {
  let last = -Infinity;
  let ahead = 0;
  return {
    now: () => {
      const told = clock.now();
      ahead += Math.max(0, last - told);
      last = told;
      return told + ahead;
    },
    sleep: (ms, signal) => clock.sleep(ms, signal),
    every: (ms, tick) => clock.every(ms, tick),
  };
}
