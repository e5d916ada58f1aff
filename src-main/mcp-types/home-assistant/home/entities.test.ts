import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressed, difference } from '../../../demo/protocol/compressed.ts';
import type { State } from '../../../demo/home/state.ts';
import { EntitiesEvent, mergeEvent, type Entity } from './entities.ts';

const merged = (...events: unknown[]) => {
  const store = new Map<string, Entity>();
  const answers = events.map((event) => mergeEvent(store, EntitiesEvent.parse(event)));
  return { store, answers };
};
const lamp = { s: 'off', a: { friendly_name: 'Lamp', nested: { x: 1, y: 2 } }, c: 'A', lc: 100 };

describe('the compressed stream of entities', () => {
  it('moves both times with lc and only the second with lu', () => {
    const { store } = merged({ a: { 'light.a': lamp } }, { c: { 'light.a': { '+': { lu: 107.5 } } } });
    expect(store.get('light.a')).toMatchObject({ changed: 100, updated: 107.5 });
    mergeEvent(store, { c: { 'light.a': { '+': { s: 'on', lc: 109 } } } });
    expect(store.get('light.a')).toMatchObject({ state: 'on', changed: 109, updated: 109 });
  });

  it('keeps who it was when only the id of the context changes', () => {
    const { store } = merged(
      { a: { 'light.a': lamp } },
      { c: { 'light.a': { '+': { c: { id: 'B', user_id: 'me' } } } } },
      { c: { 'light.a': { '+': { c: 'C' } } } },
    );
    expect(store.get('light.a')?.context).toEqual({ id: 'C', parent_id: null, user_id: 'me' });
  });

  it('replaces attributes whole, keeps null and deletes what is named', () => {
    const { store } = merged(
      { a: { 'light.a': lamp } },
      { c: { 'light.a': { '+': { a: { nested: { x: 3 }, brightness: null } }, '-': { a: ['friendly_name'] } } } },
    );
    expect(store.get('light.a')?.attributes).toEqual({ nested: { x: 3 }, brightness: null });
  });

  it('counts what speaks of nothing known and goes on', () => {
    const { store, answers } = merged(
      { a: { 'light.a': lamp, 'light.broken': 7 }, c: { 'light.z': { '+': { s: 'on' } } }, r: ['light.y'] },
      {},
    );
    expect(answers[0]?.ignored).toBe(3);
    expect([...store.keys()]).toEqual(['light.a']);
  });

  it('follows any life the demo server can tell', () => {
    const attributes = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 })),
      { noNullPrototype: true },
    );
    const context = fc.record({
      id: fc.constantFrom('A', 'B', 'C'),
      parent_id: fc.option(fc.constantFrom('p', 'q')),
      user_id: fc.option(fc.constantFrom('u', 'v')),
    });
    const life = fc.array(fc.record({ state: fc.constantFrom('on', 'off'), attributes, context, wait: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(life, (moments) => {
        const store = new Map<string, Entity>();
        let before: State | undefined;
        let now = 1000;
        for (const { wait, ...moment } of moments) {
          now += wait;
          const after: State = {
            entity_id: 'x.y',
            ...moment,
            changed: before?.state === moment.state ? before.changed : now,
            updated: now,
            reported: now,
          };
          mergeEvent(
            store,
            EntitiesEvent.parse(before ? { c: { 'x.y': difference(before, after) } } : { a: { 'x.y': compressed(after) } }),
          );
          expect(store.get('x.y')).toEqual({
            id: 'x.y',
            state: after.state,
            attributes: after.attributes,
            context: after.context,
            changed: after.changed / 1000,
            updated: after.updated / 1000,
          });
          before = after;
        }
      }),
    );
  });
});

const FIXTURE = join(import.meta.dirname, '../../../../../shared/fixtures/ha-compressed-events.json');
type Sequence = { name: string; subscription_ids: number[]; frames: unknown[]; expected: Record<string, unknown> };
const sequences: Sequence[] = existsSync(FIXTURE) ? JSON.parse(readFileSync(FIXTURE, 'utf8')) : [];
const noted = sequences.length > 0 ? 'recorded sequences' : 'recorded sequences (skipped: ../shared/fixtures is not here)';

describe.skipIf(sequences.length === 0)(noted, () => {
  it.each(sequences.map((sequence) => [sequence.name, sequence] as const))(
    '%s ends where it should',
    (_name, { frames, subscription_ids, expected }) => {
      const store = new Map<string, Entity>();
      let current = 0;
      for (const message of frames.flat() as { id: number; type: string; event?: unknown }[]) {
        if (message.type !== 'event' || !subscription_ids.includes(message.id)) continue;
        if (current !== message.id) store.clear();
        current = message.id;
        mergeEvent(store, EntitiesEvent.parse(message.event));
      }
      const told = [...store].map(([id, { state, attributes, context, changed, updated }]) => [
        id,
        { state, attributes, context, last_changed: changed, last_updated: updated },
      ]);
      expect(Object.fromEntries(told)).toEqual(expected);
    },
  );
});
