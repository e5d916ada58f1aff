import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { createLanes, type Lanes } from '../lanes.ts';
import type { Stage } from '../work.ts';
import { isAnsweredAtOnce } from './turn.ts';

export type QueueOptions = { atOnce: number; waiting: number };
export const QUEUE: QueueOptions = { atOnce: 32, waiting: 512 };

/** A few at a time per connection, fair between callers, and one after the other for one device. */
export function queue({ atOnce, waiting }: QueueOptions = QUEUE): Stage {
  const lanes = new Map<string, Lanes>();
  const lanesOf = (connection: string): Lanes => {
    const known = lanes.get(connection) ?? createLanes(atOnce, waiting);
    lanes.set(connection, known);
    return known;
  };
  return {
    name: 'queue',
    run: async (work, next) => {
      if (work.connection === undefined || isAnsweredAtOnce(work)) return next();
      const turn = lanesOf(work.connection).turn(`${work.caller.kind} ${work.caller.id}`, work.target.device, work.signal);
      if (!turn) throw new SwitchboardError('queue.full', 'Too much is waiting for this connection', { retryAfterMs: 1_000 });
      const giveBack = await turn;
      try {
        return await next();
      } finally {
        giveBack();
      }
    },
  };
}
