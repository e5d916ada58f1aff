import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createAllowance, type Allowance } from '../../clients/allowance.ts';
import { createBudget, type Budget } from '../../clients/budget.ts';
import { changesSomething, type Stage, type Work } from '../work.ts';

/** A person may click fast, and hold a slider; beyond this something is stuck. */
const PERSON = { points: 600, duration: 10 };
/** Whoever it is: so much waits for the home at the same time. */
const IN_FLIGHT = 128;

/** Nobody may do more than this at once, or act more often than this. What a client may is the person's to say, client by client. */
export function limit(allowance: Pick<Allowance, 'act'> = createAllowance(() => undefined)): Stage {
  const people = createBudget(PERSON);
  const busy = new Map<string, number>();

  return {
    name: 'limit',
    run: async (work, next) => {
      const { kind, id } = work.caller;
      const key = `${kind} ${id}`;
      const running = busy.get(key) ?? 0;
      if (running >= IN_FLIGHT) throw tooMany(work, 1_000);
      busy.set(key, running + 1);
      try {
        // A relay wears out by switching; reading costs it nothing.
        if (changesSomething(work) && !work.already) await (kind === 'person' ? spend(people, key, work) : allowance.act(id));
        return await next();
      } finally {
        const left = (busy.get(key) ?? 1) - 1;
        if (left > 0) busy.set(key, left);
        else busy.delete(key);
      }
    },
  };
}

async function spend(budget: Budget, key: string, work: Work): Promise<void> {
  const waitMs = await budget.spend(key);
  if (waitMs !== undefined) throw tooMany(work, waitMs);
}

const tooMany = (work: Work, retryAfterMs: number): SwitchboardError =>
  new SwitchboardError('limit.reached', `Too many calls from ${work.caller.name}; try again in ${Math.ceil(retryAfterMs / 1000)} s`, {
    retryAfterMs,
    with: { seconds: Math.ceil(retryAfterMs / 1000) },
  });
