import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { Stage } from '../work.ts';

/** Failures that say something about the far end, not about what was asked of it. */
const REMOTE: ReadonlySet<Problem> = new Set<Problem>([
  'remote.unreachable',
  'remote.no-such-host',
  'remote.timeout',
  'remote.busy',
  'remote.starting',
  'remote.strange',
  'call.timeout',
]);

export type BreakerOptions = { failures: number; retryMs: number };
export const BREAKER: BreakerOptions = { failures: 5, retryMs: 10_000 };

export interface Breaker extends Stage {
  state(connection: string): 'closed' | 'open' | 'half-open';
  forget(connection: string): void;
}

/** Stops calling a connection that keeps failing, and lets one call try again after a while. */
export function breaker({ failures, retryMs }: BreakerOptions = BREAKER): Breaker {
  const policies = new Map<string, CircuitBreakerPolicy>();
  const policyOf = (connection: string): CircuitBreakerPolicy => {
    const known = policies.get(connection);
    if (known) return known;
    const made = circuitBreaker(
      handleWhen((error) => error instanceof SwitchboardError && REMOTE.has(error.problem)),
      { halfOpenAfter: retryMs, breaker: new ConsecutiveBreaker(failures) },
    );
    policies.set(connection, made);
    return made;
  };

  return {
    name: 'breaker',
    run: async (work, next) => {
      const { connection } = work;
      if (connection === undefined) return next();
      try {
        return await policyOf(connection).execute(() => next());
      } catch (thrown) {
        if (!(thrown instanceof BrokenCircuitError)) throw thrown;
        throw new SwitchboardError(
          'breaker.open',
          'This connection failed several times in a row; it is left alone for a moment',
          { retryAfterMs: retryMs },
          { cause: thrown },
        );
      }
    },
    state: (connection) => {
      const state = policies.get(connection)?.state;
      return state === CircuitState.Open || state === CircuitState.Isolated
        ? 'open'
        : state === CircuitState.HalfOpen
          ? 'half-open'
          : 'closed';
    },
    forget: (connection) => void policies.delete(connection),
  };
}
