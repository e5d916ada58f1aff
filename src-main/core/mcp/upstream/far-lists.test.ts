import { expect, test } from 'vitest';
import type { Relay } from '../../../kit/link.ts';
import { createFarLists } from './far-lists.ts';
import type { Mounted, Relays } from './relays.ts';

/** A far server whose list of resources goes on like this, page after page without end. */
function endless(page: unknown[]) {
  const told: string[] = [];
  let pages = 0;
  const relay: Relay = {
    about: { capabilities: { resources: {} }, era: 'modern' },
    request: async () => {
      pages += 1;
      return { resources: page, nextCursor: 'more' };
    },
    watch: async () => undefined,
    onChange: () => () => undefined,
  };
  const words = { of: async () => new Set<string>(), markOf: () => '' };
  const relays: Pick<Relays, 'onStale'> = { onStale: () => () => undefined };
  const lists = createFarLists({ relays, words, clock: { now: () => 0 }, log: { warn: (message) => void told.push(message) } });
  const mounted: Mounted = { connection: 'c', slug: 'far', relay, nameOf: String, uriOf: String, originalUri: String };
  return { told, pages: () => pages, list: () => lists.get(mounted, 'resources') };
}
const entry = (at: number, more = '') => ({ uri: `file:///${at}`, name: `n${at}`, description: more });

test('a list without end is kept as far as it can be told, and the rest is said to be left out', async () => {
  const far = endless(Array.from({ length: 700 }, (_one, at) => entry(at)));
  expect(await far.list()).toHaveLength(2_000);
  expect(far.pages()).toBe(3);
  expect(far.told).toEqual([expect.stringContaining('too long')]);
});

test('nor may it be heavier than that, however few its entries are', async () => {
  const far = endless(Array.from({ length: 100 }, (_one, at) => entry(at, 'x'.repeat(15_000))));
  const kept = await far.list();
  expect(JSON.stringify(kept).length).toBeLessThan(4_100_000);
  expect(kept.length).toBeGreaterThan(200);
});

test('an entry that is a book is left out, and still weighs', async () => {
  const far = endless([entry(1), entry(2, 'x'.repeat(1_500_000)), 'no entry', entry(3)]);
  expect((await far.list()).map(({ uri }) => uri)).toEqual(['file:///1', 'file:///3', 'file:///1', 'file:///3', 'file:///1']);
  expect(far.pages()).toBe(3);
});
