import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { DEFAULT_LIMITS, type Client, type ClientLimits } from '../../../src-shared/model/client.ts';
import { createBudget, type Budget } from './budget.ts';

/** How much each client may ask for, as the person set it; a change holds from the next call on. */
export interface Allowance {
  /** Takes a place among the calls at the same time; the answer gives it back, once. Throws `limit.reached`. */
  enter(client: string): () => void;
  /** Spends one call of this minute's. Rejects with `limit.reached`. */
  call(client: string): Promise<void>;
  /** Spends one command that changes something. */
  act(client: string): Promise<void>;
}

const MINUTE_S = 60;
/** As large as the person said; where they say something else it begins anew. */
type Sized = Budget & { points: number };

export function createAllowance(client: (id: string) => Pick<Client, 'name' | 'limits'> | undefined): Allowance {
  const running = new Map<string, number>();
  const budgets = { calls: new Map<string, Sized>(), acts: new Map<string, Sized>() };
  const of = (id: string): ClientLimits => client(id)?.limits ?? DEFAULT_LIMITS;

  const spend = async (what: 'calls' | 'acts', id: string): Promise<void> => {
    const points = of(id)[what];
    const known = budgets[what].get(id);
    const budget = known?.points === points ? known : { points, ...createBudget({ points, duration: MINUTE_S }) };
    if (budget !== known) budgets[what].set(id, budget);
    const waitMs = await budget.spend(id);
    if (waitMs !== undefined) throw tooMany(client(id)?.name ?? id, what, points, waitMs);
  };

  return {
    enter: (id) => {
      const now = running.get(id) ?? 0;
      const { inFlight } = of(id);
      if (now >= inFlight) throw tooMany(client(id)?.name ?? id, 'inFlight', inFlight, 1_000);
      running.set(id, now + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (running.get(id) ?? 1) - 1;
        if (left > 0) running.set(id, left);
        else running.delete(id);
      };
    },
    call: (id) => spend('calls', id),
    act: (id) => spend('acts', id),
  };
}

const MOST: Record<keyof ClientLimits, string> = {
  calls: 'calls a minute',
  acts: 'commands a minute that change something',
  inFlight: 'calls at the same time',
};

/** Whoever reads it learns which limit it was: one call less and one command less are not the same. */
const tooMany = (name: string, what: keyof ClientLimits, most: number, retryAfterMs: number): SwitchboardError => {
  const seconds = Math.ceil(retryAfterMs / 1000);
  return new SwitchboardError(
    'limit.reached',
    `Too many calls from ${name}, which may make ${most} ${MOST[what]}; try again in ${seconds} s`,
    {
      retryAfterMs,
      with: { name, most, seconds },
    },
  );
};
