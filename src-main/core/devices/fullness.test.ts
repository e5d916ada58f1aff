import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LinkDevice, LinkEvent } from '../../kit/link.ts';
import { createCache } from './cache.ts';
import { createFullness } from './fullness.ts';

const MOST = 10;
const C = 'cabcdefghijkl';
const device = (source: string, parts: number): LinkDevice => ({
  source,
  name: source,
  online: true,
  parts: Array.from({ length: parts }, (_, n) => ({
    key: String(n),
    name: 'One',
    kind: 'light',
    traits: { power: { value: true, at: 1 } },
  })),
});
const told = (...devices: LinkDevice[]): LinkEvent => ({ kind: 'devices', devices, rooms: [] });
const keptIn = (cache: ReturnType<typeof createCache>) => cache.of(C).map(({ device: { source, parts } }) => [source, parts.length]);

it('keeps of an endless home as much as there is room for, and says how much is left out', () => {
  const cache = createCache(createFullness(MOST));
  cache.accept(C, told(device('a', 4), device('b', 4), device('c', 4), device('d', 4)));
  expect(keptIn(cache)).toEqual([['a', 4], ['b', 4], ['c', 2]]); // prettier-ignore
  expect(cache.leftOut(C)).toBe(6);
  expect(cache.leftOut('another')).toBe(0);
});

it('takes in again what fits once others are gone', () => {
  const cache = createCache(createFullness(MOST));
  cache.accept(C, told(device('a', 8), device('b', 4)));
  cache.accept(C, { kind: 'removed', devices: ['a'] });
  cache.accept(C, { kind: 'updated', devices: [device('b', 4)] });
  expect(keptIn(cache)).toEqual([['b', 4]]);
  expect(cache.leftOut(C)).toBe(0);
});

it('lets one that grew beyond all bounds push nothing else out', () => {
  const cache = createCache(createFullness(MOST));
  cache.accept(C, told(device('a', 5), device('b', 5)));
  const { removed } = cache.accept(C, { kind: 'updated', devices: [device('b', 500), device('c', 1)] });
  expect([keptIn(cache), cache.leftOut(C), removed]).toEqual([[['a', 5], ['b', 5]], 496, []]); // prettier-ignore
});

it('counts scenes with the rest', () => {
  const cache = createCache(createFullness(MOST));
  const scenes = Array.from({ length: 12 }, (_, n) => ({ source: String(n), name: 'Scene', kind: 'scene' as const }));
  cache.accept(C, { kind: 'scenes', scenes });
  expect([cache.scenes().get(C)?.length, cache.leftOut(C)]).toEqual([10, 2]);
  cache.drop(C);
  expect(cache.leftOut(C)).toBe(0);
});

it('whatever is told, no more is held than may be, and nothing is counted twice', () => {
  const one = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 9 })).map(([source, parts]) => device(source, parts));
  const some = fc.uniqueArray(one, { selector: ({ source }) => source });
  const event: fc.Arbitrary<LinkEvent> = fc.oneof(
    some.map((devices) => told(...devices)),
    some.map((devices) => ({ kind: 'updated' as const, devices })),
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')).map((devices) => ({ kind: 'removed' as const, devices })),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const cache = createCache(createFullness(MOST));
      const wanted = new Map<string, number>();
      for (const each of events) {
        if (each.kind === 'devices') wanted.clear();
        if (each.kind === 'devices' || each.kind === 'updated')
          each.devices.forEach(({ source, parts }) => wanted.set(source, parts.length));
        if (each.kind === 'removed') each.devices.forEach((source) => wanted.delete(source));
        cache.accept(C, each);
        const held = cache.of(C).reduce((sum, { device: { parts } }) => sum + parts.length, 0);
        expect(held).toBeLessThanOrEqual(MOST);
        expect(held + cache.leftOut(C)).toBe([...wanted.values()].reduce((sum, parts) => sum + parts, 0));
      }
    }),
  );
});
