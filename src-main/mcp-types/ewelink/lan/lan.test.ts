import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createDiscovery } from '../../../core/net/discovery.ts';
import { lanHome } from './testing/lan-home.ts';

const PLUG = '1000d00001';
const FAN = '1000d00002';
const BULB = '1000d00003';
const SHUTTER = '1000d00005';
const BOILER = '1000d00006';
const WASHING = '1000d00007';
const SOCKETS = '1000d00008';
const RADIO = '1000d0000d';
const GREENHOUSE = '1000d00016';
const GARDEN = '1000d00017';
const STRANGER = '1000d00070';

describe('devices on the local network', () => {
  it('are found with their state, told apart from news, and answer to their key', async () => {
    const { lan, reports, reach, lastOf, send, demo } = await lanHome();
    expect(lastOf(PLUG)).toMatchObject({ via: 'lan', from: 'device', first: true, params: { switch: 'on' } });
    expect(lan.reaches(PLUG)).toBe(true);
    expect(reach).toContainEqual([PLUG, true]);
    expect(reports.filter(({ first }) => first !== true)).toEqual([]);
    await send(PLUG, { switch: 'off' });
    expect(demo.world.device(PLUG).params['switch']).toBe('off');
    await vi.waitFor(() => expect(lastOf(PLUG)).toMatchObject({ params: { switch: 'off' }, seq: expect.any(String) }));
    expect(lastOf(PLUG)).not.toHaveProperty('first');
  });

  it('each in the words of its kind', async () => {
    const { demo, send, requests } = await lanHome();
    const said = () => requests.filter(({ method }) => method === 'POST').map(({ url }) => new URL(url).pathname.replace('/zeroconf/', ''));
    await send(GARDEN, { switches: [{ outlet: 0, switch: 'on' }] });
    await send(FAN, { switches: [{ outlet: 1, switch: 'on' }, { outlet: 2, switch: 'off' }, { outlet: 3, switch: 'on' }] }); // prettier-ignore
    await send(FAN, { switches: [{ outlet: 0, switch: 'off' }] });
    await send(BULB, { ltype: 'white', white: { br: 30, ct: 60 } });
    await send(BULB, { switch: 'off' });
    await send(SHUTTER, { location: 20 });
    await send(RADIO, { cmd: 'transmit', rfChl: 1 });
    await send(PLUG, { pulse: 'on', pulseWidth: 2000 });
    await send(PLUG, { sledOnline: 'off' });
    await send(GARDEN, { pulses: [{ outlet: 0, pulse: 'on', width: 1500 }] });
    expect(said()).toEqual(['switches', 'fan', 'light', 'dimmable', 'switch', 'location', 'transmit', 'pulse', 'sledonline', 'pulses']);
    expect(demo.world.device(FAN).outlets.map(({ on }) => on)).toEqual([false, true, false, true]);
    expect(demo.world.device(BULB).params).toMatchObject({ switch: 'off', white: { br: 30, ct: 60 } });
    expect(demo.world.device(PLUG).params).toMatchObject({ pulse: 'on', pulseWidth: 2000, sledOnline: 'off' });
    for (const { headers } of requests) expect(headers).toMatchObject({ connection: 'close' });
  });

  it('leave to the cloud what they do not take here', async () => {
    const { send, requests, things, lan } = await lanHome();
    await expect(send(GREENHOUSE, { switch: 'on', mainSwitch: 'on', deviceType: 'normal' })).rejects.toMatchObject({
      problem: 'not.supported',
    });
    await expect(send(PLUG, { timers: [] })).rejects.toMatchObject({ problem: 'not.supported' });
    await expect(send(PLUG, { switch: 'on', timers: [] })).rejects.toMatchObject({ problem: 'not.supported' });
    await expect(send('1000d00004', { switch: 'on' })).rejects.toMatchObject({ problem: 'remote.unreachable' });
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
    const plug = things.get(PLUG);
    if (plug) things.set(PLUG, { ...plug, known: { ...plug.known, denied: new Set(['localCtl']) } });
    expect(lan.reaches(PLUG)).toBe(false);
    await expect(send(PLUG, { switch: 'on' })).rejects.toMatchObject({ problem: 'not.supported' });
  });

  it('answer with what was asked for', async () => {
    const { send } = await lanHome();
    expect(await send(WASHING, { getHoursKwh: { start: 0, end: 5 } })).toMatchObject({ hoursKwhData: expect.any(String) });
    expect(await send(PLUG, { switch: 'on' })).toBeUndefined();
  });

  it('serve one at a time: commands wait for each other, and give way to the next of their kind', async () => {
    const { demo, send, requests } = await lanHome();
    demo.faults.lan.answers(GARDEN, { wait: 60 });
    const outlet = (number: number, state: string) => send(GARDEN, { switches: [{ outlet: number, switch: state }] });
    await Promise.all([outlet(0, 'on'), outlet(1, 'on'), outlet(2, 'on'), outlet(1, 'off')]);
    expect(requests.filter(({ url }) => url.endsWith('/switches'))).toHaveLength(2);
    const on = demo.world.device(GARDEN).outlets.map((one) => one.on);
    expect(on).toEqual([true, false, true, false]);
  });

  it('may speak for themselves without any account', async () => {
    const { strangers, things, send, demo, lastOf, lan } = await lanHome({ account: false });
    expect(strangers).toMatchObject([{ source: STRANGER, local: 'diy_plug', params: { switch: 'off' } }]);
    expect([...things.keys()]).toEqual([]);
    await send(STRANGER, { switch: 'on' });
    expect(demo.world.device(STRANGER).params['switch']).toBe('on');
    await vi.waitFor(() => expect(strangers.at(-1)?.params).toMatchObject({ switch: 'on' }));
    expect(lan.reaches(STRANGER)).toBe(true);
    expect(lastOf(PLUG)).toBeUndefined();
    expect(lan.reaches(PLUG)).toBe(false);
    await expect(send(PLUG, { switch: 'off' })).rejects.toMatchObject({ problem: 'device.key' });
  });
});

describe('the local network', () => {
  it('is looked at anew when the machine wakes', async () => {
    const { lan, requests, reports, demo } = await lanHome();
    const [asked, heard] = [requests.length, reports.length];
    lan.wake();
    await vi.waitFor(() => expect(requests.length).toBeGreaterThan(asked + 10));
    expect(reports.length).toBeGreaterThanOrEqual(heard);
    const before = reports.length;
    demo.faults.devices.says(PLUG, { rssi: -20 });
    expect(reports.length).toBe(before + 1);
  });

  it('is nobody’s business after the end', async () => {
    const { life, lan, requests, reports, demo, minute, clock, send } = await lanHome();
    lan.watch(BOILER, new AbortController().signal);
    await vi.waitFor(() => expect(lan.reaches('a480d00008')).toBe(true));
    life.abort();
    const before = [requests.length, reports.length];
    demo.faults.devices.says(PLUG, { rssi: -20 });
    await minute();
    await clock.pass(5000);
    await expect(send(PLUG, { switch: 'off' })).rejects.toThrow();
    expect([requests.length, reports.length]).toEqual(before);
    expect(clock.running()).toBe(0);
  });
});

describe('over real multicast', () => {
  it('devices are found on loopback, and what they say next arrives', async () => {
    const discovery = createDiscovery({ loopback: true, failed: (thrown) => expect.fail(String(thrown)) });
    const { demo, lan, send, strangers } = await lanHome({ demo: { announce: true, cloudOnly: true }, discovery, account: false });
    // Other demo homes may speak on this loopback, too.
    const id = randomBytes(5).toString('hex');
    await demo.lan.admit({ id, name: 'Plug', uiid: 1, model: 'MINIR2', local: 'diy_plug', params: { switch: 'off' } });
    const said = () => strangers.filter(({ source }) => source === id).map(({ params }) => params['switch']);
    await vi.waitFor(() => expect(said()).toEqual(['off']));
    expect(lan.reaches(id)).toBe(true);
    await send(id, { switch: 'on' });
    await vi.waitFor(() => expect(said()).toEqual(['off', 'on']));
  });
});

describe('a meter', () => {
  it('is poked while somebody looks, and left alone otherwise', async () => {
    const { lan, clock, requests, lastOf } = await lanHome();
    const poked = () => requests.filter(({ url }) => /sledonline|statistics/.test(url)).length;
    await clock.pass(5000);
    expect(poked()).toBe(0);
    const [one, other] = [new AbortController(), new AbortController()];
    expect([lan.meters(BOILER), lan.meters(PLUG), lan.meters('1000d00031'), lan.meters('1000d00018')]).toEqual([true, false, true, false]);
    lan.watch(BOILER, one.signal);
    lan.watch(BOILER, other.signal);
    await vi.waitFor(() => expect(poked()).toBe(1));
    await clock.pass(5000);
    expect(poked()).toBe(2);
    one.abort();
    await clock.pass(5000);
    expect(poked()).toBe(3);
    other.abort();
    await clock.pass(5000);
    expect(poked()).toBe(3);
    const third = new AbortController();
    lan.watch(SOCKETS, third.signal);
    await vi.waitFor(() => expect(lastOf(SOCKETS)?.params).toHaveProperty('actPow_00'));
    third.abort();
  });

  it('of a stack is asked through the stack', async () => {
    const { lan, requests, lastOf, reach, demo } = await lanHome();
    const looking = new AbortController();
    lan.watch('1000d00031', looking.signal);
    await vi.waitFor(() => expect(requests.filter(({ url }) => url.endsWith('/uiActive'))).toHaveLength(4));
    looking.abort();
    demo.world.device('1000d00031').params = {};
    demo.faults.devices.says('1000d00031', { actPow_00: 73_000 });
    expect(lastOf('1000d00031')?.params).toMatchObject({ actPow_00: 73_000 });
    expect(reach).toContainEqual(['1000d00031', true]);
    expect(lan.reaches('1000d00031')).toBe(false);
  });
});
