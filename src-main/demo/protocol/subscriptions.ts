import { z } from 'zod';
import type { Home, HomeEvent } from '../home/home.ts';
import { isoTime } from '../home/state.ts';
import { Refusal } from '../life/service.ts';
import { adminCommand, command, type Command } from './command.ts';
import { compressed, difference } from './compressed.ts';

/** What everybody may hear of; the rest is for administrators. */
const OPEN = new Set([
  'area_registry_updated', 'device_registry_updated', 'entity_registry_updated', 'floor_registry_updated', 'label_registry_updated', 'category_registry_updated',
  'component_loaded', 'core_config_updated', 'lovelace_updated', 'panels_updated', 'persistent_notifications_updated', 'recorder_5min_statistics_generated',
  'recorder_hourly_statistics_generated', 'repairs_issue_registry_updated', 'service_registered', 'service_removed', 'shopping_list_updated', 'state_changed', 'themes_updated',
]); // prettier-ignore
/** The house's own notes to itself, which no core would send. */
const INNER = /^demo_/;

const wire = (home: Home, { type, data, context, at, change, origin = 'LOCAL' }: HomeEvent) => ({
  event_type: type,
  data: change
    ? {
        entity_id: change.id,
        old_state: change.before ? home.full(change.before) : null,
        new_state: change.after ? home.full(change.after) : null,
      }
    : data,
  origin,
  time_fired: isoTime(at),
  context,
});

/** Every client is told the same of one change: it is worked out once. */
const told = new WeakMap<object, object>();
function entityEvent(change: NonNullable<HomeEvent['change']>): object {
  const known = told.get(change);
  if (known) return known;
  const { id, before, after } = change;
  const event = !after ? { r: [id] } : before ? { c: { [id]: difference(before, after) } } : { a: { [id]: compressed(after) } };
  told.set(change, event);
  return event;
}

/** What is pushed: raw events, and the compressed stream of entities. */
export const subscriptionCommands: Record<string, Command> = {
  subscribe_events: command({ event_type: z.string().optional() }, ({ home, keep, tell, user }, { event_type }) => {
    if (!user.admin && (event_type === undefined || !OPEN.has(event_type))) throw new Refusal('unauthorized', 'Unauthorized');
    keep(home.on((event) => (event_type === undefined ? !INNER.test(event.type) : event.type === event_type) && tell(wire(home, event))));
  }),
  unsubscribe_events: command({ subscription: z.int() }, ({ forget }, { subscription }) => {
    if (!forget(subscription)) throw new Refusal('not_found', 'Subscription not found.');
  }),
  subscribe_entities: command(
    { entity_ids: z.array(z.string()).optional(), include: z.unknown().optional(), exclude: z.unknown().optional() },
    ({ home, keep, tell, afterResult }, { entity_ids }) => {
      const wanted = entity_ids && new Set(entity_ids);
      afterResult(() => {
        const shown = [...home.states].filter(([id]) => !wanted || wanted.has(id));
        tell({ a: Object.fromEntries(shown.map(([id, state]) => [id, compressed(state)])) });
        keep(home.on(({ change }) => change && (!wanted || wanted.has(change.id)) && tell(entityEvent(change))));
      });
    },
  ),
  subscribe_trigger: adminCommand({ trigger: z.unknown(), variables: z.unknown().optional() }, ({ home, keep, tell }, { trigger }) => {
    const { entity_id, to } = z
      .object({ entity_id: z.union([z.string(), z.array(z.string())]).optional(), to: z.string().optional() })
      .catch({})
      .parse([trigger].flat()[0]);
    const ids = [entity_id ?? []].flat();
    keep(
      home.on(({ change }) => {
        if (!change?.after || !ids.includes(change.id) || change.before?.state === change.after.state) return;
        if (to !== undefined && change.after.state !== to) return;
        const states = { from_state: change.before ? home.full(change.before) : null, to_state: home.full(change.after) };
        tell({
          variables: { trigger: { id: '0', idx: '0', alias: null, platform: 'state', entity_id: change.id, ...states, for: null } },
          context: change.after.context,
        });
      }),
    );
  }),
};
