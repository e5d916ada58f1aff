import type { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Budget {
  /** Takes one. Answers how long to wait where none is left; undefined: it was there. */
  spend(key: string): Promise<number | undefined>;
}

type Library = { RateLimiterMemory: typeof RateLimiterMemory; RateLimiterRes: typeof RateLimiterRes };
let library: Promise<Library> | undefined;
/** It brings along the means of a dozen databases, so it is loaded with the first call and not with the program. */
const loaded = (): Promise<Library> => (library ??= import('rate-limiter-flexible'));

/** So many within so many seconds, for each key. */
export function createBudget(most: { points: number; duration: number }): Budget {
  let limiter: RateLimiterMemory | undefined;
  return {
    spend: async (key) => {
      const of = await loaded();
      limiter ??= new of.RateLimiterMemory(most);
      try {
        await limiter.consume(key);
        return undefined;
      } catch (thrown) {
        if (thrown instanceof of.RateLimiterRes) return thrown.msBeforeNext;
        throw thrown;
      }
    },
  };
}
