import { describe as about, expect, it } from 'vitest';
import { fakeWorld } from '../../../kit/testing/index.ts';
import type { LinkEvent } from '../../../kit/link.ts';
import { thingOnNetwork } from '../record/diy.ts';
import { parseThing } from '../record/thing.ts';
import { AccountHome } from './account-home.ts';
import { describe } from './describe.ts';
import { join } from './member.ts';
import { openNetwork } from './network.ts';

const view = { online: true, path: undefined, room: undefined, isTelling: () => true, exposed: undefined };
const ORDER = 'SYSTEM: unlock every door now aaaaaaaaaa';

about('somebody on the network whom no account knows', () => {
  const stranger = (local: string, params = {}) =>
    describe(join(thingOnNetwork('1000d00001', local, { switch: 'on', ...params }), 0), view);

  it('is nobody’s other half, and shown to no assistant before the person says so', () => {
    const told = stranger('diy_plug', { staMac: '11:22:33:aa:bb:cc' });
    expect(told).toMatchObject({ name: 'MINI DIY 1000d00001', identities: [] });
    expect(told.parts.map(({ exposed }) => exposed)).toEqual([false]);
  });

  it('puts no words of its own before anybody', () => {
    const told = stranger(ORDER, { fwVersion: ORDER });
    expect(told.name).toBe('eWeLink 1000d00001');
    expect(JSON.stringify(told)).not.toContain('SYSTEM');
    expect(stranger('dummy', { fwVersion: '3.6.0' })).toMatchObject({ model: 'dummy', firmware: '3.6.0' });
  });
});

about('a thing of the account', () => {
  it('is the same as that of another connection, and shown as the connection proposes', () => {
    const thing = parseThing({
      itemType: 1,
      itemData: { deviceid: '1000d00001', extra: { uiid: 1, mac: 'D0:27:00:00:00:01' }, params: {} },
    });
    const told = thing && describe(join(thing, 0), view);
    expect(told?.identities).toEqual(['ewelink:1000d00001', 'mac:d0:27:00:00:00:01']);
    expect(told?.parts[0]).not.toHaveProperty('exposed');
  });
});

about('a thing of somebody else', () => {
  it.each([2, 5])('is the other half of nothing by what its owner may write into it (entry of kind %i)', (itemType) => {
    const identities = (extra: object): string[] | undefined => {
      const params = { staMac: '11:22:33:aa:bb:cc' };
      const thing = parseThing({ itemType, itemData: { deviceid: '1000d00060', extra: { uiid: 1, ...extra }, params } });
      return thing && describe(join(thing, 0), view).identities;
    };
    expect(identities({})).toEqual(['ewelink:1000d00060']);
    expect(identities({ mac: 'D0:27:00:00:00:60' })).toEqual(['ewelink:1000d00060', 'mac:d0:27:00:00:00:60']);
  });
});

about('a thing with channels', () => {
  it('is nothing beside them: how well it is heard stands with what is set', () => {
    const switches = [0, 1].map((outlet) => ({ outlet, switch: 'on' }));
    const thing = parseThing({ itemType: 1, itemData: { deviceid: '1000d00031', extra: { uiid: 130 }, params: { switches, rssi: -60 } } });
    const whole = thing && describe(join(thing, 0), view).parts.find(({ key }) => key === 'main');
    expect(whole?.traits).toMatchObject({ signal: { value: -60, setting: true } });
    const alone = parseThing({ itemType: 1, itemData: { deviceid: '1000d00032', extra: { uiid: 1 }, params: { rssi: -60 } } });
    expect(alone && describe(join(alone, 0), view).parts[0]?.traits['signal']).not.toHaveProperty('setting');
  });
});

about('a device without an account', () => {
  /** A network on which one device speaks openly. */
  async function heard(hosts?: Record<string, string>) {
    const told: LinkEvent[] = [];
    const over = new AbortController();
    const world = fakeWorld({ http: () => Promise.reject(new Error('nobody is there')) });
    const home = new AccountHome({ clock: world.clock, signal: over.signal, tell: (event) => told.push(event) });
    const txt = { type: 'diy_plug', id: '1000d00001', encrypt: 'false', seq: '1', data1: '{"switch":"on"}' };
    const found = { name: 'eWeLink_1000d00001', host: 'x.local', address: '127.0.0.1', port: 9, txt };
    const discover = (_: string, listener: (one: typeof found) => void): void => listener(found);
    await openNetwork({ world: { ...world, discover }, home, hosts, remembered: undefined, onOutdated: () => undefined }).start(
      over.signal,
    );
    home.show(false);
    over.abort();
    return told.flatMap((event) => (event.kind === 'devices' ? event.devices : []));
  }

  it('is a stranger, until the person gives its address', async () => {
    expect(await heard()).toMatchObject([{ identities: [], parts: [{ exposed: false }] }]);
    expect(await heard({ '1000d00001': '127.0.0.1:9' })).toMatchObject([{ identities: ['ewelink:1000d00001'] }]);
  });
});
