import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Connections } from '../../areas.ts';
import { createLanes, type Lanes } from '../lanes.ts';
import type { Stage, Work } from '../work.ts';
import { isAnsweredAtOnce } from './turn.ts';

export type QueueOptions = { atOnce: number; waiting: number };
const QUEUE: QueueOptions = { atOnce: 32, waiting: 2_048 };
const EMPTY = { running: 0, waiting: 0 };

export type Queue = Stage & {
  counts(connection: string): { running: number; waiting: number };
  forget(connection: string): void;
};

/** A few at a time per connection – as many as the person said –, fair between callers, and one after the other for one device. */
export function queue(connections: Pick<Connections, 'get'>, { atOnce, waiting }: QueueOptions = QUEUE): Queue {
  const lanes = new Map<string, Lanes>();
  const lanesOf = (connection: string): Lanes => {
    const known = lanes.get(connection);
    if (known) return known;
    const made = createLanes(() => connections.get(connection)?.limits?.atOnce ?? atOnce, waiting);
    lanes.set(connection, made);
    return made;
  };
  const full = (work: Work, of: Lanes): SwitchboardError => {
    const retryAfterMs = of.retryAfterMs();
    const seconds = Math.ceil(retryAfterMs / 1000);
    return new SwitchboardError('queue.full', `Too much is waiting for this connection; try again in ${seconds} s`, {
      retryAfterMs,
      with: { seconds },
    });
  };

  return {
    name: 'queue',
    enter: (work) => {
      if (work.connection === undefined || isAnsweredAtOnce(work)) return undefined;
      const of = lanesOf(work.connection);
      const turn = of.turn(work.caller.id, work.target.device, work.signal);
      if (!turn) throw full(work, of);
      if (typeof turn === 'function') work.turn = turn;
      else return turn.then((given) => void (work.turn = given));
      return undefined;
    },
    leave: (work) => work.turn?.(),
    counts: (connection) => lanes.get(connection)?.counts() ?? EMPTY,
    forget: (connection) => void lanes.delete(connection),
  };
}
