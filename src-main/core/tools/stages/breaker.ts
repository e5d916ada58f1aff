import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll, type CircuitBreakerPolicy } from 'cockatiel';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import type { Ended, Stage, Work } from '../work.ts';

/** Failures that say something about the far end, not about what was asked of it. */
const REMOTE: ReadonlySet<Problem> = new Set<Problem>([
  'remote.unreachable',
  'remote.no-such-host',
  'remote.timeout',
  'remote.busy',
  'remote.starting',
  'remote.strange',
  'program.ended',
  'call.timeout',
]);

export type BreakerOptions = { failures: number; retryMs: number };
export const BREAKER: BreakerOptions = { failures: 5, retryMs: 10_000 };

export type BreakerState = 'closed' | 'open' | 'half-open';
/** `failures`: in a row. */
export type BreakerView = { state: BreakerState; since?: number; retryAt?: number; failures: number };

export type Breaker = Stage & {
  /** It waited for its turn: by now its connection may be left alone. */
  again(work: Work): void;
  state(connection: string): BreakerState;
  view(connection: string): BreakerView;
  /** The person wants it called again at once. */
  reset(connection: string): void;
  /** Its line stands anew: where it is left alone the next call tries it at once. That it was reached is no answer yet. */
  back(connection: string): void;
  /** Its line is lost again: there is nothing to be tried on it. */
  lost(connection: string): void;
  forget(connection: string): void;
};
type Circuit = { policy: CircuitBreakerPolicy; failures: number; since: number; isProbing: boolean; isBack: boolean };
type With = BreakerOptions & { now?: () => number; onChange?: (connection: string, state: BreakerState) => void };

/**
 * Stops calling a connection that keeps failing, and lets exactly one call try again after a while: the others are told when to come back. A
 * refusal, a wrong argument or an answer that says *error* is an answer.
 */
export function breaker({ failures, retryMs, now = Date.now, onChange }: With = BREAKER): Breaker {
  const circuits = new Map<string, Circuit>();
  const circuitOf = (connection: string): Circuit => {
    const known = circuits.get(connection);
    if (known) return known;
    const policy = circuitBreaker(handleAll, { halfOpenAfter: retryMs, breaker: new ConsecutiveBreaker(failures) });
    const made: Circuit = { policy, failures: 0, since: now(), isProbing: false, isBack: false };
    policy.onStateChange((state) => {
      if (state !== CircuitState.HalfOpen) {
        made.since = now();
        // An answer came, or the next failure: that it was back has told all it could.
        made.isBack = false;
      }
      onChange?.(connection, nameOf(state));
    });
    circuits.set(connection, made);
    return made;
  };
  const retryAt = ({ since }: Circuit): number => since + retryMs;
  const resting = (circuit: Circuit): SwitchboardError => {
    const retryAfterMs = Math.max(1_000, retryAt(circuit) - now());
    const seconds = Math.ceil(retryAfterMs / 1000);
    return new SwitchboardError('breaker.open', `This connection failed several times in a row; it is left alone for ${seconds} s`, {
      retryAfterMs,
      with: { seconds },
    });
  };
  const probe = (circuit: Circuit, work: Work): void => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    circuit.isProbing = true;
    circuit.policy
      .execute(() => promise)
      .catch(() => {
        // Only now it rests again: nobody slips through in between.
        circuit.isProbing = false;
        circuit.failures += 1;
      });
    work.probe = (ended) => {
      if ('thrown' in ended && !isProof(work, ended)) return reject(ended.thrown);
      circuit.isProbing = false;
      circuit.failures = 0;
      resolve(undefined);
    };
  };

  /** Before its time: the policy would not hear of it. */
  const probeBack = (circuit: Circuit, connection: string, work: Work): void => {
    circuit.isProbing = true;
    work.probe = (ended) => {
      circuit.isProbing = false;
      if (isProof(work, ended)) return reset(connection);
      // What never left says nothing: the next one tries.
      circuit.isBack = work.sent !== true;
      if (circuit.isBack) return;
      circuit.failures += 1;
      circuit.since = now();
    };
  };

  const reset = (connection: string): void => {
    const was = circuits.get(connection);
    circuits.delete(connection);
    if (was && was.policy.state !== CircuitState.Closed) onChange?.(connection, 'closed');
  };

  const enter = (work: Work): void => {
    const { connection } = work;
    const circuit = connection === undefined ? undefined : circuits.get(connection);
    // Nothing ever went wrong, as nearly always.
    const state = circuit?.policy.state;
    if (!circuit || connection === undefined || state === CircuitState.Closed) return;
    if (circuit.isBack && !circuit.isProbing) return probeBack(circuit, connection, work);
    if (circuit.isProbing || (state === CircuitState.Open && now() < retryAt(circuit))) throw resting(circuit);
    // Where it answered a moment ago there is nothing left to try.
    if (state === CircuitState.Open) probe(circuit, work);
  };

  return {
    name: 'breaker',
    enter,
    again: (work) => {
      if (!work.probe) enter(work);
    },
    leave: (work, ended) => {
      const { connection, probe: told } = work;
      if (connection === undefined) return;
      if (told) return told(ended);
      if ('thrown' in ended && isRemote(ended.thrown)) return fail(circuitOf(connection), ended.thrown);
      const circuit = circuits.get(connection);
      if (circuit && circuit.failures > 0 && isEvidence(ended)) succeed(circuit);
    },
    state: (connection) => stateOf(circuits.get(connection)),
    view: (connection) => {
      const circuit = circuits.get(connection);
      if (!circuit) return { state: 'closed', failures: 0 };
      const state = stateOf(circuit);
      return { state, failures: circuit.failures, since: circuit.since, ...(state !== 'closed' && { retryAt: retryAt(circuit) }) };
    },
    reset,
    back: (connection) => {
      const circuit = circuits.get(connection);
      if (!circuit || circuit.policy.state === CircuitState.Closed) return;
      circuit.isBack = true;
      onChange?.(connection, 'half-open');
    },
    lost: (connection) => {
      const circuit = circuits.get(connection);
      if (!circuit?.isBack) return;
      circuit.isBack = false;
      onChange?.(connection, stateOf(circuit));
    },
    forget: (connection) => void circuits.delete(connection),
  };
}

/** A probe that never left, or that nobody waited for to the end, proves nothing. */
const isProof = (work: Work, ended: Ended): boolean =>
  'answered' in ended || (work.sent === true && !isRemote(ended.thrown) && !work.signal.aborted);

/** What came in while it was open was sent before, and says nothing about now. */
function fail(circuit: Circuit, thrown: unknown): void {
  if (circuit.policy.state !== CircuitState.Closed) return;
  circuit.failures += 1;
  circuit.policy.execute(() => Promise.reject(SwitchboardError.from(thrown))).catch(() => undefined); // told, and that is all
}

function succeed(circuit: Circuit): void {
  if (circuit.policy.state !== CircuitState.Closed) return;
  circuit.failures = 0;
  void circuit.policy.execute(() => undefined);
}

const isRemote = (thrown: unknown): boolean => thrown instanceof SwitchboardError && REMOTE.has(thrown.problem);
/** The far end spoke: it answered, or it said no. */
const isEvidence = (ended: Ended): boolean =>
  'answered' in ended || (ended.thrown instanceof SwitchboardError && ended.thrown.problem.startsWith('remote.'));

const stateOf = (circuit: Circuit | undefined): BreakerState => {
  const state = nameOf(circuit?.policy.state ?? CircuitState.Closed);
  return state === 'open' && circuit?.isBack ? 'half-open' : state;
};

const nameOf = (state: CircuitState): BreakerState =>
  state === CircuitState.Open || state === CircuitState.Isolated ? 'open' : state === CircuitState.HalfOpen ? 'half-open' : 'closed';
