import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { actionsOf, type Body, type Trace } from '../home/items.ts';
import { domainOf, type Context } from '../home/state.ts';
import { hex } from '../random.ts';
import { Refusal, type Data } from './service.ts';
import type { Target } from './target.ts';

/** Calls a service by its full name. */
export type Call = (home: Home, name: string, data: Data, target: Target, context: Context) => Promise<unknown>;

const Ids = z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional();
const Aim = z.object({ entity_id: Ids, device_id: Ids, area_id: Ids, floor_id: Ids, label_id: Ids }).catch({});
const Span = z.object({
  hours: z.number().default(0),
  minutes: z.number().default(0),
  seconds: z.number().default(0),
  milliseconds: z.number().default(0),
});
const Wanted = z.union([z.string().transform((state) => ({ state })), z.looseObject({ state: z.string() })]); // prettier-ignore

/** Runs a list of actions, one after the other, and remembers how it went. */
export async function runActions(home: Home, call: Call, item: { kind: string; key: string; body: Body; trigger: string | null }, context: Context): Promise<void> {
  const trace: Trace = {
    run_id: hex(32, home.random), domain: item.kind, item_id: item.key, start: home.now(), finish: 0,
    trigger: item.trigger, steps: [{ path: 'trigger/0', at: home.now() }], config: item.body,
  };
  const root = item.kind === 'script' ? 'sequence' : 'action';
  try {
    for (const [index, action] of actionsOf(item.body).entries()) {
      trace.steps.push({ path: `${root}/${index}`, at: home.now(), result: { params: action } });
      await one(home, call, action, context);
    }
  } catch (thrown) {
    trace.error = thrown instanceof Error ? thrown.message : String(thrown);
    home.log.add({ at: home.now(), level: 'ERROR', name: `homeassistant.components.${item.kind}.${item.key}`, message: trace.error });
    if (!(thrown instanceof Refusal)) throw thrown;
  } finally {
    trace.finish = home.now();
    home.items.keep(trace);
  }
} // prettier-ignore

async function one(home: Home, call: Call, action: Body, context: Context): Promise<void> {
  const name = action['action'] ?? action['service'];
  if (typeof name === 'string') {
    const data = z.record(z.string(), z.unknown()).catch({}).parse(action['data']);
    return void (await call(home, name, data, Aim.parse(action['target'] ?? data), context));
  }
  if (typeof action['scene'] === 'string') return void (await call(home, 'scene.turn_on', {}, { entity_id: [action['scene']] }, context));
  if (action['delay'] !== undefined) return new Promise((resolve) => void home.later(msOf(action['delay']), resolve));
  if (typeof action['event'] === 'string') home.fire(action['event'], {}, context);
}

function msOf(delay: unknown): number {
  if (typeof delay === 'number') return delay * 1000;
  if (typeof delay === 'string') return delay.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
  const { hours, minutes, seconds, milliseconds } = Span.catch({ hours: 0, minutes: 0, seconds: 0, milliseconds: 0 }).parse(delay);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

/** Brings entities into the states a scene names, each by the service of its domain. */
export async function apply(home: Home, call: Call, entities: unknown, context: Context): Promise<void> {
  const wanted = z.record(z.string(), Wanted).catch({}).parse(entities);
  await Promise.all(
    Object.entries(wanted).map(([id, { state, ...rest }]) => {
      const { name, data } = way(id, state, rest);
      return call(home, name, data, { entity_id: [id] }, context);
    }),
  );
}

const LIGHT = ['brightness', 'color_temp_kelvin', 'hs_color', 'rgb_color', 'effect'];
function way(id: string, state: string, rest: Data): { name: string; data: Data } {
  const domain = domainOf(id);
  if (domain === 'cover' && typeof rest['current_position'] === 'number')
    return { name: 'cover.set_cover_position', data: { position: rest['current_position'] } };
  if (domain === 'cover') return { name: state === 'closed' ? 'cover.close_cover' : 'cover.open_cover', data: {} };
  if (domain === 'climate') return { name: 'climate.set_hvac_mode', data: { hvac_mode: state } };
  if (domain === 'input_select' || domain === 'select') return { name: `${domain}.select_option`, data: { option: state } };
  if (domain === 'media_player') return { name: `media_player.turn_${state === 'off' ? 'off' : 'on'}`, data: {} };
  const look = domain === 'light' && state === 'on' ? LIGHT.filter((key) => rest[key] !== undefined && rest[key] !== null) : [];
  const descriptor = look.find((key) => key !== 'brightness' && key !== 'effect');
  const kept = look.filter((key) => key === 'brightness' || key === descriptor);
  return { name: `${domain}.turn_${state === 'off' ? 'off' : 'on'}`, data: Object.fromEntries(kept.map((key) => [key, rest[key]])) };
}
