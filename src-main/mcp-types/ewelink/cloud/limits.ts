import type { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';
import { waitFor } from '../push/reconnect.ts';
import { Budget } from './budget.ts';
import { createPace } from './pace.ts';
import { steady } from './steady.ts';

/** The longest a start is put off: somebody may wait for it. */
const LONGEST_MS = 90_000;

/** What an AppID has used up, over all connections of it and every start of them. */
export class AppLimits {
  /** For distances: it never goes back. */
  readonly clock: Clock;
  readonly budget: Budget;
  /** The last handshake of the push. */
  shookAt: number | undefined;
  #failures = 0;
  #held: { until: number; error: SwitchboardError } | undefined;

  constructor(clock: Clock) {
    this.clock = clock;
    this.budget = new Budget(clock);
  }

  /** Rejects as the last start did, while asking anew would be too soon. */
  mayStart(): void {
    if (this.#held && this.clock.now() < this.#held.until) throw this.#held.error;
  }

  /** A start failed for no fault of the person: whoever starts again and again waits longer every time. The first failure is free. */
  failed(error: SwitchboardError): void {
    this.#failures += 1;
    const tries = { failures: this.#failures - 1, shookAt: undefined };
    this.#held = { until: this.clock.now() + Math.min(LONGEST_MS, waitFor(tries, 0, 1)), error };
  }

  letIn(): void {
    this.#failures = 0;
    this.#held = undefined;
  }
}

type Limits = { clock: Clock; pace: ReturnType<typeof createPace>; apps: Map<string, AppLimits> };
/** The cloud counts by address and AppID, so all of a program's connections share what they may; programs are told apart by their clock. */
const known = new WeakMap<Clock, Limits>();

function limitsOf(clock: Clock): Limits {
  const before = known.get(clock);
  if (before) return before;
  const even = steady(clock);
  const limits = { clock: even, pace: createPace(even), apps: new Map<string, AppLimits>() };
  known.set(clock, limits);
  return limits;
}

export const paceOf = (clock: Clock): Limits['pace'] => limitsOf(clock).pace;
export function appLimits(clock: Clock, app: string): AppLimits {
  const { apps, clock: even } = limitsOf(clock);
  const limits = apps.get(app) ?? new AppLimits(even);
  apps.set(app, limits);
  return limits;
}
