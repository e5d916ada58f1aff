import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkDevice, LinkEvent } from '../../../kit/link.ts';
import { mergeEvent, type Entity } from './entities.ts';
import { HomeModel } from './model.ts';
import { emptyRegistries, type Registries } from './registries.ts';

const attribute = fc.oneof(
  fc.constantFrom('W', 'power', 'temperature', true),
  fc.integer(),
  fc.constant(null),
  fc.string(),
  fc.double(),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.constant({ deep: [1] }),
);
const attributes = fc.dictionary(
  fc.constantFrom('friendly_name', 'brightness', 'unit_of_measurement', 'device_class', 'supported_features', 'assumed_state', '__proto__'),
  attribute,
  { maxKeys: 4, noNullPrototype: true },
);
const context = fc.oneof(
  fc.constantFrom('A', 'B'),
  fc.record({ id: fc.constantFrom('C', 'D'), user_id: fc.constantFrom('u', null) }, { requiredKeys: [] }),
  fc.constant(7),
);
const id = fc.constantFrom('light.a', 'light.b', 'sensor.a', 'switch.a', 'scene.a', 'cover.ä', 'x.constructor');
const state = fc.constantFrom('on', 'off', '21.5', 'unavailable', 'unknown', 'NaN', '1e308', 'open');
const time = fc.integer({ min: 1_700_000_000, max: 1_800_000_000 });
const junk = fc.constantFrom(null, 7, 'text', [], {});
const added = fc.oneof(
  { weight: 9, arbitrary: fc.record({ s: state, a: attributes, c: context, lc: time, lu: time }, { requiredKeys: ['s', 'lc'] }) },
  { weight: 1, arbitrary: junk },
);
const more = fc.oneof(
  fc.record({ s: state, a: attributes, c: context, lc: time }, { requiredKeys: [] }),
  fc.record({ a: attributes, lu: time }, { requiredKeys: [] }),
);
const changed = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        '+': more,
        '-': fc.record({ a: fc.subarray(['brightness', 'friendly_name', 'unit_of_measurement', 'device_class', 'assumed_state']) }),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: junk },
);
const event = fc.record({ a: fc.dictionary(id, added, { maxKeys: 3, noNullPrototype: true }), c: fc.dictionary(id, changed, { maxKeys: 3, noNullPrototype: true }), r: fc.array(fc.oneof(id, junk), { maxLength: 2 }) }, { requiredKeys: [] }); // prettier-ignore

/** Things that make sense, so that what moves is more than a name. */
const sense = fc.record(
  {
    friendly_name: fc.constantFrom('A', 'B'),
    unit_of_measurement: fc.constantFrom('W', '°', 'lx', ''),
    device_class: fc.constantFrom('power', 'temperature', 'garage', 'battery'),
    state_class: fc.constant('measurement'),
    supported_features: fc.constantFrom(0, 3, 15, 255),
    supported_color_modes: fc.constantFrom(['onoff'], ['hs'], ['color_temp', 'hs']),
    assumed_state: fc.boolean(),
    options: fc.constantFrom(['a'], ['a', 'b']),
    min: fc.constantFrom(0, 5),
    mode: fc.constantFrom('password', 'text'),
    code_format: fc.constantFrom('number', 'text'),
    temperature: fc.constantFrom(20, '21.5'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const likely = fc.constantFrom('light.a', 'sensor.a', 'sensor.b', 'cover.a', 'climate.a', 'number.a', 'text.a', 'lock.a', 'select.a');
const sensible = fc.oneof(
  fc.record({ a: fc.dictionary(likely, fc.record({ s: state, a: sense, lc: time }), { maxKeys: 6, noNullPrototype: true }) }),
  fc.record({
    c: fc.dictionary(
      likely,
      fc.record({ '+': fc.record({ s: state, a: sense, lc: time }, { requiredKeys: [] }), '-': fc.record({ a: fc.subarray(['unit_of_measurement', 'device_class', 'options', 'min', 'mode', 'code_format', 'assumed_state', 'supported_features']) }) }, { requiredKeys: [] }),
      { maxKeys: 4, noNullPrototype: true },
    ),
  }),
); // prettier-ignore

/** The rules of the stream, as slowly and plainly as they can be said. */
type Plain = {
  s: string;
  a: Record<string, unknown>;
  c: { id: string | null; parent_id: string | null; user_id: string | null };
  lc: number;
  lu: number;
};
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
function naively(home: Map<string, Plain>, { a = {}, c = {}, r = [] }: { a?: Record<string, unknown>; c?: Record<string, unknown>; r?: unknown[] }): void {
  const merged = (before: Plain['c'], given: unknown): Plain['c'] => (typeof given === 'string' ? { ...before, id: given } : isObject(given) ? { ...before, ...given } : before);
  for (const [name, raw] of Object.entries(a)) {
    if (!isObject(raw) || typeof raw['s'] !== 'string') continue;
    const lc = Number(raw['lc']);
    home.set(name, { s: raw['s'], a: isObject(raw['a']) ? { ...raw['a'] } : {}, c: merged({ id: null, parent_id: null, user_id: null }, raw['c']), lc, lu: Number(raw['lu'] ?? lc) });
  }
  for (const [name, raw] of Object.entries(c)) {
    const before = home.get(name);
    if (!before || !isObject(raw)) continue;
    const plus = isObject(raw['+']) ? raw['+'] : {};
    const after = { ...before, a: { ...before.a, ...(isObject(plus['a']) ? plus['a'] : {}) }, c: merged(before.c, plus['c']) };
    if (isObject(raw['-'])) for (const gone of raw['-']['a'] as string[]) delete after.a[gone];
    if (typeof plus['s'] === 'string') after.s = plus['s'];
    if (typeof plus['lc'] === 'number') after.lc = after.lu = plus['lc'];
    else if (typeof plus['lu'] === 'number') after.lu = plus['lu'];
    home.set(name, after);
  }
  for (const name of r) if (typeof name === 'string') home.delete(name);
} // prettier-ignore

const plain = ({ state: s, attributes: a, context: c, changed: lc, updated: lu }: Entity): Plain => ({ s, a: { ...a }, c, lc, lu });

/** What the core would know after these events. */
function known(devices: Map<string, LinkDevice>, events: readonly LinkEvent[]): void {
  for (const told of events) {
    if (told.kind === 'devices') devices.clear();
    if (told.kind === 'devices' || told.kind === 'updated')
      for (const device of told.devices) devices.set(device.source, structuredClone(device));
    if (told.kind === 'removed') for (const source of told.devices) devices.delete(source);
    if (told.kind === 'online') Object.assign(devices.get(told.device) ?? {}, { online: told.online });
    if (told.kind === 'changed')
      for (const { device, part, trait, value, limits } of told.changes) {
        const found = devices.get(device)?.parts.find(({ key }) => key === part)?.traits[trait];
        if (!found) throw new Error('a change of nothing');
        Object.assign(found, { value, ...(limits && { limits }) });
      }
  }
}
/** Everything but the moments: of those only a snapshot knows them for what did not move. */
const essence = (devices: Iterable<LinkDevice>) =>
  Object.fromEntries(
    [...devices].map(({ lastSeen: _seen, ...device }) => [
      device.source,
      {
        ...device,
        parts: device.parts.map((part) => ({
          ...part,
          traits: Object.fromEntries(Object.entries(part.traits).map(([key, { at: _at, ...state }]) => [key, state])),
        })),
      },
    ]),
  );
/** Two entities on one device, the rest on their own. */
const registries = (): Registries => {
  const entry = (entity_id: string) => ({ entity_id, device_id: 'd', labels: [], categories: {}, options: {}, has_entity_name: true });
  return { ...emptyRegistries(), devices: new Map([['d', { id: 'd', name: 'Box', labels: [], connections: [], identifiers: [] }]]), entities: new Map(['light.a', 'sensor.a'].map((one) => [one, entry(one)])) };
}; // prettier-ignore

describe('the stream of a home', () => {
  it('means the same as its rules said slowly, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const store = new Map<string, Entity>();
        const naive = new Map<string, Plain>();
        for (const one of events) {
          mergeEvent(store, one);
          naively(naive, one);
        }
        expect(new Map([...store].map(([name, entity]) => [name, plain(entity)]))).toEqual(naive);
      }),
      { numRuns: 300 },
    );
  });

  it('told in pieces ends where a snapshot of the end begins', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(event, sensible, sensible), { minLength: 1, maxLength: 14 }), ([first, ...rest]) => {
        const model = new HomeModel();
        const devices = new Map<string, LinkDevice>();
        model.reset(first);
        known(devices, model.setRegistries(registries()));
        for (const one of rest) known(devices, model.take(one));
        const fresh = new Map<string, LinkDevice>();
        known(fresh, model.snapshot());
        expect(essence(devices.values())).toEqual(essence(fresh.values()));
      }),
      { numRuns: 400 },
    );
  });

  it('tells that limits are no more', () => {
    const model = new HomeModel();
    model.reset({ a: { 'sensor.u': { s: '5', a: { unit_of_measurement: 'W' }, lc: 1 } } });
    const devices = new Map<string, LinkDevice>();
    known(devices, model.snapshot());
    const limits = () => devices.get('sensor.u')?.parts[0]?.traits['reading']?.limits;
    expect(limits()).toEqual({ unit: 'W' });
    known(devices, model.take({ c: { 'sensor.u': { '-': { a: ['unit_of_measurement'] } } } }));
    expect(limits()).toBeUndefined();
  });

  it('in any nonsense throws nothing', () => {
    fc.assert(fc.property(fc.array(fc.anything(), { maxLength: 5 }), (events) => void events.forEach((one) => new HomeModel().take(one))));
  });
});
