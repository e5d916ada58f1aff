import { afterEach, describe, expect, it, vi } from 'vitest';
import { manualClock } from '../../kit/testing/index.ts';
import { startEwelink, type EwelinkOptions } from './index.ts';
import { cloudClient, pushClient } from './testing/cloud-client.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function cloud(options: EwelinkOptions = {}) {
  const demo = await startEwelink({ cloudOnly: true, ...options });
  ends.push(() => demo.stop());
  const client = cloudClient(demo);
  const { at, rt, user } = await client.logIn();
  return { demo, client, at, rt, apikey: user.apikey };
}
type Items = {
  itemType: number;
  index: number;
  itemData: { deviceid?: string; name: string; params: Record<string, unknown>; apikey: string };
}[];

describe('signing in', () => {
  it('an app of role standard comes in over the page only', async () => {
    const { demo } = await cloud();
    const { call, pageUrl } = cloudClient(demo, 'standard');
    const refused = await call('POST', '/v2/user/login', {
      body: { email: 'demo@example.com', password: 'demo-home', countryCode: '+49' },
    });
    expect(refused).toMatchObject({ error: 407 });
    const redirectUrl = 'http://127.0.0.1:9/back';
    const page = await fetch(pageUrl(redirectUrl), { redirect: 'manual' });
    const back = new URL(page.headers.get('location') ?? '');
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ region: 'eu', state: 'state-1' });
    const exchange = { code: back.searchParams.get('code'), redirectUrl, grantType: 'authorization_code' };
    const tokens = await call('POST', '/v2/user/oauth/token', { body: exchange });
    expect(tokens.data).toMatchObject({ accessToken: expect.any(String), atExpiredTime: expect.any(Number) });
    expect(await call('POST', '/v2/user/oauth/token', { body: exchange })).toMatchObject({ error: 405, msg: 'invalid code' });
    expect(await call('GET', '/v2/family', { token: String(tokens.data['accessToken']) })).toMatchObject({ error: 0 });
  });

  it('a code is worth nothing after half a minute, a wrong signature never', async () => {
    const clock = manualClock();
    const { demo } = await cloud({ clock });
    const { call, pageUrl } = cloudClient(demo, 'standard');
    const redirectUrl = 'http://127.0.0.1:9/back';
    const page = await fetch(pageUrl(redirectUrl), { redirect: 'manual' });
    const code = new URL(page.headers.get('location') ?? '').searchParams.get('code');
    await clock.advance(31_000);
    expect(await call('POST', '/v2/user/oauth/token', { body: { code, redirectUrl, grantType: 'authorization_code' } })).toMatchObject({
      error: 405,
    });
    const tampered = pageUrl(redirectUrl).replace(/authorization=./, 'authorization=A');
    expect((await fetch(tampered, { redirect: 'manual' })).status).toBe(400);
    expect((await fetch(pageUrl('https://elsewhere.example/'), { redirect: 'manual' })).status).toBe(400);
  });

  it('the other region sends one on; wrong passwords have their numbers', async () => {
    const { demo, client } = await cloud();
    const body = { email: 'demo@example.com', password: 'demo-home', countryCode: '+49' };
    expect(await cloudClient(demo, 'enterprise', 'us').call('POST', '/v2/user/login', { body })).toMatchObject({
      error: 10004,
      data: { region: 'eu' },
    });
    expect(await client.call('POST', '/v2/user/login', { body: { ...body, password: 'wrong-pass' } })).toMatchObject({ error: 10001 });
    expect(await client.call('POST', '/v2/user/login', { body: { ...body, email: 'no@example.com' } })).toMatchObject({ error: 10003 });
  });

  it('a refresh changes both tokens; a second sign-in ends the first', async () => {
    const { client, at, rt, apikey, demo } = await cloud();
    const line = await pushClient(demo, { at, apikey });
    const { data } = await client.call('POST', '/v2/user/refresh', { body: { rt } });
    expect(await client.call('GET', '/v2/family', { token: at })).toMatchObject({ error: 401 });
    expect(await client.call('POST', '/v2/user/refresh', { body: { rt } })).toMatchObject({ error: 401 });
    expect(await client.call('GET', '/v2/family', { token: String(data['at']) })).toMatchObject({ error: 0 });
    demo.faults.account.kick();
    await line.closed;
    expect(await client.call('GET', '/v2/family', { token: String(data['at']) })).toMatchObject({ error: 401 });
    expect((await pushClient(demo, { at: String(data['at']), apikey })).hello).toMatchObject({ error: 406, actionName: 'userOnline' });
  });
});

it('started again, it remembers who was signed in, when it is asked to', async () => {
  const first = await startEwelink({ cloudOnly: true, remembers: true });
  const { rt } = await cloudClient(first).logIn();
  const { data } = await cloudClient(first).call('POST', '/v2/user/refresh', { body: { rt } });
  await first.stop();
  const second = await startEwelink({ cloudOnly: true, remembers: true });
  ends.push(() => second.stop());
  const { call, logIn } = cloudClient(second);
  const token = String(data['at']);
  expect(await call('GET', '/v2/family', { token })).toMatchObject({ error: 0 });
  expect(await call('POST', '/v2/user/refresh', { body: { rt: data['rt'] } })).toMatchObject({ error: 0 });
  await logIn();
  expect(await call('GET', '/v2/family', { token })).toMatchObject({ error: 401 });
});

describe('what there is', () => {
  it('homes, rooms and pages of things; fewer than counted, for closed brands', async () => {
    const { client, at } = await cloud();
    const { data: families } = await client.call('GET', '/v2/family', { token: at });
    const list = families['familyList'] as unknown as { id: string; name: string; roomList: object[] }[];
    expect(list.map(({ name }) => name)).toEqual(['Home', 'Summer house']);
    const seen: Items = [];
    for (let beginIndex = -9_999_999; ; beginIndex = seen.at(-1)?.index ?? 0) {
      const { data } = await client.call('GET', '/v2/device/thing', {
        token: at,
        query: { familyid: list[0]?.id ?? '', num: '10', beginIndex: String(beginIndex) },
      });
      const page = data['thingList'] as unknown as Items;
      if (page.length === 0) {
        expect(data['total']).toBe(seen.length + 2);
        break;
      }
      seen.push(...page);
    }
    expect(new Set(seen.map(({ itemType }) => itemType))).toEqual(new Set([1, 2, 3]));
    expect(seen.length).toBeGreaterThan(33);
    const all = await client.call('GET', '/v2/device/thing', { token: at, query: { num: '0' } });
    expect(all.data['thingList']).toHaveLength(seen.length);
  });

  it('reads and writes a status; tells of who is away', async () => {
    const { client, at } = await cloud();
    const write = (id: string, params: object) =>
      client.call('POST', '/v2/device/thing/status', { token: at, body: { type: 1, id, params } });
    expect(await write('1000d00001', { switch: 'off' })).toMatchObject({ error: 0 });
    const read = await client.call('GET', '/v2/device/thing/status', {
      token: at,
      query: { type: '1', id: '1000d00001', params: 'switch|rssi' },
    });
    expect(read.data).toEqual({ params: { switch: 'off', rssi: expect.any(Number) } });
    expect(await write('1000d0000e', { switch: 'on' })).toMatchObject({ error: 4002 });
    const thingList = ['1000d00001', '1000d0000e'].map((id) => ({ type: 1, id, params: { switch: 'on' } }));
    const batch = await client.call('POST', '/v2/device/thing/batch-status', { token: at, body: { thingList, timeout: 4000 } });
    expect(batch.data['respList']).toMatchObject([{ error: 0 }, { error: 30022 }]);
    expect(
      (await client.call('GET', '/v2/device/history', { token: at, query: { deviceid: '1000d00001', num: '5' } })).data['histories'],
    ).toHaveLength(2);
  });

  it('runs a scene, moves a group, and counts the calls of the month', async () => {
    const { client, at, demo } = await cloud();
    const { data } = await client.call('POST', '/v2/smartscene2/list', { token: at, body: { manual: {}, condition: {} } });
    expect(data['manualScenes']).toMatchObject([{ name: 'Good night' }, { name: 'Coming home' }]);
    await client.call('POST', '/v2/smartscene2/execute', { token: at, body: { id: '65f0c0de00000000000000b1' } });
    expect(demo.world.device('1000d00003').on).toBe(false);
    await client.call('POST', '/v2/device/thing/status', {
      token: at,
      body: { type: 2, id: '65f0c0de00000000000000a1', params: { switch: 'on' } },
    });
    expect(demo.world.device('1000d00010').on).toBe(true);
    expect(demo.quota.used(client.app, 'eu')).toBe(4);
    demo.faults.account.useUpQuota();
    expect(await client.call('GET', '/v2/family', { token: at })).toMatchObject({ error: 412 });
  });
});

describe('the sockets', () => {
  it('says hello, answers a ping, takes an update without an echo and tells the others', async () => {
    const { demo, at, apikey } = await cloud();
    const mine = await pushClient(demo, { at, apikey });
    expect(mine.hello).toMatchObject({ error: 0, config: { hb: 1, hbInterval: 145 } });
    const robin = await cloudClient(demo).logIn('other');
    const theirs = await pushClient(demo, { at: robin.at, apikey: robin.user.apikey });
    expect(await mine.update('1000d00003', { switch: 'off' })).toMatchObject({ error: 0, deviceid: '1000d00003' });
    await vi.waitFor(() => expect(theirs.heard).toHaveLength(2));
    expect(theirs.heard).toMatchObject([
      { action: 'update', userAgent: 'app', params: { switch: 'off' } },
      { action: 'update', userAgent: 'device', d_seq: 1, params: { switch: 'off' } },
    ]);
    expect(mine.heard).toEqual([]);
    mine.socket.send('ping');
    await vi.waitFor(() => expect(mine.heard).toEqual([{ pong: true }]));
  });

  it('a guest needs the owner’s key and their own', async () => {
    const { demo, apikey } = await cloud();
    const robin = await cloudClient(demo).logIn('other');
    const line = await pushClient(demo, { at: robin.at, apikey: robin.user.apikey });
    expect(await line.update('1000d00003', { switch: 'off' })).toMatchObject({ error: 406 });
    expect(await line.update('1000d00003', { switch: 'off' }, apikey)).toMatchObject({ error: 0 });
    expect(await line.update('1000d00001', { switch: 'off' }, apikey)).toMatchObject({ error: 406 });
    expect(await line.update('1000d00003', { timers: [] }, apikey)).toMatchObject({ error: 406 });
  });

  it('a device that is away, a wrong value, and an acknowledgement that never comes', async () => {
    const { demo, at, apikey } = await cloud();
    const line = await pushClient(demo, { at, apikey });
    expect(await line.update('1000d0000e', { switch: 'on' })).toMatchObject({ error: 503, reason: 'Device 1000d0000e offline' });
    expect(await line.update('1000d00009', { brightness: 30 })).toMatchObject({ error: 400 });
    expect(await line.update('1000d00009', { switch: 'on', brightness: 30, mode: 0 })).toMatchObject({ error: 0 });
    demo.faults.devices.deafen('1000d00001', 504);
    expect(await line.update('1000d00001', { switch: 'on' })).toMatchObject({ error: 504 });
    demo.faults.acks.acks('no error', 1);
    expect(await line.update('1000d00002', { switches: [{ outlet: 0, switch: 'off' }] })).not.toHaveProperty('error');
    expect(await line.query('1000d00009', ['brightness'])).toMatchObject({ params: { brightness: 30 } });
  });

  it('who never pings is dropped; children come and go', async () => {
    const clock = manualClock();
    const { demo, at, apikey } = await cloud({ clock, heartbeat: 5 });
    const line = await pushClient(demo, { at, apikey });
    demo.faults.devices.add({ id: 'a480d00099', name: 'New', uiid: 2026, model: 'SNZB-03', parent: '1000d00020', params: { motion: 0 } });
    demo.faults.devices.remove('a480d00099');
    await vi.waitFor(() => expect(line.heard).toHaveLength(2));
    expect(line.heard).toMatchObject(
      [0, 1].map((type) => ({ action: 'subDevice', deviceid: '1000d00020', params: { cmds: [{ type, subDevId: 'a480d00099' }] } })),
    );
    await clock.advance(36_000);
    expect(await line.closed).toBe(1006);
  });

  it('energy comes in packed letters with the answer', async () => {
    const { demo, at, apikey } = await cloud();
    const line = await pushClient(demo, { at, apikey });
    const { config } = (await line.update('1000d00018', { hundredDaysKwh: 'get' })) as { config: Record<string, string> };
    expect(config['hundredDaysKwhData']).toMatch(/^([0-9a-f]{2}0\d0\d){100}$/);
    const hours = (await line.update('1000d00007', { getHoursKwh: { start: 0, end: 23 } })) as { config: Record<string, string> };
    expect(hours.config['hoursKwhData']).toMatch(/^([0-9a-f]\d\d){24}$/);
  });
});
