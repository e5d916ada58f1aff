import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkDevice, LinkEvent } from '../../../kit/link.ts';
import { mergeEvent, type Entity } from './entities.ts';
import { HomeModel } from './model.ts';
import { emptyRegistries, type Registries } from './registries.ts';

const attribute = fc.oneof(
  fc.integer(),
  fc.constant(null),
  fc.string(),
  fc.double(),
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.constant({ deep: [1] }),
);
const attributes = fc.dictionary(
  fc.constantFrom('friendly_name', 'brightness', 'unit_of_measurement', 'device_class', 'supported_features', '__proto__'),
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
    arbitrary: fc.record({ '+': more, '-': fc.record({ a: fc.subarray(['brightness', 'friendly_name']) }) }, { requiredKeys: [] }),
  },
  { weight: 1, arbitrary: junk },
);
const event = fc.record({ a: fc.dictionary(id, added, { maxKeys: 3, noNullPrototype: true }), c: fc.dictionary(id, changed, { maxKeys: 3, noNullPrototype: true }), r: fc.array(fc.oneof(id, junk), { maxLength: 2 }) }, { requiredKeys: [] }); // prettier-ignore

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
const essence = (devices: Iterable<LinkDevice>) =>
  Object.fromEntries([...devices].map(({ source, name, online, parts }) => [source, { name, online, parts: parts.map(({ key, name: part, traits }) => [key, part, Object.entries(traits).map(([trait, { value }]) => [trait, value])]) }])); // prettier-ignore
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
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), ([first, ...rest]) => {
        const model = new HomeModel();
        const devices = new Map<string, LinkDevice>();
        model.reset(first);
        known(devices, model.setRegistries(registries()));
        for (const one of rest) known(devices, model.take(one));
        const fresh = new Map<string, LinkDevice>();
        known(fresh, model.snapshot());
        expect(essence(devices.values())).toEqual(essence(fresh.values()));
      }),
      { numRuns: 300 },
    );
  });

  it('in any nonsense throws nothing', () => {
    fc.assert(fc.property(fc.array(fc.anything(), { maxLength: 5 }), (events) => void events.forEach((one) => new HomeModel().take(one))));
  });
});
