import { afterEach, expect, it, vi } from 'vitest';
import { startEwelink } from './index.ts';
import { cloudClient, pushClient } from './testing/cloud-client.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function cloud() {
  const demo = await startEwelink({ cloudOnly: true });
  ends.push(() => demo.stop());
  const client = cloudClient(demo);
  const { at, rt, user } = await client.logIn();
  const apikey = user.apikey;
  const family = () => client.call('GET', '/v2/family', { token: at });
  return { demo, client, at, rt, apikey, family };
}

it('answers every error on demand, and HTML, and half of something, and nothing', async () => {
  const { demo, family } = await cloud();
  const { answers } = demo.faults;
  for (const error of [400, 401, 402, 403, 405, 406, 407, 412, 500, 4002, 10004, 30017, 30018]) {
    answers.answers('/v2/family', { error }, 1);
    expect(await family()).toMatchObject({ error });
  }
  for (const how of ['html', 'torn', 'cut', { status: 503 }] as const) {
    answers.answers('/v2/family', how, 1);
    await expect(family()).rejects.toThrow();
  }
  answers.answers('/v2/family', 'broken items', 1);
  expect((await family()).data['familyList']).toEqual([expect.anything(), 7]);
  answers.answers('/v2/family', 'wrong shape', 1);
  expect((await family()).data).toBe('this is no object');
  expect(await family()).toMatchObject({ error: 0 });
});

it('expired tokens, a skewed clock, a quota said by the gateway', async () => {
  const { demo, client, at, rt, family } = await cloud();
  demo.faults.account.expireAccess();
  expect(await family()).toMatchObject({ error: 402 });
  expect(await client.call('POST', '/v2/user/refresh', { body: { rt } })).toMatchObject({ error: 0 });
  demo.faults.account.expireRefresh();
  expect(await client.call('POST', '/v2/user/refresh', { body: { rt } })).toMatchObject({ error: 401 });
  demo.faults.account.skew(3_600_000);
  const { headers } = await fetch(demo.endpoints['dispatch.eu'] ?? '');
  expect(Date.parse(headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_500_000);
  demo.faults.account.useUpQuota('gateway');
  await expect(client.call('GET', '/v2/family', { token: at })).rejects.toThrow();
});

it('acknowledgements get lost, come twice, late and in the wrong order', async () => {
  const { demo, at, apikey } = await cloud();
  const line = await pushClient(demo, { at, apikey });
  const { acks } = demo.faults;
  acks.acks('lost', 1);
  void line.update('1000d00001', { switch: 'off' });
  await vi.waitFor(() => expect(demo.world.device('1000d00001').on).toBe(false));
  acks.acks('unheard', 1);
  void line.update('1000d00001', { switch: 'on' });
  acks.acks({ error: 411 }, 1);
  expect(await line.update('1000d00001', { switch: 'on' })).toMatchObject({ error: 411 });
  expect(demo.world.device('1000d00001').on).toBe(false);
  const order: number[] = [];
  acks.acks('out of order', 1);
  const first = line.update('1000d00001', { switch: 'on' }).then(() => order.push(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const second = line.update('1000d00001', { switch: 'off' }).then(() => order.push(2));
  await Promise.all([first, second]);
  expect(order).toEqual([2, 1]);
  acks.acks('no deviceid', 1);
  expect(await line.query('1000d00001')).not.toHaveProperty('deviceid');
});

it('sockets drop, fall silent, speak nonsense, and refuse who comes too often', async () => {
  const { demo, at, apikey, family } = await cloud();
  const line = await pushClient(demo, { at, apikey });
  demo.faults.wire.noPong = true;
  line.socket.send('ping');
  demo.faults.devices.noise();
  await vi.waitFor(() => expect(line.heard.length).toBe(6));
  expect(line.heard).not.toContainEqual({ pong: true });
  demo.faults.wire.drop();
  expect(await line.closed).toBe(1006);
  demo.faults.wire.handshake = 406;
  expect((await pushClient(demo, { at, apikey })).hello).toMatchObject({ error: 406 });
  demo.faults.wire.calm();
  demo.faults.wire.mostHandshakes = 1;
  expect((await pushClient(demo, { at, apikey })).hello).toMatchObject({ closed: 1006 });
  await expect(family()).rejects.toThrow();
  demo.faults.calm();
  expect(await family()).toMatchObject({ error: 0 });
});

it('nobody is at home for a while', async () => {
  const { demo, family } = await cloud();
  demo.faults.refuseConnections(300);
  await expect(family()).rejects.toThrow();
  await vi.waitFor(async () => expect(await family()).toMatchObject({ error: 0 }));
});

it('notes who asks too fast, and refuses them when it is strict', async () => {
  const { demo, family } = await cloud();
  await family();
  await family();
  expect(demo.quota.violations).toContainEqual(expect.objectContaining({ what: 'too soon', path: '/v2/family' }));
  demo.quota.strict = true;
  expect(await family()).toMatchObject({ error: 412 });
});
