import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';

const EVERY_MS = 20_000;
const DEAD_AFTER_MS = 10_000;

/** Asks "are you there" now and then: a half-open socket never says that it is dead. */
export function heartbeat(clock: Clock, ping: (timeoutMs: number) => Promise<void>, onDead: (error: SwitchboardError) => void): () => void {
  return clock.every(EVERY_MS, async () => {
    try {
      await ping(DEAD_AFTER_MS);
    } catch (thrown) {
      const error = SwitchboardError.from(thrown);
      // Any answer is a sign of life, even a refusal.
      if (error.problem === 'remote.timeout') onDead(error);
    }
  });
}
