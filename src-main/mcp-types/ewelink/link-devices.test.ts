import { describe, expect, it } from 'vitest';
import { ewelinkHome } from './testing/ewelink-home.ts';

const PLUG = '1000d00001';
const PORCH = '1000d00060';
const GROUP = '65f0c0de00000000000000a1';

/** An account whose line is open. */
async function connected(faster = 20) {
  const home = await ewelinkHome({ faster });
  const one = home.open();
  await one.start();
  await one.hasLine();
  await one.act(PLUG, 'on');
  return { ...home, ...one };
}

describe('things of other kinds', () => {
  it('a lamp somebody shares is shown as theirs, and driven with their key and ours', async () => {
    const { act, devices, value, demo } = await connected();
    expect(devices.get(PORCH)).toMatchObject({ details: { shared: expect.any(String) } });
    const wish = value(PORCH, 'power') !== true;
    expect(await act(PORCH, wish ? 'on' : 'off')).toMatchObject({ path: 'cloud' });
    expect(demo.world.device(PORCH).params['switch']).toBe(wish ? 'on' : 'off');
  });

  it('a group is driven as one, and never certain of itself', async () => {
    const { act, devices, demo, value } = await connected();
    expect(devices.get(GROUP)?.parts[0]?.traits['power']).toMatchObject({ assumed: true });
    await act(GROUP, 'on');
    expect(demo.world.device('1000d00003').params['switch']).toBe('on');
    expect(value(GROUP, 'power')).toBe(true);
  });

  it('timers are kept in the time of the home, and not those of a group', async () => {
    const { link, devices, demo, becomes } = await connected();
    const timersOf = (source: string) => devices.get(source)?.parts[0]?.traits['text:timers'];
    expect(timersOf(GROUP)).toBeUndefined();
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(timersOf(PLUG)).toMatchObject({ value: '', setting: true, limits: { kind: 'timers', unit: timeZone } });
    const wish = { device: PLUG, part: 'main', trait: 'text:timers', command: 'set', args: { text: 'off 2031-05-06 07:08' }, callId: 't' };
    await link.act(wish, new AbortController().signal);
    const at = new Date('2031-05-06T07:08').toISOString();
    expect(demo.world.device(PLUG).params['timers']).toMatchObject([{ type: 'once', at, do: { switch: 'off' } }]);
    await becomes(() => expect(timersOf(PLUG)).toMatchObject({ value: 'off 2031-05-06 07:08' }));
  });

  it('a press of a button is an event, once', async () => {
    const { demo, devices, events, becomes } = await connected();
    const button = [...devices.values()].find(({ details }) => details?.['uiid'] === '1000');
    expect(button).toBeDefined();
    const heard = () => events.filter((event) => event.kind === 'event' && event.device === button?.source);
    expect(heard()).toEqual([]);
    demo.faults.devices.touch(button?.source ?? '');
    await becomes(() => expect(heard()).toHaveLength(1));
  });

  it('every value fits its trait and every room exists', async () => {
    const { devices, events } = await connected();
    const rooms = new Set(events.flatMap((event) => (event.kind === 'devices' ? event.rooms.map(({ source }) => source) : [])));
    for (const { room, parts, source } of devices.values()) {
      expect(parts.length, source).toBeGreaterThan(0);
      expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      if (room !== undefined) expect(rooms.has(room)).toBe(true);
    }
  });

  it('several channels asked at once leave as one message', async () => {
    const { act, devices, demo, value } = await connected();
    const many = [...devices.values()].find(
      ({ online, parts }) => online && parts.filter(({ traits, key }) => traits['power'] && key !== 'main').length >= 3,
    );
    const parts = many?.parts.filter(({ traits }) => traits['power']).map(({ key }) => key) ?? [];
    const before = demo.world.device(many?.source ?? '').reports;
    await Promise.all(parts.map((part) => act(many?.source ?? '', 'on', {}, 'power', part)));
    for (const part of parts) expect(value(many?.source ?? '', 'power', part)).toBe(true);
    expect(demo.world.device(many?.source ?? '').reports - before).toBeLessThanOrEqual(2);
  });

  it('a report on its way does not make the picture jump', async () => {
    const { act, demo, events, becomes } = await connected(4);
    await act(PLUG, 'off');
    const from = events.length;
    demo.faults.acks.acks({ late: 1200 }, 1);
    const done = act(PLUG, 'on');
    await demo.world.clock.sleep(600);
    demo.faults.devices.says(PLUG, { switch: 'off', rssi: -77 });
    await done;
    const said = events.slice(from).flatMap((event) => (event.kind === 'changed' ? event.changes : []));
    expect(said.filter(({ device, trait }) => device === PLUG && trait === 'power').map(({ value }) => value)).toEqual([true]);
    await becomes(() => expect(said.some(({ trait, value }) => trait === 'signal' && value === -77)).toBe(true));
  });

  it('what a meter counted is asked of the device itself', async () => {
    const { link, demo, devices } = await connected();
    const past = [...devices.values()].flatMap(({ source, parts, online }) =>
      online
        ? parts.flatMap(({ key, traits }) =>
            Object.keys(traits)
              .filter((trait) => trait.startsWith('meter'))
              .map((trait) => ({ device: source, part: key, trait })),
          )
        : [],
    );
    const now = demo.world.now();
    const answers = await Promise.all(
      past.map((one) =>
        link.history({ ...one, from: now - 30 * 86_400_000, to: now }, new AbortController().signal).catch(() => ({ points: undefined })),
      ),
    );
    expect(answers.some(({ points }) => (points?.length ?? 0) > 5)).toBe(true);
  });

  it('tells how the account stands, and what is known of a device, without a secret', async () => {
    const { link, demo, devices, becomes, health } = await connected();
    await becomes(() => expect(health()).toMatchObject({ sentence: { key: 'connections.withheld' } }));
    expect(await link.report(new AbortController().signal)).toMatchObject({
      region: 'eu',
      push: 'open',
      withheld: 2,
      calls: { of: 50_000, used: expect.any(Number) },
    });
    expect((await link.facts(new AbortController().signal)).map(({ label, value }) => `${label.en}: ${value.en}`)).toEqual([
      'Reports: Arrive by themselves',
      expect.stringMatching(/^In your network: \d+ of \d+ devices$/),
      'Withheld by their brands: 2 devices',
      'Region: Europe',
      expect.stringMatching(/^Calls this month: \d+ of 50,000$/),
    ]);
    for (const { source } of devices.values()) {
      const said = JSON.stringify(link.record(source));
      expect(said).not.toContain(demo.lan.keyOf(PLUG));
      expect(said).not.toMatch(/devicekey|apikey|ssid|p2p/i);
    }
    demo.faults.devices.says(PLUG, { wifi_password: 'X1', odd: { note: demo.lan.keyOf(PLUG) } });
    await becomes(() => expect(link.record(PLUG)).toMatchObject({ params: { wifi_password: '(removed)', odd: { note: '(removed)' } } }));
    expect(link.record(PLUG)).toMatchObject({ uiid: 1, params: { switch: expect.any(String) } });
  });

  it('gives nothing to read of rooms that were left out', async () => {
    const { open } = await ewelinkHome();
    const first = open();
    await first.start();
    const room = first.devices.get(PLUG)?.room ?? expect.fail('The plug is in a room');
    await first.link.close();
    const { start, link, devices } = open({ rooms: { [room]: null } });
    await start();
    const [other] = devices.keys();
    expect(link.record(other ?? '')).toMatchObject({ uiid: expect.any(Number) });
    expect(() => link.record(PLUG)).toThrow();
  });

  it('children of a bridge go and come with it', async () => {
    const { demo, devices, events, becomes } = await connected();
    const child = [...demo.world.devices.values()].find(({ row, online }) => row.parent && online && devices.get(row.parent)?.online);
    const said = (online: boolean) =>
      events.some((event) => event.kind === 'online' && event.device === child?.id && event.online === online);
    demo.faults.devices.offline(child?.row.parent ?? '');
    await becomes(() => expect(said(false)).toBe(true));
    demo.faults.devices.online(child?.row.parent ?? '');
    await becomes(() => expect(said(true)).toBe(true));
  });
});
