import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../kit/testing/index.ts';
import type { Params } from '../abilities/ability.ts';
import { parseThing } from '../record/thing.ts';
import { createLooking } from './looking.ts';

const meter = (deviceid: string, uiid = 32) =>
  parseThing({ itemType: 1, itemData: { deviceid, online: true, extra: { uiid }, params: { switch: 'on', sledOnline: 'on' } } });

function looked({ near = false, account = true } = {}) {
  const clock = manualClock();
  const over = new AbortController();
  const things = new Map(['boiler', 'washer'].map((id) => [id, meter(id)] as const));
  things.set('plug', meter('plug', 1));
  things.set('stack', meter('stack', 130));
  const asked: [string, Params][] = [];
  const watched = new Set<string>();
  const look = createLooking({
    clock,
    signal: over.signal,
    lan: {
      meters: () => near,
      watch: (source, signal) => {
        watched.add(source);
        signal.addEventListener('abort', () => watched.delete(source), { once: true });
      },
    },
    thing: (source) => things.get(source),
    ...(account && {
      overCloud: async (source: string, params: Params) => {
        asked.push([source, params]);
        if (source === 'boiler') throw new Error('the cloud does not want to');
      },
    }),
  });
  return { clock, over, asked, watched, look };
}

describe('a meter somebody looks at', () => {
  it('reports over the network, and the cloud is not asked', async () => {
    const { clock, asked, watched, look } = looked({ near: true });
    look('boiler', 30_000);
    await clock.advance(20_000);
    look('boiler', 30_000);
    await clock.advance(20_000);
    expect([...watched]).toEqual(['boiler']);
    await clock.advance(20_000);
    expect([...watched]).toEqual([]);
    expect(asked).toEqual([]);
    expect(clock.waiting()).toBe(0);
  });

  it('is asked over the cloud once a minute where the network does not reach it, one at a time', async () => {
    const { clock, asked, look } = looked();
    look('boiler', 150_000);
    look('washer', 30_000);
    await clock.advance(0);
    expect(asked).toEqual([['boiler', { uiActive: 60 }]]);
    await clock.advance(10_000);
    expect(asked.map(([source]) => source)).toEqual(['boiler', 'washer']);
    await clock.advance(140_000);
    expect(asked.map(([source]) => source)).toEqual(['boiler', 'washer', 'boiler', 'boiler']);
    await clock.advance(600_000);
    expect(asked).toHaveLength(4);
  });

  it('with several channels is asked for each, a second apart', async () => {
    const { clock, asked, look } = looked();
    look('stack', 30_000);
    await clock.advance(0);
    expect(asked).toHaveLength(1);
    await clock.advance(4000);
    expect(asked.map(([, params]) => params)).toEqual([0, 1, 2, 3].map((outlet) => ({ uiActive: { outlet, time: 60 } })));
  });

  it('is left alone when it is no meter, when there is no account, and after the end', async () => {
    const { clock, asked, look } = looked();
    look('plug', 30_000);
    look('nobody', 30_000);
    await clock.advance(60_000);
    expect(asked).toEqual([]);
    const alone = looked({ account: false });
    alone.look('boiler', 30_000);
    await alone.clock.advance(10_000);
    expect([...alone.watched]).toEqual(['boiler']);
    alone.over.abort();
    await alone.clock.advance(0);
    expect([...alone.watched]).toEqual([]);
    expect(alone.clock.waiting()).toBe(0);
  });
});
