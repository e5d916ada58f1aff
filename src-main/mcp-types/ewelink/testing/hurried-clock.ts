import type { Clock } from '../../../kit/world.ts';

const TICK_MS = 2;
/** So much of real time passes between two turns of the program, however long the machine did something else. */
const MOST_MS = 15;
type Waiting = { at: number; ring(): void };

/**
 * Real time at first, then faster: what waits for minutes in life waits for a moment here. Everybody in a story lives by it, and it stands
 * still while the program does: what was on its way arrives before anybody's patience is over.
 */
export function hurriedClock(): Clock & { hurry(faster: number): void; stop(): void } {
  let [told, real, faster] = [Date.now(), performance.now(), 1];
  const waiting = new Set<Waiting>();
  const now = (): number => told + Math.min(performance.now() - real, MOST_MS) * faster;
  const goOn = (): void => {
    told = now();
    real = performance.now();
  };
  const timer = setInterval(() => {
    goOn();
    const due = [...waiting].filter(({ at }) => at <= told).sort((a, b) => a.at - b.at);
    for (const one of due) if (waiting.delete(one)) one.ring();
  }, TICK_MS);
  const every = (ms: number, tick: () => unknown): (() => void) => {
    const one = {
      at: now() + ms,
      ring: () => {
        one.at = now() + ms;
        waiting.add(one);
        void tick();
      },
    };
    waiting.add(one);
    return () => void waiting.delete(one);
  };
  return {
    now,
    every,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          waiting.delete(one);
          reject(new Error('called off'));
        };
        const ring = (): void => {
          signal?.removeEventListener('abort', stop);
          resolve();
        };
        const one = { at: now() + ms, ring };
        if (signal?.aborted) return stop();
        waiting.add(one);
        signal?.addEventListener('abort', stop, { once: true });
      }),
    hurry: (more) => {
      goOn();
      faster = more;
    },
    stop: () => clearInterval(timer),
  };
}
