import { get } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDiscovery } from '../../core/net/discovery.ts';
import { startEwelink, type EwelinkOptions } from './index.ts';
import type { Announcement } from './lan/announcement.ts';
import { seal, stateIn, tell, unseal } from './testing/lan-client.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function network(options: EwelinkOptions = {}) {
  const demo = await startEwelink(options);
  const heard: Announcement[] = [];
  const listening = new AbortController();
  demo.lan.discover('_ewelink._tcp', (found) => heard.push(found), listening.signal);
  ends.push(
    () => demo.stop(),
    () => listening.abort(),
  );
  const lastOf = (id: string) => heard.filter(({ name }) => name.endsWith(id)).at(-1)!;
  return { demo, heard, lastOf };
}

describe('a device on the network', () => {
  it('announces itself sealed and in pieces, and again with every change', async () => {
    const { demo, lastOf } = await network();
    const first = lastOf('1000d00017');
    expect(first).toMatchObject({
      name: 'eWeLink_1000d00017',
      port: demo.lan.portOf('1000d00017'),
      txt: { type: 'strip', encrypt: 'true' },
    });
    for (const at of [1, 2, 3, 4]) expect((first.txt[`data${at}`] ?? '').length).toBeLessThanOrEqual(249);
    expect(first.txt['data2']).toBeDefined();
    expect(stateIn(demo.lan.keyOf('1000d00017'), first)).toMatchObject({ switches: [{}, { switch: 'on' }, {}, {}] });
    expect(await tell(demo, '1000d00017', 'switches', { switches: [{ outlet: 1, switch: 'off' }] })).toMatchObject({ error: 0 });
    const second = lastOf('1000d00017');
    expect(Number(second.txt['seq'])).toBeGreaterThan(Number(first.txt['seq']));
    expect(stateIn(demo.lan.keyOf('1000d00017'), second)).toMatchObject({ switches: [{}, { switch: 'off' }, {}, {}] });
  });

  it('refuses another key, an open message, and what it does not know', async () => {
    const { demo } = await network();
    expect(await tell(demo, '1000d00001', 'switch', { switch: 'off' }, { key: 'wrong' })).toMatchObject({ error: 401 });
    expect(await tell(demo, '1000d00001', 'switch', { switch: 'off' }, { open: true })).toMatchObject({ error: 401 });
    expect(await tell(demo, '1000d00001', 'switch', { switch: 'maybe' })).toMatchObject({ error: 400 });
    expect(await tell(demo, '1000d00001', 'transitionTime', {})).toMatchObject({ type: 'text/html' });
    expect(await tell(demo, '1000d00016', 'switch', { switch: 'on' })).toMatchObject({ error: 422 });
  });

  it('serves one at a time and resets everybody else', async () => {
    const { demo } = await network();
    demo.faults.lan.answers('1000d00001', { wait: 400 });
    const first = tell(demo, '1000d00001', 'getState', {});
    await expect(tell(demo, '1000d00001', 'getState', {})).rejects.toThrow('ECONNRESET');
    expect(await first).toMatchObject({ error: 0, data: { switch: 'on' } });
  });

  it('a fan, a thermometer and a meter have words of their own here', async () => {
    const { demo } = await network();
    expect(await tell(demo, '1000d00002', 'fan', { fan: 'on', speed: 3 })).toMatchObject({ error: 0 });
    expect(demo.world.device('1000d00002').outlets.map(({ on }) => on)).toEqual([true, true, false, true]);
    expect((await tell(demo, '1000d00002', 'getState', {})).data).toMatchObject({ light: 'on', fan: 'on', speed: 3 });
    expect((await tell(demo, '1000d00015', 'getState', {})).data).toMatchObject({
      temperature: expect.any(Number),
      humidity: expect.any(Number),
    });
    expect((await tell(demo, '1000d00008', 'statistics', {})).data).toMatchObject({ actPow_00: expect.any(Number), actPow_01: 0 });
    expect((await tell(demo, '1000d00007', 'getHoursKwh', { getHoursKwh: { start: 0, end: 5 } })).data).toMatchObject({
      hoursKwhData: expect.stringMatching(/^([0-9a-f]\d\d){6}$/),
    });
  });

  it('one without an account speaks openly', async () => {
    const { demo, lastOf } = await network();
    expect(stateIn('', lastOf('1000d00070'))).toMatchObject({ switch: 'off' });
    const id = '1000d000d1';
    await demo.lan.admit({
      id,
      name: 'DIY',
      uiid: 1,
      model: 'MINIR2',
      local: 'diy_plug',
      params: { switch: 'off', startup: 'off', rssi: -40 },
    });
    expect(lastOf(id).txt).not.toHaveProperty('encrypt');
    expect(stateIn('', lastOf(id))).toMatchObject({ switch: 'off' });
    expect(await tell(demo, id, 'switch', { switch: 'on' }, { open: true })).toMatchObject({ error: 0 });
    expect(stateIn('', lastOf(id))).toMatchObject({ switch: 'on' });
  });
});

describe('a bridge', () => {
  it('names its children, moves them, and streams what they say', async () => {
    const { demo } = await network();
    const id = '1000d00020';
    const key = demo.lan.keyOf(id);
    const { data } = await tell(demo, id, 'devices', undefined);
    expect(data).toContainEqual({ deviceid: 'a480d00002', online: true, params: expect.objectContaining({ lock: 0 }) });
    const events: unknown[] = [];
    const stream = get({ host: '127.0.0.1', port: demo.lan.portOf(id), path: '/zeroconf/sse', agent: false }, (response) => {
      response.on('data', (piece: Buffer) => {
        for (const [, text = ''] of piece.toString().matchAll(/^data: (.+)$/gm)) events.push(unseal(key, JSON.parse(text)));
      });
      response.on('error', () => undefined);
    });
    stream.on('error', () => undefined);
    await vi.waitFor(() => expect(stream.socket?.bytesRead).toBeGreaterThan(0));
    expect(await tell(demo, id, 'subdev/control', { deviceid: 'a480d00008', params: { switch: 'off' } })).toMatchObject({ error: 0 });
    demo.faults.devices.touch('a480d00002');
    demo.faults.devices.offline('a480d00003');
    await vi.waitFor(() => expect(events).toHaveLength(3));
    expect(events).toMatchObject([
      { action: 'update', deviceid: 'a480d00008', params: { switch: 'off' } },
      { action: 'update', deviceid: 'a480d00002', params: { lock: 1 } },
      { action: 'online', deviceid: 'a480d00003', params: { online: false } },
    ]);
    stream.destroy();
  });
});

describe('what goes wrong', () => {
  it('silence, resets, garbage, torn answers and another key', async () => {
    const { demo } = await network();
    const ask = (timeout = 5_000) => tell(demo, '1000d00001', 'getState', {}, { timeout });
    // It serves one at a time, and may not have let go of the one before yet.
    const patiently = () => vi.waitFor(() => ask());
    const { lan } = demo.faults;
    lan.answers('1000d00001', 'silent');
    await expect(ask(100)).rejects.toThrow('timeout');
    lan.answers('1000d00001', 'reset');
    await expect(ask()).rejects.toThrow('ECONNRESET');
    lan.answers('1000d00001', 'torn');
    await expect(ask()).rejects.toThrow();
    lan.answers('1000d00001', 'garbage');
    expect(await patiently()).not.toHaveProperty('error');
    lan.answers('1000d00001', { error: 408 });
    expect(await patiently()).toMatchObject({ error: 408 });
    lan.calm();
    expect(await patiently()).toMatchObject({ error: 0 });
    demo.faults.devices.offline('1000d00001');
    await expect(ask()).rejects.toThrow('ECONNRESET');
  });

  it('moves with and without saying so, and speaks with the faults of its firmware', async () => {
    const { demo, lastOf } = await network();
    const before = demo.lan.portOf('1000d00001');
    await demo.faults.lan.movesQuietly('1000d00001');
    expect(demo.lan.portOf('1000d00001')).not.toBe(before);
    expect(lastOf('1000d00001').port).toBe(before);
    await demo.faults.lan.moves('1000d00001');
    expect(lastOf('1000d00001').port).toBe(demo.lan.portOf('1000d00001'));
    demo.faults.lan.announces('1000d00001', 'double padding');
    expect(() => stateIn(demo.lan.keyOf('1000d00001'), lastOf('1000d00001'))).toThrow();
    demo.faults.lan.announces('1000d0000d', 'equals sign');
    expect(() => stateIn(demo.lan.keyOf('1000d0000d'), lastOf('1000d0000d'))).toThrow('JSON');
    expect(seal('a', 1).iv).not.toBe(seal('a', 1).iv);
  });

  it('is found over real multicast on loopback, and its changes arrive', async () => {
    const { demo } = await network({ announce: true });
    const found = new Map<string, Record<string, string>>();
    const looking = new AbortController();
    ends.push(() => looking.abort());
    const discover = createDiscovery({ loopback: true, failed: () => undefined });
    discover('_ewelink._tcp', ({ name, txt }) => found.set(name, txt), looking.signal);
    await vi.waitFor(() => expect(found.has('eWeLink_1000d00001')).toBe(true));
    const before = found.get('eWeLink_1000d00001');
    await tell(demo, '1000d00001', 'switch', { switch: 'off' });
    await vi.waitFor(() => expect(found.get('eWeLink_1000d00001')?.['seq']).not.toBe(before?.['seq']));
  });
});
