import { describe, expect, it } from 'vitest';
import { ewelinkHome } from './testing/ewelink-home.ts';

const PLUG = '1000d00001';
const LAN = { cloudOnly: false };

describe('two ways to one device', () => {
  it('goes over the network at home, over the cloud when that is torn, and back', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 5, demo: LAN });
    const { start, becomes, act, devices, value } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    await becomes(() => expect(devices.get(PLUG)).toMatchObject({ path: 'lan', online: true }));
    expect(await act(PLUG, 'off')).toMatchObject({ path: 'lan' });
    expect(value(PLUG, 'power')).toBe(false);
    demo.faults.lan.answers(PLUG, 'silent');
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'cloud' });
    expect(value(PLUG, 'power')).toBe(true);
    expect(demo.world.device(PLUG).params['switch']).toBe('on');
  });

  it('goes on over the network when nobody is signed in any more', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 20, demo: LAN });
    const { start, becomes, act, devices, health } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    await becomes(() => expect(devices.get(PLUG)?.path).toBe('lan'));
    demo.faults.account.kick();
    await becomes(() => expect(health()).toMatchObject({ state: 'attention', problem: 'account.kicked', goesOn: true }));
    expect(devices.get(PLUG)).toMatchObject({ online: true, path: 'lan' });
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'lan' });
  });

  it('begins without any cloud with what it knew last time, keys and all', async () => {
    const { open, demo, kept } = await ewelinkHome({ faster: 20, demo: LAN });
    const first = open();
    await first.start();
    await first.becomes(() => expect(first.health()?.state).toBe('connected'));
    await first.becomes(() => expect(first.devices.get(PLUG)?.path).toBe('lan'));
    await first.becomes(() => expect(kept.has('things')).toBe(true));
    await first.link.close();
    demo.faults.wire.blockAddress();
    const { start, becomes, act, devices } = open();
    await start();
    await becomes(() => expect(devices.get(PLUG)).toMatchObject({ online: true, path: 'lan' }));
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'lan' });
  });

  it('goes on over the network when what was kept of the sign-in is torn', async () => {
    const { open, demo, kept } = await ewelinkHome({ faster: 20, demo: LAN });
    demo.faults.account.expireAccess();
    const first = open();
    await first.start();
    await first.becomes(() => expect(kept.has('things')).toBe(true));
    await first.becomes(() => expect(first.devices.get(PLUG)?.path).toBe('lan'));
    await first.link.close();
    kept.set('session', kept.get('session')?.slice(0, 40) ?? '');
    const { start, becomes, act, devices, health } = open();
    await start();
    await becomes(() => expect(health()).toMatchObject({ state: 'attention', problem: 'auth.expired', goesOn: true }));
    await becomes(() => expect(devices.get(PLUG)).toMatchObject({ online: true, path: 'lan' }));
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'lan' });
  });

  it('needs no account at all where the keys are known', async () => {
    const { open, demo } = await ewelinkHome({ faster: 20, demo: LAN, way: 'lan' });
    const { start, becomes, act, devices, health, value, events } = open();
    await start();
    await becomes(() => expect(devices.get(PLUG)).toMatchObject({ online: true, path: 'lan' }));
    expect(await act(PLUG, 'on')).toMatchObject({ path: 'lan' });
    expect(value(PLUG, 'power')).toBe(true);
    expect(health()).toBeUndefined();
    expect(demo.quota.used(demo.apps.standard, 'eu')).toBe(0);
    expect(JSON.stringify(events)).not.toContain(demo.lan.keyOf(PLUG));
    demo.faults.lan.answers(PLUG, 'gone');
    await expect(act(PLUG, 'off')).rejects.toMatchObject({ problem: expect.stringMatching(/^(remote|device)\./) });
  });

  it('is found out when a device was paired anew: its new key is asked for', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 60, demo: LAN });
    const { start, becomes, act, devices } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    await becomes(() => expect(devices.get(PLUG)?.path).toBe('lan'));
    demo.faults.devices.pairAgain(PLUG);
    demo.faults.lan.repeats(PLUG);
    expect(await act(PLUG, 'on')).toMatchObject({ accepted: true });
    demo.faults.devices.says(PLUG, { switch: 'off' });
    await becomes(async () => expect(await act(PLUG, 'on')).toMatchObject({ path: 'lan' }));
  });
});

describe('a meter', () => {
  const BOILER = '1000d00006';
  it('reports over the network while somebody looks, whatever the cloud allows', async () => {
    const { open, demo } = await ewelinkHome({ faster: 20, demo: LAN });
    const { start, becomes, link, value, devices } = open();
    await start();
    await becomes(() => expect(devices.get(BOILER)?.path).toBe('lan'));
    demo.faults.devices.says(BOILER, { power: '0' });
    await becomes(() => expect(value(BOILER, 'meter:power')).toBe(0));
    link.look(BOILER, 30_000);
    await becomes(() => expect(value(BOILER, 'meter:power')).toBeGreaterThan(100));
  });

  it('reports over the cloud where the network does not reach it', async () => {
    const { open, demo, lines } = await ewelinkHome({ faster: 20, demo: { blockThirdPartyUiActive: false } });
    const { start, becomes, link, value } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    demo.faults.devices.says(BOILER, { power: '0' });
    await becomes(() => expect(value(BOILER, 'meter:power')).toBe(0));
    link.look(BOILER, 30_000);
    link.look('nobody', 30_000);
    await becomes(() => expect(value(BOILER, 'meter:power')).toBeGreaterThan(100));
  });
});

describe('what a device does not say', () => {
  it('is asked for once after a command', async () => {
    // Asked once and not again: the few seconds the device has for its answer must not be a blink of a busy machine.
    const { open, demo, lines } = await ewelinkHome({ faster: 5 });
    const { start, becomes, act, value } = open();
    await start();
    await becomes(() => expect(lines()).toBe(1));
    await act(PLUG, 'on');
    await act(PLUG, 'off');
    demo.world.device(PLUG).params = { ...demo.world.device(PLUG).params, switch: 'on' };
    await becomes(() => expect(value(PLUG, 'power')).toBe(true));
  });
});
