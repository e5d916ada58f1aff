import { z } from 'zod';
import { keyOf } from '../home/item-entities.ts';
import type { Body, Kind, Trace } from '../home/items.ts';
import type { Home } from '../home/home.ts';
import { domainOf, isoTime, textIn } from '../home/state.ts';
import { since } from '../home/version.ts';
import { call, servicesOf } from '../life/index.ts';
import { runActions } from '../life/script.ts';
import { Refusal } from '../life/service.ts';
import { adminCommand, command, type Command } from './command.ts';
import { RELATABLE, related } from './related.ts';

const Kinds = z.enum(['automation', 'script']);
const anything = z.unknown();

const bodyOf = (kind: Kind) =>
  adminCommand({ entity_id: z.string() }, ({ home }, { entity_id }) => {
    const body = domainOf(entity_id) === kind && home.get(entity_id) ? home.items.of(kind).get(keyOf(home, kind, entity_id)) : undefined;
    if (!body) throw new Refusal('not_found', 'Entity not found');
    return { config: body };
  });

const short = ({ run_id, domain, item_id, start, finish, trigger, error, steps }: Trace) => ({
  last_step: steps.at(-1)?.path ?? null,
  run_id,
  state: 'stopped',
  script_execution: error ? 'error' : 'finished',
  timestamp: { start: isoTime(start), finish: isoTime(finish) },
  domain,
  item_id,
  ...(domain === 'automation' && { trigger }),
  ...(error && { error }),
});
const long = (home: Home, trace: Trace) => ({
  ...short(trace),
  trace: Object.fromEntries(trace.steps.map(({ path, at, result }) => [path, [{ path, timestamp: isoTime(at), ...(result !== undefined && { result }) }]])),
  config: trace.config,
  blueprint_inputs: null,
  context: home.context(),
}); // prettier-ignore

/** A part of an automation: fine, or what is wrong with it. */
function verdict(part: 'triggers' | 'conditions' | 'actions', given: unknown): { valid: boolean; error: string | null } {
  const items = z.array(z.looseObject({})).safeParse(given === null ? [] : [given].flat());
  if (!items.success) return { valid: false, error: 'expected a dictionary' };
  for (const item of items.data) {
    const error = faultOf(part, item);
    if (error !== undefined) return { valid: false, error };
  }
  return { valid: true, error: null };
}

const ACTIONS = ['action', 'service', 'delay', 'scene', 'event', 'if', 'choose', 'repeat', 'wait_template', 'condition', 'stop', 'variables', 'parallel', 'sequence', 'wait_for_trigger', 'device_id', 'set_conversation_response']; // prettier-ignore
const TRIGGERS = ['state', 'time', 'time_pattern', 'numeric_state', 'template', 'event', 'sun', 'zone', 'homeassistant', 'mqtt', 'webhook', 'device', 'conversation', 'calendar', 'tag', 'persistent_notification', 'geo_location']; // prettier-ignore
const CONDITIONS = ['state', 'numeric_state', 'template', 'time', 'sun', 'zone', 'and', 'or', 'not', 'trigger', 'device'];

function faultOf(part: 'triggers' | 'conditions' | 'actions', item: Body): string | undefined {
  if (part === 'triggers') {
    const kind = textIn(item, 'trigger') ?? textIn(item, 'platform');
    if (kind === undefined) return "required key not provided @ data['trigger']";
    return TRIGGERS.includes(kind) ? undefined : `Invalid trigger '${kind}' specified`;
  }
  if (part === 'conditions') {
    const kind = textIn(item, 'condition');
    if (kind === undefined) return 'Unexpected value for condition: \'None\'. Expected a condition, a list of conditions or a valid template';
    return CONDITIONS.includes(kind) ? undefined : `Invalid condition "${kind}" specified`;
  }
  const name = item['action'] ?? item['service'];
  if (typeof name === 'string' && !/^[a-z0-9_]+\.[a-z0-9_]+$/.test(name) && !name.includes('{{'))
    return `Service ${name} does not match format <domain>.<name> for dictionary value @ data['action']. Got '${name}'`;
  return ACTIONS.some((key) => key in item) ? undefined : `Unable to determine action @ data[0]. Got ${JSON.stringify(item)}`;
} // prettier-ignore

const validate: Command = command(
  { triggers: anything.optional(), conditions: anything.optional(), actions: anything.optional(), trigger: anything.optional(), condition: anything.optional(), action: anything.optional() },
  ({ home }, message) => {
    const plural = since(home.version, '2024.10');
    const result: Record<string, object> = {};
    for (const part of ['triggers', 'conditions', 'actions'] as const) {
      const key = plural ? part : part === 'triggers' ? 'trigger' : part === 'conditions' ? 'condition' : 'action';
      if (message[key] !== undefined) result[key] = verdict(part, message[key]);
    }
    const foreign = (plural ? ['trigger', 'condition', 'action'] as const : ['triggers', 'conditions', 'actions'] as const).find((key) => message[key] !== undefined);
    if (foreign) throw new Refusal('invalid_format', `extra keys not allowed @ data['${foreign}']. Got ${JSON.stringify(message[foreign])}`);
    return result;
  },
); // prettier-ignore

/** Automations, scripts and scenes: their bodies, their runs, what they touch. */
export const itemCommands: Record<string, Command> = {
  'automation/config': bodyOf('automation'),
  'script/config': bodyOf('script'),
  validate_config: validate,
  'trace/list': adminCommand({ domain: Kinds, item_id: z.string().optional() }, ({ home }, { domain, item_id }) =>
    home.items.traces.filter((trace) => trace.domain === domain && (item_id === undefined || trace.item_id === item_id)).map(short),
  ),
  'trace/get': adminCommand({ domain: Kinds, item_id: z.string(), run_id: z.string() }, ({ home }, { domain, item_id, run_id }) => {
    const found = home.items.traces.find((trace) => trace.domain === domain && trace.item_id === item_id && trace.run_id === run_id);
    if (!found) throw new Refusal('not_found', 'The trace could not be found');
    return long(home, found);
  }),
  'trace/contexts': adminCommand({ domain: Kinds.optional(), item_id: z.string().optional() }, () => ({})),
  'search/related': command({ item_type: z.enum(RELATABLE), item_id: z.string() }, ({ home }, { item_type, item_id }) =>
    related(home, item_type, item_id),
  ),
  execute_script: adminCommand({ sequence: anything, variables: anything.optional() }, async ({ home, user }, { sequence }) => {
    const context = home.context(user.id);
    await runActions(home, call, { kind: 'script', key: 'websocket_api', body: { sequence }, trigger: null }, context);
    return { context, response: null };
  }),
  fire_event: adminCommand(
    { event_type: z.string(), event_data: z.record(z.string(), anything).optional() },
    ({ home, user }, { event_type, event_data }) => {
      const context = home.context(user.id);
      home.fire(event_type, event_data ?? {}, context);
      return { context };
    },
  ),
  get_services_for_target: command({ target: z.record(z.string(), anything), expand_group: z.boolean().optional() }, ({ home }, { target }) => {
    const domains = new Set([target['entity_id']].flat().map((id) => domainOf(String(id))));
    return Object.entries(servicesOf(home)).flatMap(([domain, services]) => (domains.has(domain) ? Object.keys(services).map((name) => `${domain}.${name}`) : []));
  }),
}; // prettier-ignore
