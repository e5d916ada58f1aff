import { describe, expect, it } from 'vitest';
import type { LinkChange, LinkEvent } from '../../../kit/link.ts';
import { manualClock } from '../../../kit/testing/index.ts';
import { Outlet } from './outlet.ts';
import { saneAttributes } from './sane.ts';

const change = (at: number): LinkChange => ({ device: 'd', part: 'main', trait: 'power', value: at, at });
const changed = (...ats: number[]): LinkEvent => ({ kind: 'changed', changes: ats.map(change) });
const span = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

function outlet() {
  const clock = manualClock();
  const over = new AbortController();
  const told: LinkEvent[] = [];
  const made = new Outlet(clock, (event) => void told.push(event), over.signal);
  return {
    clock,
    over,
    told,
    made,
    order: () => told.flatMap((event) => (event.kind === 'changed' ? event.changes.map(({ at }): number | string => at) : [event.kind])),
  };
}

describe('what leaves a link', () => {
  it('leaves together, in order, scenes last and once', () => {
    const { made, told, order } = outlet();
    made.take([changed(1), { kind: 'scenes', scenes: [] }, changed(2)]);
    made.take([{ kind: 'removed', devices: ['x'] }, changed(3), changed(4), { kind: 'scenes', scenes: [] }]);
    made.flush();
    expect(order()).toEqual([1, 2, 'removed', 3, 4, 'scenes']);
    expect(told.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'changed', 'scenes']);
  });

  it('lets others have their turn in a flood, and mixes up nothing', async () => {
    const { made, told, order, clock } = outlet();
    made.take([changed(...span(0, 1200))]);
    made.flush();
    expect(order()).toHaveLength(500);
    made.take([changed(...span(1200, 300))]);
    made.flush();
    expect(order()).toHaveLength(500);
    await clock.advance(0);
    await clock.advance(0);
    expect(order()).toEqual(span(0, 1500));
    expect(told.length).toBeGreaterThan(2);
  });

  it('says nothing more when it is over', async () => {
    const { made, order, over, clock } = outlet();
    made.take([changed(...span(0, 1200))]);
    made.flush();
    over.abort();
    await clock.advance(0);
    expect(order()).toHaveLength(500);
  });
});

describe('attributes nobody could use', () => {
  it('are left out, and all others untouched', () => {
    const fine = { name: 'Lamp', list: [1, 2, { x: null }], nothing: null };
    expect(saneAttributes(fine)).toBe(fine);
    let deep: unknown = 1;
    for (let n = 0; n < 100_000; n += 1) deep = [deep];
    const odd = { ...fine, deep, long: 'x'.repeat(300_000), wide: span(0, 100_000) };
    expect(saneAttributes(odd)).toEqual(fine);
  });
});
