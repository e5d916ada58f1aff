import type { TestContext } from 'vitest';
import type { Home, State } from './home.ts';
import { Wire } from './wire.ts';

/** One side of a line: what the client said, or what it heard. */
export type Line = { say: unknown } | { hear: unknown };
type Play = { wire: Wire; home: Home; it: string; state: State };
export type Conversation = {
  /** Of which domain and features the entity is that it is about. */
  about: { domain: string; features?: number; fits?: (state: State) => boolean };
  /** Which of those that fit, where that shows only in what they do. */
  pick?(home: Home, fit: State[]): Promise<string | undefined>;
  /** What comes between two sentences of the client comes as it likes. */
  unordered?: boolean;
  /** Speaks; everything said and heard is written down: of the socket it is given, or of the one it gives back. */
  speak(play: Play): Promise<unknown>;
};

const dims = ({ attributes }: State): boolean => attributes['supported_color_modes']?.some((mode: string) => mode !== 'onoff');
const lamp = { domain: 'light', fits: dims };
const HOUR = 3_600_000;
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const name = (): string => `Transcript ${Math.random().toString(36).slice(2, 8)}`;

/** What is worth writing down of a real one. Each is short, leaves nothing behind and is about one entity. */
export const CONVERSATIONS: Record<string, Conversation> = {
  'a-lamp-is-switched': {
    about: lamp,
    speak: async ({ wire, it }) => {
      await wire.call('light.turn_off', {}, { entity_id: it });
      const stream = await wire.subscribe('subscribe_entities', { entity_ids: [it] });
      await stream.until(() => true);
      await wire.call('light.turn_on', { brightness: 120 }, { entity_id: it });
      await wire.call('light.turn_on', { brightness: 60 }, { entity_id: it });
      await wire.call('light.turn_off', {}, { entity_id: it });
      await stream.end();
    },
  },
  'a-door-is-unlocked': {
    about: { domain: 'lock', fits: ({ state, attributes }) => state === 'locked' && !attributes['code_format'] },
    // Some bolts are there at once; the one to learn from takes its time.
    pick: async (home, locks) => {
      for (const { entity_id } of locks) {
        const wire = await home.wire();
        const stream = await wire.subscribe('subscribe_entities', { entity_ids: [entity_id] });
        await wire.call('lock.unlock', {}, { entity_id });
        await wire.call('lock.lock', {}, { entity_id });
        if (stream.events.some((event) => event.c?.[entity_id]['+'].s === 'unlocking')) return entity_id;
      }
      return undefined;
    },
    speak: async ({ wire, it }) => {
      const stream = await wire.subscribe('subscribe_entities', { entity_ids: [it] });
      await stream.until(() => true);
      await wire.call('lock.unlock', {}, { entity_id: it });
      await stream.end();
      await wire.call('lock.lock', {}, { entity_id: it });
    },
  },
  'what-is-refused': {
    about: lamp,
    speak: async ({ wire, it }) => {
      await wire.ask('make/coffee');
      await wire.ask('call_service', { domain: 'light' });
      await wire.call('light.explode', {}, { entity_id: it });
      await wire.call('light.turn_on', { wattage: 5 }, { entity_id: it });
      await wire.call('light.turn_on', {}, { entity_id: it }, { return_response: true });
      await wire.ask('unsubscribe_events', { subscription: 9999 });
      await wire.ask('config/entity_registry/get', { entity_id: 'light.unheard_of' });
      await wire.ask('history/history_during_period', { start_time: 'soon', entity_ids: [it] });
    },
  },
  'an-area-comes-and-goes': {
    about: lamp,
    speak: async ({ wire }) => {
      const events = await wire.subscribe('subscribe_events', { event_type: 'area_registry_updated' });
      const { area_id } = await wire.get('config/area_registry/create', { name: name(), icon: 'mdi:sofa' });
      await wire.get('config/area_registry/update', { area_id, name: name() });
      await wire.get('config/area_registry/delete', { area_id });
      await events.until(({ data }) => data.action === 'remove');
      await events.end();
    },
  },
  'the-entry-of-a-lamp': {
    about: lamp,
    speak: async ({ wire, it }) => {
      await wire.get('config/entity_registry/get', { entity_id: it });
      await wire.get('config/entity_registry/get_entries', { entity_ids: [it] });
      const events = await wire.subscribe('subscribe_events', { event_type: 'entity_registry_updated' });
      await wire.get('config/entity_registry/update', { entity_id: it, icon: 'mdi:lamp' });
      await wire.get('config/entity_registry/update', { entity_id: it, icon: null });
      await events.until(() => true);
      await events.end();
    },
  },
  'who-and-where': {
    about: lamp,
    speak: async ({ wire }) => {
      await wire.get('supported_features', { features: {} });
      await wire.get('get_config');
      await wire.get('auth/current_user');
      await wire.get('recorder/info');
      await wire.get('config/floor_registry/list');
    },
  },
  'what-was': {
    about: lamp,
    speak: async ({ wire, it }) => {
      await wire.call('light.turn_on', {}, { entity_id: it });
      await wire.get('history/history_during_period', { start_time: ago(HOUR), entity_ids: [it] });
      await wire.get('history/history_during_period', {
        start_time: ago(HOUR),
        entity_ids: [it],
        minimal_response: true,
        no_attributes: true,
      });
      await wire.get('recorder/statistics_during_period', { start_time: ago(HOUR), statistic_ids: ['sensor.unheard_of'], period: 'hour' });
    },
  },
  'a-template-follows-a-lamp': {
    about: lamp,
    unordered: true,
    speak: async ({ wire, it }) => {
      await wire.call('light.turn_on', {}, { entity_id: it });
      const rendered = await wire.subscribe('render_template', { template: `{{ states('${it}') }}` });
      await rendered.until(({ result }) => result === 'on');
      await wire.call('light.turn_off', {}, { entity_id: it });
      await rendered.until(({ result }) => result === 'off');
      await rendered.end();
    },
  },
  'a-list-is-kept': {
    about: { domain: 'todo', features: 1 | 2 | 4 },
    speak: async ({ wire, it }) => {
      const item = name();
      await wire.call('todo.add_item', { item }, { entity_id: it });
      await wire.call('todo.update_item', { item, status: 'completed' }, { entity_id: it });
      await wire.call('todo.get_items', { status: ['completed'] }, { entity_id: it }, { return_response: true });
      await wire.call('todo.remove_item', { item }, { entity_id: it });
    },
  },
  'the-weather-is-forecast': {
    about: { domain: 'weather', features: 1 },
    speak: async ({ wire, it }) => {
      const stream = await wire.subscribe('weather/subscribe_forecast', { entity_id: it, forecast_type: 'daily' });
      await stream.until(() => true);
      await wire.call('weather.get_forecasts', { type: 'daily' }, { entity_id: it }, { return_response: true });
      await stream.end();
    },
  },
  'the-release-and-the-token': {
    about: lamp,
    speak: async ({ home }) => {
      const door = await home.door();
      door.say({ type: 'auth', access_token: 'no.such.token' });
      await door.closed;
      return door;
    },
  },
};

/** Speaks, and gives back what was said and heard, in order; what is of this home alone is made a placeholder. */
export async function transcribe(home: Home, context: TestContext, { about, pick, unordered, speak }: Conversation): Promise<Line[]> {
  const first = home.one(context, about.domain, about.features, about.fits);
  const picked = pick && (await pick(home, home.all(about.domain, about.fits)));
  const state = home.all(about.domain).find(({ entity_id }) => entity_id === picked) ?? first;
  const wire = await home.wire();
  const from = wire.log.length;
  const other = await speak({ wire, home, it: state.entity_id, state });
  await wire.settle();
  const lines = (other instanceof Wire ? other.log : wire.log.slice(from)).map((line) => plain(line, state.entity_id) as Line);
  return unordered ? resultsFirst(lines) : lines;
}

/** Between two sentences of the client, results before events. */
function resultsFirst(lines: Line[]): Line[] {
  const turns: Line[][] = [];
  for (const line of lines) {
    if ('say' in line || turns.length === 0) turns.push([]);
    turns.at(-1)?.push(line);
  }
  const rank = (line: any): number => ('say' in line ? 0 : line.hear.type === 'result' ? 1 : 2);
  return turns.flatMap((turn) => turn.sort((one, other) => rank(one) - rank(other)));
}

/** Texts that say what a message is; all others are only texts. */
const TELLING = new Set([
  'type',
  'code',
  'translation_key',
  'translation_domain',
  'action',
  'event_type',
  'origin',
  'domain',
  'service',
  's',
  'state',
  'status',
  'response_type',
  'forecast_type',
]);
const KINDS: [RegExp, string][] = [
  [/^[0-9A-HJKMNP-TV-Z]{26}$/i, '<context>'],
  [/^[0-9a-f]{32}$/, '<id>'],
  [/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/, '<time>'],
  [/^\w+\.\w+\.\w+$/, '<token>'],
];

function plain(value: unknown, it: string, key = ''): unknown {
  if (typeof value === 'string') {
    if (value === it) return '<it>';
    const kind = KINDS.find(([pattern]) => pattern.test(value));
    return kind ? kind[1] : TELLING.has(key) ? value : '<text>';
  }
  if (typeof value === 'number') return value > 1e12 ? '<milliseconds>' : value > 1e9 ? '<seconds>' : value;
  if (Array.isArray(value)) return value.slice(0, 1).map((one) => plain(one, it, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name === it ? '<it>' : name, plain(one, it, name)]));
}

/** Seconds, milliseconds and texts must not be taken for each other; which text an id is, is nobody's business. */
const WHEN = new Set(['<time>', '<seconds>', '<milliseconds>']);
/** Keys that came or went between releases. */
const DRIFT = new Set(['logging', 'next_name_part', 'has_entity_name', 'np', 'hn']);
/** Values that are a matter of the home: attributes, and how a lamp was an hour ago. */
const UNTOLD = /\.a\.|\[0\]\.s$/;
/** Maps whose keys are a matter of the home, not of the protocol. */
const OPEN = new Set([
  'a',
  'attributes',
  'capabilities',
  'options',
  'categories',
  'config_entries_subentries',
  'changes',
  'translation_placeholders',
  'forecast',
]);

/** In what two lines differ but for values: a list of sentences, empty when they are alike. */
export function differences(real: unknown, ours: unknown, path = ''): string[] {
  if (real === null || ours === null) return [];
  if (Array.isArray(real) && Array.isArray(ours))
    return real.length > 0 && ours.length > 0 ? differences(real[0], ours[0], `${path}[0]`) : [];
  const kinds = [kindOf(real), kindOf(ours)];
  if (kinds[0] !== kinds[1]) return [`${path}: ${JSON.stringify(real)} there, ${JSON.stringify(ours)} here`];
  if (typeof real !== 'object' || typeof ours !== 'object')
    return TELLING.has(path.split('.').at(-1) ?? '') && real !== ours && !UNTOLD.test(path)
      ? [`${path}: ${String(real)} there, ${String(ours)} here`]
      : [];
  if (OPEN.has(path.split('.').at(-1)?.replaceAll('[0]', '') ?? '')) return [];
  const there = new Map<string, unknown>(Object.entries(real));
  const here = new Map<string, unknown>(Object.entries(ours));
  const odd = [...new Set([...there.keys(), ...here.keys()])].filter((key) => !DRIFT.has(key) && there.has(key) !== here.has(key));
  return [
    ...odd.map((key) => `${path}.${key}: only ${there.has(key) ? 'there' : 'here'}`),
    ...[...there].flatMap(([key, one]) => (here.has(key) ? differences(one, here.get(key), `${path}.${key}`) : [])),
  ];
}

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' && WHEN.has(value) ? value : typeof value;
};
