import type { Clock } from '../../src-main/kit/world.ts';

/** No timer of a computer is finer than this. */
const TICK_MS = 20;

/** A clock that runs `faster` than the real one. What is due more often than a timer can tick is done as often, together. */
export function fastClock(faster: number, startedAt: number): Clock {
  const from = performance.now();
  const now = (): number => startedAt + (performance.now() - from) * faster;
  return {
    now,
    sleep: (ms, signal) =>
      new Promise((done, called) => {
        const stop = (): void => {
          clearTimeout(timer);
          called(new Error('called off'));
        };
        const timer = setTimeout(() => {
          signal?.removeEventListener('abort', stop);
          done();
        }, ms / faster);
        timer.unref();
        if (signal?.aborted) stop();
        else signal?.addEventListener('abort', stop, { once: true });
      }),
    every: (ms, tick) => {
      let due = now() + ms;
      const timer = setInterval(
        () => {
          for (; due <= now(); due += ms) void tick();
        },
        Math.max(TICK_MS, ms / faster),
      );
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
