import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { changesSomething, type Stage, type Work } from '../work.ts';

export type Limits = { acts: { points: number; seconds: number }; person: { points: number; seconds: number }; inFlight: number };
/** An assistant that loops must not wear out relays; reading costs nothing but attention. */
export const LIMITS: Limits = { acts: { points: 120, seconds: 60 }, person: { points: 600, seconds: 10 }, inFlight: 128 };

/** Nobody may do more than this at once, or act more often than this. */
export function limit({ acts, person, inFlight }: Limits = LIMITS): Stage {
  const others = new RateLimiterMemory({ points: acts.points, duration: acts.seconds });
  const people = new RateLimiterMemory({ points: person.points, duration: person.seconds });
  const busy = new Map<string, number>();

  return {
    name: 'limit',
    run: async (work, next) => {
      const key = `${work.caller.kind} ${work.caller.id}`;
      const running = busy.get(key) ?? 0;
      if (running >= inFlight) throw tooMany(work, 1_000);
      busy.set(key, running + 1);
      try {
        if (changesSomething(work) && !work.already) await spend(work.caller.kind === 'person' ? people : others, key, work);
        return await next();
      } finally {
        const left = (busy.get(key) ?? 1) - 1;
        if (left > 0) busy.set(key, left);
        else busy.delete(key);
      }
    },
  };
}

async function spend(limiter: RateLimiterMemory, key: string, work: Work): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (thrown) {
    throw thrown instanceof RateLimiterRes ? tooMany(work, thrown.msBeforeNext) : thrown;
  }
}

const tooMany = (work: Work, retryAfterMs: number): SwitchboardError =>
  new SwitchboardError('limit.reached', `Too many calls from ${work.caller.name}; try again in ${Math.ceil(retryAfterMs / 1000)} s`, {
    retryAfterMs,
    with: { seconds: Math.ceil(retryAfterMs / 1000) },
  });
