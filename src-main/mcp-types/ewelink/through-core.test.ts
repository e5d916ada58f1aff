import { afterEach, expect, it, vi } from 'vitest';
import { createConnections } from '../../core/connections/connections.ts';
import { memoryStore, memoryVault, shelfOf } from '../../core/connections/testing/doubles.ts';
import { systemClock } from '../../core/host/clock.ts';
import { createNet } from '../../core/net/net.ts';
import { createTopics } from '../../core/topics.ts';
import { startEwelink } from '../../demo/ewelink/index.ts';
import { silentLog } from '../../kit/testing/index.ts';
import ewelink from './index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const person = { caller: { kind: 'person' as const, id: 'p', name: 'Me' }, session: 's1' };

it('an account by password is saved sealed, connects, is kicked out with its devices at home going on, and comes back when asked', async () => {
  const demo = await startEwelink();
  ends.push(() => demo.stop());
  const store = memoryStore();
  const vault = memoryVault();
  const endpoints = Object.fromEntries(Object.entries(demo.endpoints).map(([name, url]) => [`ewelink.${name}`, url]));
  const net = createNet({ clock: systemClock, log: silentLog, loopback: true, endpoints, discovery: demo.lan.discover });
  const storage = { ...store, readOnly: undefined };
  const facts = { storage, vault, net, types: shelfOf(ewelink), topics: createTopics(), clock: systemClock, log: silentLog };
  const connections = createConnections({ ...facts, redirectBase: () => 'http://127.0.0.1:7420', isAllowed: () => false });
  ends.push(() => connections.close());
  await connections.start();
  const { email, password } = demo.people.owner;
  const { id: app, secret } = demo.apps.enterprise;
  const config = { way: 'password', app, secret: { set: secret }, country: '+49', account: email, password: { set: password } };
  const made = await connections.handlers['connections.create']({ type: 'ewelink', name: 'My Sonoff', config }, person);
  const becomes = (what: object) =>
    vi.waitFor(() => expect(connections.get(made.id)?.health).toMatchObject(what), { timeout: 30_000, interval: 50 });
  await becomes({ state: 'connected' });
  await vi.waitFor(() => expect([...demo.lines.all].some(({ session }) => session)).toBe(true));
  for (const kept of [secret, password, demo.lan.keyOf('1000d00001'), demo.people.owner.apikey]) expect(store.disk()).not.toContain(kept);

  const act = async () =>
    connections
      .link(made.id)
      ?.act({ device: '1000d00001', part: 'main', trait: 'power', command: 'on', args: {}, callId: 'c1' }, new AbortController().signal);
  await vi.waitFor(async () => expect(await act()).toMatchObject({ path: 'lan' }));
  demo.faults.account.kick();
  await becomes({ state: 'attention', problem: 'account.kicked', goesOn: true });
  expect(await act()).toMatchObject({ path: 'lan' });
  await connections.handlers['connections.retry']({ id: made.id }, person);
  await becomes({ state: 'connected' });
}, 60_000);
