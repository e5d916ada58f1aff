import { describe, expect, it } from 'vitest';
import { answer, fakeWorld } from '../../../kit/testing/index.ts';
import type { HttpAnswer } from '../../../kit/world.ts';
import { parseThing, type Thing } from '../record/thing.ts';
import type { Found } from './announcement.ts';
import { seal } from './cipher.ts';
import { createLan } from './lan.ts';

const [PLUG, BRIDGE, CHILD, OPEN] = ['1000000001', '1000000002', 'a480000003', '1000000004'];
const DOOR = 'a480000007';
const [STACK, UNIT] = ['1000000005', '1000000006'];
const listed = (deviceid: string, uiid: number, more: object = {}): Thing =>
  parseThing({ itemData: { deviceid, devicekey: `key ${deviceid}`, apikey: 'OWNER', online: true, extra: { uiid }, ...more } }) ??
  expect.fail();

/** A network on which anybody may say anything; `far` answers every request. */
async function network(far: (name: string) => HttpAnswer, hosts: Record<string, string> = {}) {
  let say: (found: Found) => void = () => undefined;
  const reports: [string, unknown][] = [];
  const reach: [string, boolean][] = [];
  let broken: string | undefined;
  const world = fakeWorld({
    http: ({ url }) => far(url.split('/zeroconf/')[1] ?? ''),
    discover: (_service, listener) => void (say = listener),
  });
  const streams: unknown[] = [];
  world.fetch = async (url, init) => {
    streams.push([url, init?.redirect]);
    return new Response('');
  };
  const things = new Map(
    [
      listed(PLUG, 1),
      listed(STACK, 128),
      listed(UNIT, 130, { params: { parentid: STACK } }),
      listed(BRIDGE, 168),
      listed(CHILD, 1000, { params: { parentid: BRIDGE } }),
      listed(OPEN, 1, { devicekey: undefined }),
      listed(DOOR, 3026, { devicekey: undefined, params: { parentid: BRIDGE, lock: 0 } }),
    ].map((one) => [one.source, one]),
  );
  const lan = createLan({
    world,
    hosts,
    thing: (source) => things.get(source),
    onReport: (source, { params }) => {
      reports.push([source, params]);
      if (source === broken) throw new Error('a mistake of ours');
    },
    onReach: (source, reachable) => reach.push([source, reachable]),
    onStranger: () => undefined,
  });
  await lan.start(world.signal);
  const speak = async (id: string, txt: Record<string, string>, address = '10.0.0.66'): Promise<void> => {
    say({ name: `eWeLink_${id}`, host: 'x.local', address, port: 80, txt: { id, encrypt: 'true', ...txt } });
    await world.clock.advance(100);
  };
  const state = (id: string, value: unknown) => {
    const { iv, data } = seal(`key ${id}`, value);
    return { iv, data1: data };
  };
  const bodies = () => world.requests.map(({ body }) => String(body ?? ''));
  const breaks = (source: string | undefined): void => void (broken = source);
  return { lan, world, streams, speak, breaks, state, reports, reach, bodies };
}
const took = (): HttpAnswer => answer(200, { error: 0 });
const never = new AbortController().signal;

describe('whom we believe on the network', () => {
  it('tells nobody the key of the owner with a command', async () => {
    const { lan, speak, state, bodies } = await network(took);
    await speak(PLUG, state(PLUG, { switch: 'off' }));
    await lan.send(PLUG, { switch: 'on' }, never);
    expect(bodies().filter((body) => body !== '')).not.toEqual([]);
    for (const body of bodies()) expect(body).not.toContain('OWNER');
  });

  it('sends nothing to somebody who says nothing under the name of a plug', async () => {
    const { lan, speak, reach, world } = await network(took);
    await speak(PLUG, { seq: '1' });
    expect(lan.reaches(PLUG)).toBe(false);
    await expect(lan.send(PLUG, { switch: 'on' }, never)).rejects.toMatchObject({ problem: 'device.key' });
    expect([reach, world.requests]).toEqual([[], []]);
  });

  it('asks a stack of meters that says nothing to report, and commands it only when a report had its key', async () => {
    const { lan, speak, state, reach } = await network(took);
    await speak(STACK, {});
    expect([lan.meters(UNIT), lan.reaches(STACK), reach]).toEqual([true, false, []]);
    await speak(STACK, { ...state(STACK, { actPow_00: 100 }), id: UNIT });
    expect(lan.reaches(STACK)).toBe(true);
  });

  it('takes one that says nothing for a bridge when it answers with the key of the bridge', async () => {
    const children = [{ deviceid: CHILD, online: true, params: { key: 1 } }];
    const sealed = await network((name) =>
      name === 'devices' ? answer(200, { error: 0, encrypt: true, ...seal(`key ${BRIDGE}`, children) }) : took(),
    );
    await sealed.speak(BRIDGE, {});
    expect([sealed.lan.reaches(BRIDGE), sealed.lan.reaches(CHILD)]).toEqual([true, true]);
    expect(sealed.streams).toEqual([['http://10.0.0.66:80/zeroconf/sse', 'manual']]);
    const open = await network((name) => (name === 'devices' ? answer(200, { error: 0, data: children }) : took()));
    await open.speak(BRIDGE, {});
    expect([open.lan.reaches(BRIDGE), open.lan.reaches(CHILD), open.reports]).toEqual([false, false, []]);
  });

  it('goes on speaking openly with one in the place the person gave, whatever is said under its name', async () => {
    const { lan, speak, reports } = await network(() => answer(200, { error: 0, data: { switch: 'on' } }), { [OPEN]: '10.0.0.9' });
    await lan.send(OPEN, { switch: 'on' }, never);
    await speak(OPEN, { iv: 'AA', data1: 'x' });
    await lan.send(OPEN, { switch: 'off' }, never);
    lan.wake();
    await speak(OPEN, { iv: 'AA', data1: 'y' });
    expect(reports.at(-1)).toEqual([OPEN, { switch: 'on' }]);
  });

  it.each([{ switch: 'on' }, '{"switch":"on"}'])('hears %j in the open from nobody who has a key', async (data) => {
    const { lan, speak, state, reports } = await network(() => answer(200, { error: 0, data }));
    await speak(PLUG, state(PLUG, { switch: 'off' }));
    expect(await lan.send(PLUG, { switch: 'off' }, never)).toBeUndefined();
    lan.wake();
    expect(reports).toEqual([[PLUG, { switch: 'off' }]]);
  });

  it('hears nothing in the open from whoever an account knows, with a key or without', async () => {
    const { lan, speak, reports, reach, world } = await network(took);
    for (const id of [DOOR, OPEN, PLUG]) await speak(id, { encrypt: '', data1: '{"lock":1,"switch":"on"}' });
    expect([reports, reach, world.requests]).toEqual([[], [], []]);
    expect([DOOR, OPEN, PLUG].map((id) => lan.reaches(id))).toEqual([false, false, false]);
  });

  it('asks nobody outside the house, but where the person says that one is there', async () => {
    const { lan, speak, state, world } = await network(took, { [OPEN]: '93.184.216.34' });
    await speak(PLUG, state(PLUG, { switch: 'off' }), '93.184.216.34');
    await lan.send(PLUG, { switch: 'on' }, never);
    await lan.send(OPEN, { switch: 'on' }, never);
    const within = (id: string) => new Set(world.requests.filter(({ body }) => String(body).includes(id)).map((request) => request.within));
    expect([within(PLUG), within(OPEN)]).toEqual([new Set(['lan']), new Set([undefined])]);
  });

  it.each([301, 302, 303, 307, 308])('follows nobody who leads elsewhere (%i), and takes it for no yes', async (status) => {
    const { lan, speak, state, world } = await network(() => ({
      ...answer(status, { error: 0 }),
      headers: { location: 'http://10.0.0.1/x' },
    }));
    await speak(PLUG, state(PLUG, { switch: 'off' }));
    await expect(lan.send(PLUG, { switch: 'on' }, never)).rejects.toMatchObject({ problem: 'remote.strange' });
    expect(world.requests.every(({ stays }) => stays)).toBe(true);
  });

  it('listens no more to one who says what cannot be borne, and to all others as before, until the list is new', async () => {
    const { lan, speak, state, reports, breaks } = await network(took);
    breaks(PLUG);
    for (const at of ['1', '2']) await speak(PLUG, { ...state(PLUG, { switch: 'on' }), seq: at });
    await speak(STACK, { ...state(STACK, { actPow_00: 100 }), id: UNIT });
    expect(reports.map(([source]) => source)).toEqual([PLUG, UNIT]);
    breaks(undefined);
    lan.refreshed();
    await speak(PLUG, { ...state(PLUG, { switch: 'on' }), seq: '3' });
    expect(reports.at(-1)).toEqual([PLUG, { switch: 'on' }]);
  });

  it('lets a bridge speak for its own children alone', async () => {
    const lies = [{ deviceid: PLUG, online: true, params: { switch: 'on' } }];
    const { speak, reports, reach } = await network(() => answer(200, { error: 0, encrypt: true, ...seal(`key ${BRIDGE}`, lies) }));
    await speak(BRIDGE, {});
    expect(reports).toEqual([]);
    expect(reach.map(([source]) => source)).toEqual([BRIDGE]);
  });
});
