import { describe, expect, it } from 'vitest';
import { ewelinkHome } from './testing/ewelink-home.ts';

const PLUG = '1000d00001';
const LAMP = '1000d00003';
const never = new AbortController().signal;

describe('an account', () => {
  it('shows every home, its rooms and things, and what it may not see as a number', async () => {
    const { open, demo } = await ewelinkHome({ faster: 4 });
    const { start, events, devices, health, becomes } = open();
    await start();
    await becomes(() =>
      expect(health()).toMatchObject({ state: 'connected', sentence: { key: 'connections.withheld', with: { count: 2 } } }),
    );
    const whole = events.findLast((event) => event.kind === 'devices' && !event.partial);
    expect(whole?.kind === 'devices' && new Set(whole.rooms.map(({ floor }) => floor))).toEqual(new Set(['Home', 'Summer house']));
    expect(devices.size).toBeGreaterThan(40);
    expect(devices.get(PLUG)).toMatchObject({ online: true, path: 'cloud', identities: expect.arrayContaining([`ewelink:${PLUG}`]) });
    await becomes(() =>
      expect(events.find((event) => event.kind === 'scenes')).toMatchObject({
        scenes: [{ name: 'Good night' }, { name: 'Coming home' }, { kind: 'automation' }],
      }),
    );
    expect(demo.quota.violations).toEqual([]);
  });

  it('keeps what is secret to itself', async () => {
    const { open, demo } = await ewelinkHome();
    const { start, events, becomes, health } = open();
    await start();
    await becomes(() => expect(health()).toBeDefined());
    const said = JSON.stringify(events);
    for (const { key } of demo.world.devices.values()) expect(said).not.toContain(key);
    expect(said).not.toContain(demo.people.owner.apikey);
  });

  it('does what it is told, and shows it before the device says anything', async () => {
    const { open, demo, lines } = await ewelinkHome();
    const { start, act, value, events, becomes } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    await act(PLUG, 'off');
    const receipt = await act(PLUG, 'on');
    expect(receipt).toMatchObject({ accepted: true, path: 'cloud' });
    expect(value(PLUG, 'power')).toBe(true);
    expect(demo.world.device(PLUG).params['switch']).toBe('on');
    const told = events
      .flatMap((event) => (event.kind === 'changed' ? event.changes : []))
      .filter(({ callId }) => callId === receipt.context);
    expect(told).toMatchObject([expect.objectContaining({ trait: 'power', value: true })]);
    await expect(act(PLUG, 'dance')).rejects.toMatchObject({ problem: 'not.supported' });
    await expect(act('nobody', 'on')).rejects.toMatchObject({ problem: 'not.found' });
  });

  it('hears what others do, and who comes and goes', async () => {
    const { open, demo, lines } = await ewelinkHome();
    const { start, value, events, becomes } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    const other = value(PLUG, 'power') !== true;
    demo.faults.devices.otherApp(PLUG, { switch: other ? 'on' : 'off' });
    await becomes(() => expect(value(PLUG, 'power')).toBe(other));
    demo.faults.devices.offline(LAMP);
    const said = (online: boolean) => events.some((event) => event.kind === 'online' && event.device === LAMP && event.online === online);
    await becomes(() => expect(said(false)).toBe(true));
    demo.faults.devices.noise();
    demo.faults.devices.online(LAMP);
    await becomes(() => expect(said(true)).toBe(true));
    demo.faults.devices.burst(300);
    await becomes(() => expect(value(PLUG, 'signal')).toBeLessThan(0));
  });

  it('runs a scene and leaves out rooms the person does not want', async () => {
    const first = await ewelinkHome();
    const one = first.open();
    await one.start();
    await one.becomes(() => expect(one.events.some((event) => event.kind === 'scenes')).toBe(true));
    await one.link.runScene('65f0c0de00000000000000b2', never);
    expect(first.demo.world.device(PLUG).params['switch']).toBe('on');
    const room = one.devices.get(PLUG)?.room ?? '';
    const two = first.open({ rooms: { [room]: null } });
    await two.start();
    await two.becomes(() => expect(two.health()).toBeDefined());
    expect(two.devices.has(PLUG)).toBe(false);
    expect(two.devices.size).toBeLessThan(one.devices.size);
  });
});
