import { describe, expect, it } from 'vitest';
import { answer, fakeWorld, manualClock } from '../../../kit/testing/index.ts';
import { Secret } from '../../../kit/secret.ts';
import type { HttpAnswer } from '../../../kit/world.ts';
import { createTokens } from '../account/tokens.ts';
import { appLimits } from '../cloud/limits.ts';
import { createRequests } from '../cloud/requests.ts';
import { createWire } from '../cloud/wire.ts';
import { AccountHome } from './account-home.ts';
import { Condition } from './condition.ts';
import { Memory } from './memory.ts';
import { Upkeep } from './upkeep.ts';

const MINUTE = 60_000;
const HOME = { id: 'h', name: 'Home', apikey: 'me', roomList: [] };
const lamp = (deviceid: string) => ({
  itemType: 1,
  index: 0,
  itemData: { deviceid, devicekey: `key of ${deviceid}`, online: true, name: 'Lamp', extra: { uiid: 1 }, params: { switch: 'on' } },
});
type Far = { families: unknown; things: unknown };
const WELL: Far = { families: { familyList: [HOME] }, things: { thingList: [lamp('one'), lamp('two')], total: 2 } };

/** The care for an account whose cloud is the test. */
async function cared(begins: Partial<Far> = {}, spoiltFirst?: HttpAnswer) {
  let far: Far = { ...WELL, ...begins };
  let spoilt = spoiltFirst;
  const said = (data: unknown) => answer(200, { error: 0, msg: '', data });
  const life = new AbortController();
  const real = manualClock();
  let off = 0;
  const clock = { ...real, now: () => real.now() + off };
  const world = fakeWorld({
    clock,
    endpoints: { 'rest.eu': 'https://eu.example' },
    http: ({ url }) => spoilt ?? said(url.includes('/family') ? far.families : url.includes('/thing') ? far.things : {}),
  });
  const wire = createWire(world, { id: 'app', secret: new Secret('secret') });
  const begin = async () => ({ at: 'at', rt: 'rt', region: 'eu' as const, madeAt: world.clock.now() });
  const tokens = createTokens(world, wire, { of: 'me', again: false, begin });
  const home = new AccountHome({ clock: world.clock, tell: () => undefined, signal: life.signal });
  const condition = new Condition(() => undefined);
  const another = () =>
    new Upkeep({
      world,
      limits: appLimits(world.clock, 'app'),
      requests: createRequests(world, wire, tokens),
      home,
      memory: new Memory(world, 'me'),
      condition,
      remembered: undefined,
      addresses: () => ({}),
      onHomes: () => undefined,
      onListed: () => undefined,
      tell: () => undefined,
      signal: life.signal,
      random: () => 0.5,
    });
  const upkeep = another();
  /** Time passes in small steps: there is much to do in each. */
  const pass = async (ms: number): Promise<void> => {
    for (let step = 0; step < 60; step += 1) await world.clock.advance(ms / 60);
  };
  const first = upkeep.first().then(
    () => 'begun',
    () => 'failed',
  );
  await pass(20_000);
  const calls = () => world.requests.filter(({ url }) => url.includes('/family')).length;
  return {
    ...{ home, upkeep, another, first, condition, calls, pass, all: () => world.requests.length },
    sets: (by: number) => void (off += by),
    becomes: (more: Partial<Far>) => (far = { ...WELL, ...more }),
    spoils: (how: HttpAnswer | undefined) => (spoilt = how),
    again: async () => {
      upkeep.retry();
      await pass(3000);
    },
    keyOf: (id: string) => (world.kept.get('things') ?? '').includes(`key of ${id}`),
  };
}

describe('a list that is not to be believed', () => {
  it.each([
    ['no homes', { families: { familyList: [] } }],
    ['homes that are none', { families: { familyList: [{ name: 'no id' }] } }],
    ['one home of two', { families: { familyList: [HOME, null] }, things: { thingList: [], total: 0 } }],
    ['an empty home', { things: { thingList: [], total: 2 } }],
    ['entries that are none', { things: { thingList: [null, { itemType: 1, itemData: 'x' }], total: 2 } }],
  ])('%s: nothing is forgotten, no key is lost', async (_, spoilt) => {
    const { home, becomes, again, keyOf } = await cared();
    expect([home.size, keyOf('one'), keyOf('two')]).toEqual([2, true, true]);
    becomes(spoilt);
    // However often it is said.
    for (let time = 0; time < 3; time += 1) await again();
    expect([home.size, keyOf('one'), keyOf('two')]).toEqual([2, true, true]);
  });

  it('leaves out what cannot be read, takes in what is new, and keeps the rest', async () => {
    const { home, becomes, again, keyOf } = await cared();
    becomes({ things: { thingList: [lamp('three'), { itemType: 1 }], total: 1 } });
    await again();
    expect([home.size, keyOf('one'), keyOf('three')]).toEqual([3, true, true]);
  });

  it('is believed when it is said twice and nothing is counted', async () => {
    const { home, becomes, again } = await cared();
    becomes({ things: { thingList: [], total: 0 } });
    await again();
    expect(home.size).toBe(2);
    await again();
    expect(home.size).toBe(0);
  });

  it('that is only half of what is counted makes nobody forget, unless it is said again', async () => {
    const { home, becomes, again, keyOf, pass } = await cared();
    const half = { things: { thingList: [lamp('one')], total: 2 } };
    becomes(half);
    await again();
    expect([home.size, keyOf('two')]).toEqual([2, true]);
    becomes({});
    await pass(2 * MINUTE);
    becomes(half);
    await again();
    expect([home.size, keyOf('two')]).toEqual([2, true]);
    await pass(2 * MINUTE);
    expect([home.size, keyOf('one'), keyOf('two')]).toEqual([1, true, false]);
  });

  it('is another matter where a single device was taken away', async () => {
    const { home, becomes, again, keyOf } = await cared();
    becomes({ things: { thingList: [lamp('one')], total: 1 } });
    await again();
    expect([home.size, keyOf('one'), keyOf('two')]).toEqual([1, true, false]);
  });
});

describe('a month used up', () => {
  it('ends with the month: the list is asked for again by itself', async () => {
    const { pass, condition, upkeep, spoils, calls } = await cared();
    spoils(answer(200, { error: 412, msg: 'appid call quota exceeded' }));
    upkeep.reload(0);
    await pass(2 * MINUTE);
    expect(condition.isStuck).toBe(true);
    const before = calls();
    await pass(60 * MINUTE);
    expect(calls()).toBe(before);
    spoils(undefined);
    await pass(30 * 86_400_000);
    expect(condition.isStuck).toBe(false);
  });
});

const HOUR = 60 * MINUTE;
const CODES = [
  400, 401, 402, 403, 405, 406, 407, 411, 412, 500, 503, 504, 4002, 10001, 10003, 10004, 10010, 20001, 30017, 30018, 30022, 77777,
];

describe('a list that is refused', () => {
  it.each(CODES)('with %i: nothing is lost, nothing goes round in circles, and all is well when it is', async (error) => {
    const { home, spoils, pass, again, all, keyOf, condition } = await cared();
    const before = all();
    spoils(answer(200, { error, msg: 'no', data: { region: 'us' } }));
    await again();
    await pass(HOUR);
    expect(all() - before).toBeLessThanOrEqual(40);
    expect([home.size, keyOf('one'), keyOf('two')]).toEqual([2, true, true]);
    spoils(undefined);
    await again();
    if (![401, 402, 412].includes(error)) expect(condition.isStuck).toBe(false);
  });
});

const BUSY = answer(502, 'bad gateway');

describe('a clock that is set back', () => {
  it('keeps no list waiting until it is that late again', async () => {
    const { upkeep, pass, calls, sets } = await cared();
    const before = calls();
    sets(-HOUR);
    upkeep.reload(0);
    await pass(2 * MINUTE);
    expect(calls()).toBe(before + 1);
  });
});

describe('what repeats', () => {
  it('a bridge that speaks of its children every five seconds costs no more than forty calls an hour', async () => {
    const { upkeep, pass, all } = await cared();
    const before = all();
    for (let at = 0; at < HOUR; at += 5000) {
      upkeep.reload(3000);
      await pass(5000);
    }
    expect(all() - before).toBeGreaterThan(10);
    expect(all() - before).toBeLessThanOrEqual(40);
  });

  it('who was let in and is told nothing stays, says so, asks seldom, and shows all when it comes', async () => {
    const { first, pass, all, condition, becomes, home } = await cared({ things: 'nonsense' });
    expect(await first).toBe('begun');
    expect(condition.isStuck).toBe(false);
    await pass(HOUR);
    expect(all()).toBeLessThanOrEqual(45);
    becomes({});
    await pass(20 * MINUTE);
    expect(home.size).toBe(2);
  });

  it('a start that fails and is begun again at once asks no more often for it', async () => {
    const { first, pass, another, all } = await cared({}, BUSY);
    expect(await first).toBe('failed');
    let failed = 0;
    for (let at = 0; at < HOUR; at += 2000) {
      another().first().catch(() => (failed += 1)); // prettier-ignore
      await pass(2000);
    }
    expect(failed).toBeGreaterThan(1000);
    expect(all()).toBeLessThanOrEqual(50);
  }, 60_000);
});
