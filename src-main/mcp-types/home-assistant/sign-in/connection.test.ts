import { afterEach, expect, it, vi } from 'vitest';
import { createConnections } from '../../../core/connections/connections.ts';
import { memoryStore, memoryVault, shelfOf } from '../../../core/connections/testing/doubles.ts';
import { systemClock } from '../../../core/host/clock.ts';
import { createNet } from '../../../core/net/net.ts';
import { createTopics } from '../../../core/topics.ts';
import { startDemo, type DemoOptions } from '../../../demo/index.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import type { Found } from '../../../../src-shared/model/connection.ts';
import homeAssistant from '../index.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const person = { caller: { kind: 'person' as const, id: 'p', name: 'Me' }, session: 's1' };
const BASE = 'http://127.0.0.1:7420';

async function house(options: DemoOptions = {}) {
  const demo = await startDemo(options);
  ends.push(() => demo.stop());
  const store = memoryStore();
  const vault = memoryVault();
  const topics = createTopics();
  const found: Found[] = [];
  topics.subscribe((name, payload) => void (name === 'connections.found' && found.push(payload as Found)));
  const open = async () => {
    const net = createNet({ clock: systemClock, log: silentLog, loopback: true });
    const facts = {
      storage: { ...store, readOnly: undefined },
      vault,
      net,
      types: shelfOf(homeAssistant),
      topics,
      clock: systemClock,
      log: silentLog,
    };
    const connections = createConnections({ ...facts, redirectBase: () => BASE, isAllowed: (host) => host === 'nas.lan' });
    ends.push(() => connections.close());
    await connections.start();
    return connections;
  };
  const connections = await open();
  const { handlers } = connections;
  const health = (id: string) => connections.get(id)?.health;
  const create = (config: Record<string, unknown>) =>
    handlers['connections.create']({ type: 'home-assistant', name: 'Home', config: { url: demo.homeAssistant.url, ...config } }, person);
  const becomes = (id: string, state: string) => vi.waitFor(() => expect(health(id)?.state).toBe(state), { timeout: 8000, interval: 20 });
  /** Signs in as the browser would. */
  const signIn = async (more: Record<string, unknown> = {}) => {
    const asked = { type: 'home-assistant', field: 'session', config: { url: demo.homeAssistant.url }, ...more };
    const begun = await handlers['connections.oauthStart'](asked, person);
    const sent = await fetch(begun.url, { redirect: 'manual' });
    const back = new URL(sent.headers.get('location') ?? '');
    await connections.oauthCallback(back.pathname.split('/').at(-1) ?? '', back.searchParams);
    return { ...begun, back };
  };
  const sessions = () => demo.tokens.of(demo.people.owner).filter(({ type }) => type === 'normal');
  return { demo, store, vault, connections, handlers, health, create, becomes, signIn, sessions, found, open };
}

it('an address and a token are enough, as seeds and old configs give them', async () => {
  const { demo, create, becomes, store, open, vault } = await house();
  const made = await create({ token: { set: demo.homeAssistant.token } });
  expect(made.config).toMatchObject({ sign: 'token', token: { saved: true } });
  await becomes(made.id, 'connected');
  // The same as a program of before would have saved it.
  const old = {
    ...made,
    id: 'caaaaaaaaaaaa',
    slug: 'old',
    configVersion: 1,
    config: { url: demo.homeAssistant.url, token: { saved: true } },
  };
  await store.connections.save(old);
  await vault.seal(old.id, 'config.token', demo.homeAssistant.token);
  const again = await open();
  await vi.waitFor(() => expect(again.get(old.id)?.health.state).toBe('connected'));
  expect(store.saved.get(old.id)).toMatchObject({ configVersion: 2, config: { sign: 'token' } });
});

it('a session is begun, shown by its account, begun anew, and ended with the connection', async () => {
  const { handlers, create, becomes, health, signIn, sessions, store, vault, demo } = await house();
  const { session, back } = await signIn();
  expect(back.href.startsWith(`${BASE}/oauth/callback/`)).toBe(true);
  const made = await create({ session: { session } });
  expect(made.config).toMatchObject({ sign: 'browser', session: { saved: true, account: 'Demo' } });
  await becomes(made.id, 'connected');
  const [first] = sessions();
  expect(store.disk()).not.toContain(first?.secret);

  demo.tokens.revokeId(first?.id ?? '');
  await becomes(made.id, 'attention');
  expect(health(made.id)?.problem).toBe('auth.expired');
  const anew = await signIn({ connection: made.id, config: made.config });
  await handlers['connections.update']({ id: made.id, config: { ...made.config, session: { session: anew.session } } }, person);
  await becomes(made.id, 'connected');
  expect(sessions()).toHaveLength(1);

  await handlers['connections.remove']({ id: made.id }, person);
  expect(sessions()).toEqual([]);
  expect(vault.sealed.size).toBe(0);
});

it('a sign-in comes back where the panel was opened, and to no stranger', async () => {
  const { signIn } = await house();
  const { url } = await signIn({ origin: 'http://nas.lan:7420' });
  expect(new URL(url).searchParams.get('client_id')).toBe('http://nas.lan:7420/');
  expect((await signIn({ origin: 'http://evil.example' })).redirect.startsWith(BASE)).toBe(true);
});

it('a strange certificate is asked about, trusted, and asked about again when it changes', async () => {
  const { demo, handlers, create, becomes, health, connections } = await house({ tls: 'self-signed' });
  const config = { url: demo.homeAssistant.url, token: { set: demo.homeAssistant.token } };
  const ask = (more: object = {}) =>
    handlers['connections.certificate']({ type: 'home-assistant', config: { ...config, ...more } }, person);
  const shown = await ask();
  expect(shown).toMatchObject({ why: 'self-signed', host: '127.0.0.1' });
  const certificate = { fingerprint: shown?.fingerprint ?? '' };
  expect(await ask({ certificate })).toBeNull();
  await expect(create({ token: config.token, certificate: { asked: certificate.fingerprint } })).rejects.toMatchObject({
    details: { fields: { certificate: 'fields.problem.certificate' } },
  });

  const made = await create({ token: config.token, certificate });
  await becomes(made.id, 'connected');
  demo.changeCertificate('self-signed');
  demo.faults.wire.drop();
  await becomes(made.id, 'attention');
  const changed = health(made.id)?.sentence?.with;
  expect(health(made.id)?.problem).toBe('remote.certificate');
  expect(changed).toMatchObject({
    why: 'changed',
    expected: certificate.fingerprint,
    fingerprint: expect.not.stringMatching(certificate.fingerprint),
  });

  const trusted = { fingerprint: String(changed?.['fingerprint']) };
  await handlers['connections.update']({ id: made.id, config: { ...made.config, certificate: trusted } }, person);
  await becomes(made.id, 'connected');
  expect(connections.get(made.id)?.config['certificate']).toEqual(trusted);
});

it('a home that announces itself is found by its own name and keeps its identity', async () => {
  const { demo, handlers, found } = await house({ announce: true });
  await handlers['connections.discover']({ type: 'home-assistant', on: true }, { ...person, session: 'panel' });
  await vi.waitFor(() => expect(found.map(({ fill }) => fill)).toContain(demo.homeAssistant.url));
  expect(found.find(({ fill }) => fill === demo.homeAssistant.url)).toMatchObject({
    name: 'Demo home',
    type: 'home-assistant',
    ready: true,
  });
});
