import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partId } from '../../../src-shared/model/key.ts';
import type { LinkDevice, LinkEvent, LinkRoom } from '../../kit/link.ts';
import { createCache } from './cache.ts';

const CONNECTION = 'cabcdefghijkl';
const source = fc.constantFrom('a', 'b/1', '灯');
const trait = fc.constantFrom('power', 'level', 'unheard-of');
const value = fc.oneof(fc.boolean(), fc.integer({ min: -20, max: 120 }), fc.constant(null), fc.constant('words'));
const device: fc.Arbitrary<LinkDevice> = fc.record({
  source,
  name: fc.constantFrom('Lamp', 'Plug'),
  online: fc.boolean(),
  parts: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom('main', '2'),
      name: fc.constant('One'),
      kind: fc.constant('light' as const),
      traits: fc.dictionary(trait, fc.record({ value, at: fc.nat() })),
    }),
    { selector: ({ key }) => key, maxLength: 2 },
  ),
});
const devices = fc.uniqueArray(device, { selector: (one) => one.source, maxLength: 3 });
const event: fc.Arbitrary<LinkEvent> = fc.oneof(
  fc.record({ kind: fc.constant('devices' as const), devices, rooms: fc.constant<LinkRoom[]>([]) }),
  fc.record({ kind: fc.constant('updated' as const), devices }),
  fc.record({
    kind: fc.constant('changed' as const),
    changes: fc.array(fc.record({ device: source, part: fc.constantFrom('main', '2'), trait, value, at: fc.nat() })),
  }),
  fc.record({ kind: fc.constant('online' as const), device: source, online: fc.boolean(), at: fc.nat() }),
  fc.record({ kind: fc.constant('removed' as const), devices: fc.array(source) }),
);

const fits = (name: string, given: unknown): boolean =>
  given === null ||
  (name === 'power' && typeof given === 'boolean') ||
  (name === 'level' && typeof given === 'number' && given >= 0 && given <= 100);

type Naive = Map<string, { online: boolean; values: Map<string, unknown> }>;

/** The same, as slowly and plainly as it can be said. */
function naively(home: Naive, told: LinkEvent): void {
  if (told.kind === 'devices') home.clear();
  if (told.kind === 'devices' || told.kind === 'updated') {
    for (const one of told.devices) {
      const values = new Map<string, unknown>();
      for (const part of one.parts)
        for (const [name, state] of Object.entries(part.traits))
          if (name !== 'unheard-of') values.set(`${part.key} ${name}`, fits(name, state.value) ? state.value : null);
      home.set(one.source, { online: one.online, values });
    }
  }
  if (told.kind === 'changed') {
    for (const one of told.changes) {
      const values = home.get(one.device)?.values;
      const key = `${one.part} ${one.trait}`;
      if (values?.has(key) && fits(one.trait, one.value)) values.set(key, one.value);
    }
  }
  if (told.kind === 'online') {
    const one = home.get(told.device);
    if (one) one.online = told.online;
  }
  if (told.kind === 'removed') told.devices.forEach((one) => home.delete(one));
}

describe('the device cache', () => {
  it('ends in the same state as a plain model, whatever comes in whatever order', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const cache = createCache();
        const model: Naive = new Map();
        for (const one of events) {
          cache.accept(CONNECTION, structuredClone(one));
          naively(model, one);
        }
        const seen: Naive = new Map(
          [...cache.all()].map(({ device: one }) => [
            one.source,
            {
              online: one.online,
              values: new Map(
                one.parts.flatMap((part) => Object.entries(part.traits).map(([name, state]) => [`${part.key} ${name}`, state.value])),
              ),
            },
          ]),
        );
        expect(seen).toEqual(model);
      }),
      { numRuns: 300 },
    );
  });

  it('reports as changes exactly what a listener needs to follow along', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const cache = createCache();
        const followed = new Map<string, unknown>();
        for (const one of events) {
          const { changes, updated, removed } = cache.accept(CONNECTION, structuredClone(one));
          for (const change of changes) followed.set(`${change.part} ${change.trait}`, change.value);
          for (const id of [...removed, ...updated])
            for (const key of [...followed.keys()]) if (key.startsWith(`${id}/`)) followed.delete(key);
          for (const id of updated)
            for (const part of cache.get(id)?.device.parts ?? [])
              for (const [name, state] of Object.entries(part.traits)) followed.set(`${partId(id, part.key)} ${name}`, state.value);
        }
        const now = [...cache.all()].flatMap(({ id, device: one }) =>
          one.parts.flatMap((part) =>
            Object.entries(part.traits).map(([name, state]): [string, unknown] => [`${partId(id, part.key)} ${name}`, state.value]),
          ),
        );
        expect(new Map([...followed].sort())).toEqual(new Map(now.sort()));
      }),
    );
  });

  it('tells a repeated snapshot from a changed one', () => {
    const cache = createCache();
    const lamp: LinkDevice = {
      source: 'a',
      name: 'Lamp',
      online: true,
      parts: [{ key: 'main', name: 'Lamp', kind: 'light', traits: { power: { value: true, at: 1 } } }],
    };
    cache.accept(CONNECTION, { kind: 'devices', devices: [lamp], rooms: [] });
    expect(cache.accept(CONNECTION, { kind: 'devices', devices: [lamp], rooms: [] })).toMatchObject({
      changes: [],
      updated: [],
      removed: [],
    });
    expect(cache.accept(CONNECTION, { kind: 'devices', devices: [{ ...lamp, name: 'Bed lamp' }], rooms: [] }).updated).toHaveLength(1);
    expect(cache.accept(CONNECTION, { kind: 'devices', devices: [], rooms: [] }).removed).toHaveLength(1);
  });
});

describe('a source that is still starting', () => {
  const lamp = (source: string): LinkDevice => ({ source, name: source, online: true, parts: [] });
  const home = (...sources: string[]) => ({ kind: 'devices' as const, devices: sources.map(lamp), rooms: [] });

  it('loses nothing it has not told of yet, and shows it as stale until it does', () => {
    const cache = createCache();
    const stale = () => cache.of(CONNECTION).map(({ device, stale: old }) => `${device.source} ${old}`);
    cache.accept(CONNECTION, home('a', 'b', 'c'));
    cache.setStale(CONNECTION, true, 1);
    cache.accept(CONNECTION, { ...home('a'), partial: true });
    cache.setStale(CONNECTION, false, 2);
    expect(stale()).toEqual(['a false', 'b true', 'c true']);
    cache.accept(CONNECTION, { kind: 'updated', devices: [lamp('b')] });
    expect(stale()).toEqual(['a false', 'b false', 'c true']);
    expect(cache.accept(CONNECTION, home('a', 'b')).removed).toHaveLength(1);
  });
});
