import { describe, expect, it, vi } from 'vitest';
import type { Discovery } from '../../../core/net/discovery.ts';
import { lanHome } from './testing/lan-home.ts';

const PLUG = '1000d00001';
const WASHING = '1000d00007';
const RADIO = '1000d0000d';
const STRANGER = '1000d00070';
const on = { switch: 'on' };

describe('a device that answers wrongly', () => {
  const cases = [
    ['garbage', 'garbage', 'remote.strange'],
    ['half an answer', 'torn', 'remote.unreachable'],
    ['that it does not know the command', 'html', 'not.supported'],
    ['not at all', 'silent', 'remote.timeout'],
    ['that it has another key', { error: 401 }, 'device.key'],
    ['that it is being updated', { error: 471 }, 'remote.busy'],
    ['a number nobody knows', { error: 999 }, 'remote.refused'],
  ] as const;
  it.each(cases)('says %s: the command fails by name, and soon', async (_what, fault, problem) => {
    const { demo, send } = await lanHome();
    demo.faults.lan.answers(PLUG, fault);
    const began = Date.now();
    await expect(send(PLUG, on)).rejects.toMatchObject({ problem });
    expect(Date.now() - began).toBeLessThan(8_000);
  });

  it('with another key than it was told with: nothing of it is believed', async () => {
    const { demo, send } = await lanHome();
    demo.faults.lan.answers(WASHING, 'wrong key');
    await expect(send(WASHING, { getHoursKwh: { start: 0, end: 5 } })).rejects.toMatchObject({ problem: 'remote.strange' });
  });

  it('is in doubt at once, so that the next command does not wait for it, and trusted again when it answers', async () => {
    const { demo, lan, send, reach, minute } = await lanHome();
    demo.faults.lan.answers(PLUG, 'silent');
    await expect(send(PLUG, on)).rejects.toMatchObject({ problem: 'remote.timeout' });
    expect(lan.reaches(PLUG)).toBe(false);
    expect(reach).not.toContainEqual([PLUG, false]);
    demo.faults.lan.calm();
    await minute();
    expect(lan.reaches(PLUG)).toBe(true);
  });

  it('three times in a row is gone, until it says something again', async () => {
    const { demo, lan, reach, minute } = await lanHome();
    demo.faults.lan.answers(PLUG, 'reset');
    await minute();
    await minute();
    expect(reach).not.toContainEqual([PLUG, false]);
    await minute();
    expect(reach.filter(([source]) => source === PLUG)).toEqual([[PLUG, true], [PLUG, false]]); // prettier-ignore
    demo.faults.lan.calm();
    demo.faults.devices.says(PLUG, { rssi: -40 });
    await vi.waitFor(() => expect(lan.reaches(PLUG)).toBe(true));
    expect(reach.filter(([source]) => source === PLUG).at(-1)).toEqual([PLUG, true]);
  });

  it('with "no" is there all the same', async () => {
    const { demo, lan, send, minute } = await lanHome();
    demo.faults.lan.answers(PLUG, 'html');
    for (const _ of [1, 2, 3, 4]) await minute();
    await expect(send(PLUG, on)).rejects.toMatchObject({ problem: 'not.supported' });
    expect(lan.reaches(PLUG)).toBe(true);
  });

  it('is asked again when somebody else is being served', async () => {
    const { demo, send, requests } = await lanHome();
    demo.faults.lan.answers(PLUG, 'reset');
    setTimeout(() => demo.faults.lan.calm(), 350);
    await send(PLUG, { switch: 'off' });
    expect(demo.world.device(PLUG).params['switch']).toBe('off');
    expect(requests.filter(({ url }) => url.endsWith('/switch')).length).toBeGreaterThan(2);
  });

  it('half, is not asked again: it may have done what it was told', async () => {
    const { demo, send, requests } = await lanHome();
    demo.faults.lan.answers(PLUG, 'torn');
    await expect(send(PLUG, on)).rejects.toMatchObject({ problem: 'remote.unreachable' });
    expect(requests.filter(({ url }) => url.endsWith('/switch'))).toHaveLength(1);
  });

  it('is not asked for ever', async () => {
    const { demo, send, requests } = await lanHome();
    demo.faults.lan.answers(PLUG, 'reset');
    await expect(send(PLUG, on)).rejects.toMatchObject({ problem: 'remote.unreachable' });
    expect(requests.filter(({ url }) => url.endsWith('/switch'))).toHaveLength(10);
  });
});

describe('where a device is', () => {
  it('changes, and it says so', async () => {
    const { demo, send } = await lanHome();
    await demo.faults.lan.moves(PLUG);
    await send(PLUG, { switch: 'off' });
    expect(demo.world.device(PLUG).params['switch']).toBe('off');
  });

  it('changes, and nobody says so: the command fails and it is in doubt until it speaks', async () => {
    const { demo, lan, send } = await lanHome();
    await demo.faults.lan.movesQuietly(PLUG);
    await expect(send(PLUG, { switch: 'off' })).rejects.toMatchObject({ problem: 'remote.unreachable' });
    expect(lan.reaches(PLUG)).toBe(false);
    await demo.faults.lan.moves(PLUG);
    expect(lan.reaches(PLUG)).toBe(true);
    await send(PLUG, { switch: 'off' });
  });

  it('is remembered when it sends a name instead', async () => {
    const { demo, send, lan } = await lanHome();
    demo.faults.lan.announces(PLUG, 'no address');
    expect(lan.addresses()[PLUG]).toBe(`127.0.0.1:${demo.lan.portOf(PLUG)}`);
    await send(PLUG, { switch: 'off' });
  });

  it('is remembered from last time, where no announcement arrives', async () => {
    const first = await lanHome({ started: false });
    first.demo.faults.lan.noAnnouncements();
    const address = `127.0.0.1:${first.demo.lan.portOf(PLUG)}`;
    const { lan, lastOf, send } = await lanHome({ remembered: { [PLUG]: address }, demo: { cloudOnly: true } });
    await vi.waitFor(() => expect(lan.reaches(PLUG)).toBe(true));
    expect(lastOf(PLUG)).toMatchObject({ first: true, params: { switch: 'on' } });
    await send(PLUG, { switch: 'off' });
    expect(first.demo.world.device(PLUG).params['switch']).toBe('off');
  });

  it('is asked of many a few at a time', async () => {
    const remembered = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`10000000${at + 10}`, '127.0.0.1:9']));
    let [now, most] = [0, 0];
    const { requests, minute } = await lanHome({
      hosts: remembered,
      account: false,
      demo: { cloudOnly: true },
      sending: async (send) => {
        now += 1;
        most = Math.max(most, now);
        return send().finally(() => (now -= 1));
      },
    });
    await minute();
    expect(requests.length).toBeGreaterThanOrEqual(60);
    expect(most).toBeLessThanOrEqual(16);
  });

  it('is what the person says, for commands and for pings, whatever it announces', async () => {
    const far = await lanHome({ started: false });
    const port = far.demo.lan.portOf(PLUG);
    const { demo, lan, send, requests, minute } = await lanHome({ hosts: { [PLUG]: `localhost:${port}` } });
    await vi.waitFor(() => expect(lan.reaches(PLUG)).toBe(true));
    await send(PLUG, { switch: 'off' });
    await minute();
    expect(far.demo.world.device(PLUG).params['switch']).toBe('off');
    expect(demo.world.device(PLUG).params['switch']).toBe('on');
    const there = requests.filter(({ url }) => new URL(url).port === String(port)).map(({ url }) => new URL(url).pathname);
    expect(there).toContain('/zeroconf/switch');
    expect(there).toContain('/zeroconf/getState');
  });
});

describe('one in the open, in another network', () => {
  it('is found where the person says, and commanded there', async () => {
    const far = await lanHome({ started: false });
    const address = `127.0.0.1:${far.demo.lan.portOf(STRANGER)}`;
    const { strangers, send, lan, requests } = await lanHome({ hosts: { [STRANGER]: address }, account: false, demo: { cloudOnly: true } });
    await vi.waitFor(() => expect(strangers).toMatchObject([{ source: STRANGER, local: '', params: { switch: 'off' } }]));
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/zeroconf/info']);
    await send(STRANGER, on);
    expect(far.demo.world.device(STRANGER).params['switch']).toBe('on');
    expect(lan.reaches(STRANGER)).toBe(true);
  });
});

describe('announcements', () => {
  it('that come twice are heard once', async () => {
    const { demo, reports } = await lanHome();
    const before = reports.length;
    demo.faults.lan.repeats(PLUG);
    demo.faults.lan.repeats(PLUG);
    expect(reports.length).toBe(before);
  });

  it('of leaving prove nothing', async () => {
    const { demo, lan, send } = await lanHome();
    demo.faults.lan.goodbye(PLUG);
    expect(lan.reaches(PLUG)).toBe(true);
    await send(PLUG, { switch: 'off' });
  });

  it.each(['double padding', 'equals sign'] as const)('with the mistake "%s" are read', async (fault) => {
    const { demo, lastOf, reports } = await lanHome();
    const source = fault === 'equals sign' ? RADIO : PLUG;
    const before = reports.length;
    demo.faults.devices.says(source, { rssi: -30 });
    demo.faults.lan.announces(source, fault);
    demo.faults.devices.says(source, { rssi: -31 });
    expect(reports.length).toBe(before + 2);
    expect(lastOf(source)?.params).toHaveProperty('sledOnline');
  });

  it.each(['garbage', 'wrong key'] as const)('of %s are kept until a key fits, and said once', async (fault) => {
    const { demo, lan, outdated, reports } = await lanHome();
    const before = reports.length;
    demo.faults.lan.announces(PLUG, fault);
    demo.faults.devices.says(PLUG, { rssi: -30 });
    demo.faults.devices.says(PLUG, { rssi: -31 });
    expect(reports.length).toBe(before);
    lan.refreshed();
    expect(outdated).toEqual([PLUG]);
    expect(lan.traces(PLUG)).toMatchObject({ 'lan readable': 'no' });
  });

  it('of which one in two is garbage are no reason to ask again and again', async () => {
    const { demo, outdated } = await lanHome();
    for (let at = 0; at < 5; at += 1) {
      demo.faults.lan.announces(PLUG, 'garbage');
      demo.faults.devices.says(PLUG, { rssi: -30 });
      demo.faults.lan.calm();
      demo.faults.devices.says(PLUG, { rssi: -31 });
    }
    expect(outdated).toEqual([PLUG]);
  });

  it('of a device that was paired again are understood when its new key is known', async () => {
    const { demo, lan, list, send, lastOf, outdated } = await lanHome();
    demo.faults.devices.pairAgain(PLUG);
    await expect(send(PLUG, { switch: 'off' })).rejects.toMatchObject({ problem: 'device.key' });
    demo.faults.devices.says(PLUG, { rssi: -33 });
    expect(lastOf(PLUG)?.params['rssi']).not.toBe(-33);
    expect(outdated).toEqual([PLUG]);
    list();
    lan.refreshed();
    expect(lastOf(PLUG)?.params['rssi']).toBe(-33);
    await send(PLUG, { switch: 'off' });
    expect(demo.world.device(PLUG).params['switch']).toBe('off');
  });

  it('in the open, under the name of a device with a key, are a lie', async () => {
    const { things, begin, reports, strangers, lan, send } = await lanHome({ started: false });
    const plug = things.get(PLUG);
    if (plug) things.set(STRANGER, { ...plug, source: STRANGER });
    await begin();
    expect(strangers).toEqual([]);
    expect(reports.some(({ source }) => source === PLUG)).toBe(true);
    expect(reports.filter(({ source }) => source === STRANGER)).toEqual([]);
    expect(lan.reaches(STRANGER)).toBe(false);
    await expect(send(STRANGER, on)).rejects.toMatchObject({ problem: 'remote.unreachable' });
  });

  it('of another place are believed only from whoever has the key', async () => {
    const { pretend, lan, send, demo } = await pretender();
    const there = lan.addresses()[PLUG];
    for (const seq of ['1', '150', '99999']) {
      pretend({ id: PLUG, seq, encrypt: 'true', iv: 'AAECAwQFBgcICQoLDA0ODw==', data1: 'XiRM20oGuDaKPLHtKzqM5w==', type: 'strip' }, PLUG);
      pretend({ id: PLUG, seq, data1: '{"switch":"on"}' }, PLUG);
      pretend({ id: PLUG, seq, encrypt: 'true', iv: '', data1: '' }, PLUG);
    }
    expect(lan.addresses()[PLUG]).toBe(there);
    await send(PLUG, { switch: 'off' });
    expect(demo.world.device(PLUG).params['switch']).toBe('off');
  });

  it('for others are believed only with their key', async () => {
    const { pretend, reports, reach, strangers } = await pretender();
    const before = [reports.length, reach.length];
    pretend({ id: PLUG, data1: '{"switch":"off"}' });
    pretend({ id: PLUG, encrypt: 'true', iv: '', data1: '' });
    pretend({ id: PLUG, encrypt: 'true', iv: 'AAECAwQFBgcICQoLDA0ODw==', data1: 'XiRM20oGuDaKPLHtKzqM5w==' });
    expect([reports.length, reach.length]).toEqual(before);
    expect(strangers.map(({ source }) => source)).toEqual([STRANGER]);
  });

  it('of thousands that nobody knows are no home', async () => {
    const { pretend, strangers, demo, lastOf } = await pretender();
    for (let at = 0; at < 2500; at += 1) pretend({ id: idOf(at), data1: '{"switch":"off"}' }, idOf(at));
    expect(strangers.length).toBeLessThanOrEqual(201);
    demo.faults.devices.says(PLUG, { rssi: -21 });
    expect(lastOf(PLUG)?.params['rssi']).toBe(-21);
  });
});

const idOf = (at: number): string => `20${String(at).padStart(8, '0')}`;
/** The demo's network with somebody on it who says what the test wants. */
async function pretender() {
  let say: Parameters<Discovery>[1] = () => undefined;
  const home = await lanHome({ started: false });
  const { demo } = home;
  const started = await lanHome({
    demo: { cloudOnly: true },
    discovery: (service, listener, signal) => {
      say = listener;
      demo.lan.discover(service, listener, signal);
    },
  });
  const pretend = (txt: Record<string, string>, name = '1000eeeeee') =>
    say({ name: `eWeLink_${name}`, host: 'x.local', address: '127.0.0.1', port: 9, txt: { type: 'plug', ...txt } });
  return { ...started, demo, pretend };
}
