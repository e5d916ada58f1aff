import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRAITS } from '../../../../src-shared/model/traits/table.ts';
import { startDemo, type Demo } from '../../../demo/index.ts';
import type { Entity } from '../home/entities.ts';
import { catalogueOf, type ServiceCatalogue } from '../home/services.ts';
import { isLoose } from '../wire/shapes.ts';
import { DOMAINS, domainOf } from './index.ts';
import { prepare } from './prepare.ts';
import type { Args } from './row.ts';
import { abilitiesOf, supported, traitState, type Ability } from './traits.ts';

/** What to ask for, by trait and command; where nothing stands, a command needs nothing. */
type Asked = Args | ((entity: Entity) => Args);
const first =
  (name: string, not?: string) =>
  (entity: Entity, among?: string[]): unknown => {
    const list = entity.attributes[name];
    const fits = (one: unknown) =>
      among ? among.some((name) => name === one) : one !== entity.attributes[not ?? ''] && one !== entity.state;
    return Array.isArray(list) ? list.find(fits) : undefined;
  };
const item = (entity: Entity): string => String(entity.attributes['test_item'] ?? '');
const MORNING = Date.parse('2030-05-01T08:00:00Z');
const ASKED: Record<string, Asked> = {
  'power.flash': { length: 'short' },
  'level.set': { level: 40 },
  'level.step': { by: 10 },
  'color.set': { h: 200, s: 60 },
  'color.rgb': { r: 255, g: 0, b: 0 },
  'color.xy': { x: 0.3, y: 0.6 },
  'color.name': { name: 'red' },
  'color.white': { level: 80 },
  'white.set': { kelvin: 3000 },
  'effect.set': (entity) => ({ effect: first('effect_list', 'effect')(entity) }),
  'position.set': { position: 35 },
  'tilt.set': { tilt: 40 },
  'valve.set': { position: 35 },
  'siren.on': (entity) => (Number(entity.attributes['supported_features']) & 16 ? { seconds: 5 } : {}),
  'climate.target': (entity) => ({
    target: Number(entity.attributes['min_temp'] ?? 10) + 3,
    ...(entity.state === 'heat_cool' && { mode: 'heat' }),
  }),
  'climate.range': (entity) => ({
    low: Number(entity.attributes['min_temp']) + 2,
    high: Number(entity.attributes['min_temp']) + 6,
    mode: first('hvac_modes')(entity, ['heat_cool', 'auto']),
  }),
  'climate.mode': (entity) => ({ mode: first('hvac_modes')(entity) ?? first('operation_list')(entity) }),
  'climate.preset': (entity) => ({ preset: first('preset_modes', 'preset_mode')(entity) }),
  'climate.fan': (entity) => ({ fan: first('fan_modes', 'fan_mode')(entity) }),
  'climate.swing': (entity) => ({ swing: first('swing_modes', 'swing_mode')(entity) }),
  'climate.sway': (entity) => ({ sway: first('swing_horizontal_modes', 'swing_horizontal_mode')(entity) }),
  'climate.humidity': (entity) => ({ humidity: Number(entity.attributes['min_humidity'] ?? 30) + 5 }),
  'climate.away': (entity) => ({ on: entity.attributes['away_mode'] !== 'on' }),
  'fan.speed': { speed: 66 },
  'fan.preset': (entity) => ({ preset: first('preset_modes', 'preset_mode')(entity) }),
  'fan.direction': { direction: 'reverse' },
  'fan.oscillate': { on: true },
  'humidity.target': { target: 47 },
  'humidity.mode': (entity) => ({ mode: first('available_modes', 'mode')(entity) }),
  'lock.lock': { code: '1234' },
  'lock.unlock': { code: '1234' },
  'lock.open': { code: '1234' },
  'alarm.arm': { mode: 'home', code: '1234' },
  'alarm.disarm': { code: '1234' },
  'alarm.trigger': { code: '1234' },
  'camera.motion': (entity) => ({ on: entity.attributes['motion_detection'] !== true }),
  'camera.cast': { to: 'media_player.living_room' },
  'media.seek': { seconds: 12 },
  'media.volume': { volume: 33 },
  'media.mute': { muted: true },
  'media.source': (entity) => ({ source: first('source_list', 'source')(entity) }),
  'media.sound': (entity) => ({ sound: first('sound_mode_list', 'sound_mode')(entity) }),
  'media.shuffle': (entity) => ({ shuffle: entity.attributes['shuffle'] !== true }),
  'media.repeat': { repeat: 'one' },
  'media.start': { content: 'https://example.com/a.mp3', type: 'music' },
  'media.join': (entity) => ({ members: [entity.id] }),
  'vacuum.areas': { areas: ['kitchen'] },
  'vacuum.fan': (entity) => ({ fan: first('fan_speed_list', 'fan_speed')(entity) }),
  'vacuum.send': { text: 'beep' },
  'update.install': (entity) => (entity.state === 'on' ? {} : { version: '1.0.0' }),
  'choice.set': (entity) => ({ option: first('options')(entity) ?? first('activity_list', 'current_activity')(entity) }),
  'number.set': (entity) => ({
    value: Number(entity.attributes['min'] ?? entity.attributes['minimum'] ?? 0) + Number(entity.attributes['step'] ?? 1),
  }),
  'text.set': (entity) => ({ text: { date: '2030-05-01', time: '07:30:00', datetime: '2030-05-01 07:30:00' }[kindOf(entity)] ?? 'hello' }),
  'text.send': (entity) => (domainOf(entity.id) === 'tts' ? { text: 'hello', to: 'media_player.living_room' } : { text: 'hello' }),
  'text.ask': { text: 'How warm is it?' },
  'timer.start': { seconds: 120 },
  'timer.change': { seconds: -10 },
  'todo.add': { text: 'Oat milk' },
  'todo.complete': (entity) => ({ id: item(entity) }),
  'todo.change': (entity) => ({ id: item(entity), text: 'Barley' }),
  'todo.remove': (entity) => ({ id: item(entity) }),
  'todo.move': (entity) => ({ id: item(entity) }),
  'calendar.add': { summary: 'Dentist', start: MORNING },
  'calendar.change': (entity) => ({ id: item(entity), summary: 'Doctor', start: MORNING }),
  'calendar.remove': (entity) => ({ id: item(entity) }),
};
/** What must come first, of the same trait. */
const FIRST: Record<string, string[]> = {
  'timer.pause': ['start'],
  'timer.cancel': ['start'],
  'timer.finish': ['start'],
  'timer.change': ['start'],
  // A player that is off tells nothing of itself.
  ...Object.fromEntries(
    ['pause', 'stop', 'seek', 'volume', 'mute', 'sound', 'shuffle', 'repeat'].map((command) => [`media.${command}`, ['on', 'play']]),
  ),
  'todo.move': ['add'],
  'todo.complete': ['add'],
  'todo.change': ['add'],
  'todo.remove': ['add'],
  'update.unskip': ['skip'],
};
const kindOf = (entity: Entity): string => {
  const domain = domainOf(entity.id);
  if (domain !== 'input_datetime') return domain;
  return entity.attributes['has_date'] === true ? (entity.attributes['has_time'] === true ? 'datetime' : 'date') : 'time';
};

/** A socket to the demo that asks one thing at a time. */
class Line {
  readonly #socket: WebSocket;
  #id = 0;
  readonly #waiting = new Map<number, (answer: { success: boolean; result?: unknown; error?: unknown }) => void>();
  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      for (const told of [JSON.parse(String(data))].flat()) {
        if (told.type === 'auth_required') socket.send(JSON.stringify({ type: 'auth', access_token: this.token }));
        else if (told.type === 'auth_ok') this.opened.resolve(true);
        else if (told.type === 'result') this.#waiting.get(told.id)?.(told);
        else if (told.type === 'event') this.#heard.get(told.id)?.(told.event);
      }
    });
  }
  token = '';
  readonly opened = Promise.withResolvers<true>();
  readonly #heard = new Map<number, (event: unknown) => void>();
  ask(type: string, body: object = {}): Promise<{ success: boolean; result?: unknown; error?: unknown }> {
    const id = ++this.#id;
    const { promise, resolve } = Promise.withResolvers<{ success: boolean; result?: unknown; error?: unknown }>();
    this.#waiting.set(id, resolve);
    this.#socket.send(JSON.stringify({ id, type, ...body }));
    return promise;
  }
  /** The first thing a subscription tells. */
  async once(type: string, body: object): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    this.#heard.set(this.#id + 1, resolve);
    await this.ask(type, body);
    return promise;
  }
  close(): void {
    this.#socket.close();
  }
}

/** A home that runs already, where the environment names one; else our own. */
const { HOME_ASSISTANT_URL: realUrl, HOME_ASSISTANT_TOKEN: realToken } = process.env;
const isReal = realUrl !== undefined && realToken !== undefined;
let demo: Demo | undefined;
let line: Line;
let services: ServiceCatalogue;

beforeAll(async () => {
  demo = isReal ? undefined : await startDemo();
  const { url, token } = demo?.homeAssistant ?? { url: realUrl ?? '', token: realToken ?? '' };
  line = new Line(new WebSocket(`${url.replace('http', 'ws').replace(/\/$/, '')}/api/websocket`));
  line.token = token;
  await line.opened.promise;
  const { result } = await line.ask('get_services');
  services = catalogueOf(isLoose(result) ? result : {});
});
afterAll(async () => {
  line.close();
  await demo?.stop();
});

async function entities(): Promise<Entity[]> {
  const { result } = await line.ask('get_states');
  return (result as { entity_id: string; state: string; attributes: Record<string, unknown> }[]).map(
    ({ entity_id, state, attributes }) => ({
      id: entity_id,
      state,
      attributes,
      context: { id: null, parent_id: null, user_id: null },
      changed: 1,
      updated: 1,
    }),
  );
}
/** What a real demonstration home says it can and then refuses: no stream, no map, no seeking. */
const UNABLE = ['camera.cast', 'vacuum.areas', 'media.seek'];
/** Notifications have no states any more; only old homes show them as things. */
const GONE = ['persistent_notification'];
const COMMANDS = Object.entries(DOMAINS).flatMap(([domain, { abilities }]) =>
  GONE.includes(domain) ? [] : abilities.flatMap((row) => Object.keys(row.commands ?? {}).map((command) => ({ domain, row, command }))),
);
type Case = (typeof COMMANDS)[number];

/** Somebody in the demo home who can do it, after what must come first. */
async function who({ domain, row, command }: Case): Promise<{ entity: Entity; ability: Ability } | undefined> {
  const all = (await entities()).filter(({ id, state }) => domainOf(id) === domain && state !== 'unavailable');
  const able = (commands: string[]) => {
    for (const entity of all) {
      const ability = abilitiesOf(entity).find((one) => one.row === row);
      if (ability && supported(entity, row).some((one) => commands.includes(one))) return { entity, ability };
    }
    return undefined;
  };
  return able([command]) ?? able(FIRST[`${row.trait}.${command}`] ?? []);
}
async function withItem(entity: Entity): Promise<Entity> {
  if (domainOf(entity.id) === 'todo') {
    const told = await line.once('todo/item/subscribe', { entity_id: entity.id });
    const items = isLoose(told) && Array.isArray(told['items']) ? told['items'] : [];
    return { ...entity, attributes: { ...entity.attributes, test_item: items[0]?.uid } };
  }
  if (domainOf(entity.id) === 'calendar') {
    const told = await line.once('calendar/event/subscribe', {
      entity_id: entity.id,
      start: '2030-04-01T00:00:00Z',
      end: '2030-06-01T00:00:00Z',
    });
    const events = isLoose(told) && Array.isArray(told['events']) ? told['events'] : [];
    return { ...entity, attributes: { ...entity.attributes, test_item: events[0]?.uid } };
  }
  return entity;
}
async function send(entity: Entity, ability: Ability, command: string): Promise<Args> {
  const asked = ASKED[`${ability.row.trait}.${command}`] ?? {};
  const args = typeof asked === 'function' ? asked(await withItem(entity)) : asked;
  const { type, body } = prepare(entity, ability, command, args, services);
  const answer = await line.ask(type, body);
  expect(answer, `${entity.id} ${ability.row.trait}.${command} ${JSON.stringify(body)}`).toMatchObject({ success: true });
  return args;
}
const now = async (id: string): Promise<Entity | undefined> => (await entities()).find((one) => one.id === id);

describe('every command of every row, against a home that checks what it is told', () => {
  it.each(COMMANDS.map((one) => [`${one.domain} ${one.row.trait}.${one.command}`, one] as const))('%s', async (_name, one) => {
    const found = await who(one);
    // A real demonstration home has less in it than ours.
    if (!isReal) expect(found, 'nobody in the demo home can do this').toBeDefined();
    if (!found || (isReal && UNABLE.includes(`${one.row.trait}.${one.command}`))) return;
    const { ability } = found;
    if (!supported(found.entity, one.row).includes(one.command) || one.row.trait !== 'update')
      for (const before of FIRST[`${one.row.trait}.${one.command}`] ?? [])
        if (supported(found.entity, one.row).includes(before)) await send(found.entity, ability, before);
    const entity = (await now(found.entity.id)) ?? found.entity;
    const args = await send(entity, ability, one.command);
    const { provable, standing } = TRAITS[one.row.trait].commands[one.command] ?? { provable: false, standing: () => 'other' };
    if (!provable) return;
    await expect
      .poll(
        async () => {
          const after = await now(entity.id);
          return after ? standing(traitState(after, ability).value, args) : 'gone';
        },
        { timeout: isReal ? 25_000 : 4000, interval: 60 },
      )
      .toMatch(/reached|moving/);
  });
});
