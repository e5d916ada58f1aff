import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';

const EVERY_MS = 20_000;
const DEAD_AFTER_MS = 10_000;
const AFTER_SLEEP_MS = 3_000;

export type Pulse = {
  ping(timeoutMs: number): Promise<void>;
  /** When anything at all last arrived, by our clock. */
  heardAt(): number;
};
export type Heartbeat = {
  /** Looks at once: the machine slept. */
  check(): void;
  stop(): void;
};

/** Asks "are you there" now and then: a half-open socket never says that it is dead. */
export function heartbeat(clock: Clock, pulse: Pulse, onDead: (error: SwitchboardError) => void): Heartbeat {
  const beat = async (limitMs: number): Promise<void> => {
    const asked = clock.now();
    try {
      await pulse.ping(limitMs);
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      // Anything heard meanwhile is a sign of life, even a refusal: a large answer may stand in front of the pong.
      if (error.problem === 'remote.timeout' && pulse.heardAt() <= asked) onDead(error);
    }
  };
  return { check: () => void beat(AFTER_SLEEP_MS), stop: clock.every(EVERY_MS, () => beat(DEAD_AFTER_MS)) };
}
