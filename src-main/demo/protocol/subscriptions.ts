import { z } from 'zod';
import type { HomeEvent } from '../home/home.ts';
import { fullState, isoTime } from '../home/state.ts';
import { Refusal } from '../life/service.ts';
import { command, type Command } from './command.ts';
import { compressed, difference } from './compressed.ts';

const wire = ({ type, data, context, at, change }: HomeEvent) => ({
  event_type: type,
  data: change
    ? {
        entity_id: change.id,
        old_state: change.before ? fullState(change.before) : null,
        new_state: change.after ? fullState(change.after) : null,
      }
    : data,
  origin: 'LOCAL',
  time_fired: isoTime(at),
  context,
});

function entityEvent({ id, before, after }: NonNullable<HomeEvent['change']>): object {
  if (!after) return { r: [id] };
  return before ? { c: { [id]: difference(before, after) } } : { a: { [id]: compressed(after) } };
}

/** What is pushed: raw events, and the compressed stream of entities. */
export const subscriptionCommands: Record<string, Command> = {
  subscribe_events: command({ event_type: z.string().optional() }, ({ home, keep, tell }, { event_type }) => {
    keep(home.on((event) => (event_type === undefined || event.type === event_type) && tell(wire(event))));
  }),
  unsubscribe_events: command({ subscription: z.int() }, ({ forget }, { subscription }) => {
    if (!forget(subscription)) throw new Refusal('not_found', 'Subscription not found.');
  }),
  subscribe_entities: command({ entity_ids: z.array(z.string()).optional() }, ({ home, keep, tell, afterResult }, { entity_ids }) => {
    const wanted = entity_ids && new Set(entity_ids);
    afterResult(() => {
      const shown = [...home.states].filter(([id]) => !wanted || wanted.has(id));
      tell({ a: Object.fromEntries(shown.map(([id, state]) => [id, compressed(state)])) });
      keep(home.on(({ change }) => change && (!wanted || wanted.has(change.id)) && tell(entityEvent(change))));
    });
  }),
};
