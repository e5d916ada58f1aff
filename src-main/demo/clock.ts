/** Time as the demo sees it; the same shape as the core's clock, so one fake drives both. */
export interface DemoClock {
  now(): number;
  /** Rejects when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  every(ms: number, tick: () => void | Promise<void>): () => void;
}

export const realClock: DemoClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(new Error('called off'));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
  every: (ms, tick) => {
    const timer = setInterval(() => void tick(), ms);
    return () => clearInterval(timer);
  },
};
