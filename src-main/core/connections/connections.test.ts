import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { LinkEvent } from '../../kit/link.ts';
import { defineMcpType, field, type AnyMcpType, type ConfigOf } from '../../kit/index.ts';
import { fakeWorld, manualClock, memoryLink, silentLog, type MemoryLink } from '../../kit/testing/index.ts';
import { createTopics } from '../topics.ts';
import { createConnections } from './connections.ts';
import { memoryStore, memoryVault, shelfOf } from './testing/doubles.ts';

const label = { en: 'Label', 'zh-CN': '标签' };
const person = { caller: { kind: 'person' as const, id: 'p', name: 'Me' }, session: 's1' };
const CANARY = 'canary-4711';

const fields = {
  url: field.url({ label }),
  token: field.secret({ label }),
  extra: field.headers({ label, optional: true }),
  account: field.oauth({ label, optional: true }),
};
const identity = { id: 'memory', title: label, summary: label, group: 'homes', icon: '<svg/>', help: label, reach: 'typed' } as const;

/** The whole area over memory: one type whose links the test holds in its hands. */
function house({
  store = memoryStore(),
  vault = memoryVault(),
  starting = () => {},
  more = [],
}: {
  store?: ReturnType<typeof memoryStore>;
  vault?: ReturnType<typeof memoryVault>;
  starting?: (signal: AbortSignal) => void | Promise<void>;
  more?: AnyMcpType[];
} = {}) {
  const clock = manualClock();
  const topics = createTopics();
  const links: MemoryLink[] = [];
  const configs: ConfigOf<typeof fields>[] = [];
  const heard: { name: string; payload: unknown }[] = [];
  const hosts: (readonly string[])[] = [];
  topics.subscribe((name, payload) => heard.push({ name, payload }));
  const type = defineMcpType({
    ...identity,
    version: 2,
    config: fields,
    discovers: ['_memory._tcp'],
    steps: [{ title: label, fields: ['url', 'token', 'extra', 'account'] }],
    connect: (config) => {
      configs.push(config);
      const link = memoryLink({
        starting,
        devices: [],
        tools: [{ name: 'memory.ask', title: label, description: 'Ask', risk: 'read', input: { type: 'object' } }],
      });
      links.push(link);
      return link;
    },
    tries: {
      url: async ({ url }) => {
        if (url === 'http://nobody') throw new SwitchboardError('remote.unreachable', 'Nobody is there');
      },
    },
    options: { rooms: async ({ url, token }) => [{ value: `${url} ${token?.reveal().length}`, label }] },
    oauth: {
      start: (_config, { redirect, state, challenge }) => ({
        url: `https://vendor.example/?redirect=${redirect}&state=${state}&challenge=${challenge}`,
      }),
      finish: async (_config, { code, verifier }) => ({
        tokens: `${CANARY} ${code} ${createHash('sha256').update(verifier).digest('base64url')}`,
        account: 'me@example.org',
      }),
    },
    migrate: { 1: ({ address, ...rest }) => ({ ...rest, url: address }) },
  });
  const found: ((one: { name: string; address: string; host: string; port: number; txt: Record<string, string> }) => void)[] = [];
  const connections = createConnections({
    ...{ storage: store, vault, types: shelfOf(type, ...more), topics, clock, log: silentLog, random: () => 1 },
    net: {
      world: (facts) => {
        hosts.push(facts.hosts);
        return fakeWorld({ signal: facts.signal, clock });
      },
      discover: (_service, listener, signal) => {
        found.push(listener);
        signal.addEventListener('abort', () => found.splice(found.indexOf(listener), 1));
      },
    },
    redirectBase: () => 'http://127.0.0.1:7420',
  });
  const { handlers } = connections;
  const create = (name = 'My home', config: Record<string, unknown> = { url: 'http://10.0.0.5:8123', token: { set: CANARY } }) =>
    handlers['connections.create']({ type: 'memory', name, config }, person);
  const topic = (name: string) => heard.flatMap((one) => (one.name === name ? [one.payload] : []));
  return { connections, handlers, create, clock, links, configs, hosts, store, vault, heard, topic, found };
}
const problemOf = (work: unknown): Promise<SwitchboardError> =>
  Promise.resolve(work).then(
    () => expect.fail('it should have been refused'),
    (thrown: unknown) => SwitchboardError.from(thrown),
  );

describe('a connection', () => {
  it('is created, connects, and tells its health and tools', async () => {
    const { connections, create, clock, configs, hosts, topic } = house();
    await connections.start();
    const made = await create();
    expect(made.id).toMatch(/^c[a-z2-7]{12}$/);
    await clock.advance(0);
    expect(connections.get(made.id)).toMatchObject({ slug: 'myhome', enabled: true, health: { state: 'connected' }, counts: { tools: 1 } });
    expect(configs[0]?.token.reveal()).toBe(CANARY);
    expect(hosts[0]).toEqual(['10.0.0.5']);
    expect(connections.tools(made.id)).toHaveLength(1);
    expect(topic('connections.health')).toMatchObject([{ health: { state: 'connecting' } }, { health: { state: 'connected' } }]);
    await connections.close();
  });

  it('keeps its secrets out of everything that is written, shown or pushed', async () => {
    const { connections, handlers, create, clock, store, vault, heard, topic } = house();
    await handlers['connections.saveDraft'](
      { type: 'memory', draft: { type: 'memory', step: 1, at: 1, config: { url: 'http://x', token: { set: CANARY } } } },
      person,
    );
    expect(await handlers['connections.draft']({ type: 'memory' }, person)).toMatchObject({ config: { url: 'http://x' } });
    const headers = [{ name: 'X-Key', value: { set: `${CANARY}-2` } }];
    const made = await create('Home', { url: 'http://x', token: { set: CANARY }, extra: headers });
    await handlers['connections.test']({ test: 't', type: 'memory', config: { url: 'http://x', token: { set: CANARY } } }, person);
    await clock.advance(0);
    const shown = await handlers['connections.list'](undefined, person);
    expect(JSON.stringify([shown, heard, made, topic('connections.testing')]) + store.disk()).not.toContain('canary');
    expect(made.config).toMatchObject({ token: { saved: true }, extra: [{ name: 'X-Key', value: { saved: true } }] });
    expect([...vault.sealed.values()]).toEqual([CANARY, `${CANARY}-2`]);
    await connections.close();
  });

  it('keeps a saved secret on an edit, replaces a new one and forgets a dropped one', async () => {
    const { connections, handlers, create, clock, configs, vault } = house();
    const made = await create('Home', { url: 'http://x', token: { set: 'one' }, extra: [{ name: 'X-A', value: { set: 'two' } }] });
    await handlers['connections.update'](
      { id: made.id, config: { url: 'http://y', token: { saved: true }, extra: [{ name: 'X-A', value: { saved: true } }] } },
      person,
    );
    await clock.advance(0);
    expect(configs.at(-1)?.token.reveal()).toBe('one');
    await handlers['connections.update']({ id: made.id, config: { url: 'http://y', token: { set: 'three' } } }, person);
    expect([...vault.sealed.values()]).toEqual(['three']);
    const refused = await problemOf(
      handlers['connections.update'](
        { id: made.id, config: { url: 'http://y', token: { saved: true }, extra: [{ name: 'X-B', value: { saved: true } }] } },
        person,
      ),
    );
    expect(refused).toMatchObject({ problem: 'input.invalid', details: { fields: { extra: 'fields.problem.secretMissing' } } });
    await connections.close();
  });

  it('says which answers are wrong and saves nothing', async () => {
    const { create, store, vault } = house();
    expect((await problemOf(create('Home', { url: 'nonsense' }))).details.fields).toEqual({
      url: 'fields.problem.url',
      token: 'fields.problem.required',
    });
    expect(store.saved.size + vault.sealed.size).toBe(0);
  });

  it('never shares its short name, even when two are made at once', async () => {
    const { connections, create } = house();
    const made = await Promise.all([create('Home'), create('Home'), create('Haus am See 22 mit Garten'), create('家')]);
    expect(made.map(({ slug }) => slug)).toEqual(['memory', 'memory2', 'hausamsee22mitga', 'memory3']);
    await connections.close();
  });

  it('is paused and resumed without ever having two links', async () => {
    const { connections, handlers, create, clock, links } = house();
    const { id } = await create();
    await clock.advance(0);
    await Promise.all([
      handlers['connections.enable']({ id, enabled: false }, person),
      handlers['connections.enable']({ id, enabled: true }, person),
    ]);
    await clock.advance(0);
    expect(links).toHaveLength(2);
    expect(links.map(({ starts, closes }) => starts - closes)).toEqual([0, 1]);
    await handlers['connections.enable']({ id, enabled: false }, person);
    expect(connections.get(id)).toMatchObject({ health: { state: 'paused' } });
    expect(connections.link(id)).toBeUndefined();
    expect(connections.tools(id)).toEqual([]);
    await connections.close();
    expect(clock.waiting()).toBe(0);
  });

  it('is removed with its secrets, and everybody hears it', async () => {
    const { connections, handlers, create, clock, links, store, vault, topic } = house();
    const gone: string[] = [];
    connections.onRemoved((id) => gone.push(id));
    const { id } = await create();
    await clock.advance(0);
    await handlers['connections.remove']({ id }, person);
    expect([gone, topic('connections.removed')]).toEqual([[id], [{ id }]]);
    expect(store.saved.size + vault.sealed.size).toBe(0);
    expect(links[0]).toMatchObject({ starts: 1, closes: 1 });
    expect((await problemOf(Promise.resolve().then(() => handlers['connections.retry']({ id }, person)))).problem).toBe('not.found');
  });

  it('comes back by itself, and at once when hurried', async () => {
    const { connections, create, clock, links } = house();
    const events: LinkEvent['kind'][] = [];
    connections.onEvent((_id, { kind }) => events.push(kind));
    const { id } = await create();
    await clock.advance(0);
    links[0]?.emit({ kind: 'health', health: { state: 'offline', problem: 'remote.unreachable' } });
    await clock.advance(0);
    expect(connections.get(id)?.health).toMatchObject({ state: 'offline', problem: 'remote.unreachable', retryAt: clock.now() + 500 });
    connections.hurry();
    await clock.advance(0);
    expect(connections.get(id)?.health.state).toBe('connected');
    expect(events).toEqual(['devices', 'tools', 'devices', 'tools']);
    await connections.close();
  });

  it('does not hold up the start of the program, however slow the far end is', async () => {
    const store = memoryStore();
    const vault = memoryVault();
    const first = house({ store, vault });
    const { id } = await first.create();
    await first.connections.close();
    const second = house({ store, vault, starting: () => new Promise(() => {}) });
    await second.connections.start();
    await second.clock.advance(0);
    expect(second.connections.get(id)?.health.state).toBe('connecting');
    await second.connections.close();
    expect(second.links.every(({ closes }) => closes === 1)).toBe(true);
    expect(second.clock.waiting()).toBe(0);
  });

  it('brings a config of an older version up to date', async () => {
    const store = memoryStore();
    const vault = memoryVault();
    await vault.seal('caaaaaaaaaaaa', 'config.token', 'old');
    await store.connections.save({
      id: 'caaaaaaaaaaaa',
      slug: 'old',
      type: 'memory',
      name: 'Old',
      enabled: true,
      configVersion: 1,
      config: { address: 'http://old', token: { saved: true } },
      createdAt: 1,
    });
    const { connections, clock, configs } = house({ store, vault });
    await connections.start();
    await clock.advance(0);
    expect(configs[0]?.url).toBe('http://old');
    expect(store.saved.get('caaaaaaaaaaaa')).toMatchObject({ configVersion: 2, config: { url: 'http://old' } });
    await connections.close();
  });

  it('waits for the person while the vault is locked, and goes on when it opens', async () => {
    const { connections, create, clock, vault } = house();
    vault.setLocked(true);
    const { id } = await create();
    await clock.advance(0);
    expect(connections.get(id)?.health).toMatchObject({ state: 'attention', problem: 'vault.locked' });
    vault.setLocked(false);
    await clock.advance(0);
    expect(connections.get(id)?.health.state).toBe('connected');
    await connections.close();
  });
});

describe('the wizard', () => {
  const config = { url: 'http://x', token: { set: CANARY } };

  it('tests a connection nobody saved, line by line, and closes what it opened', async () => {
    const { handlers, links, topic, store } = house();
    expect(await handlers['connections.test']({ test: 't1', type: 'memory', config }, person)).toMatchObject({
      ok: true,
      counts: { tools: 1 },
    });
    expect(topic('connections.testing')).toMatchObject([
      { test: 't1', step: 'fields', state: 'running' },
      { step: 'fields', state: 'ok' },
      { step: 'reach', state: 'running' },
      { step: 'reach', state: 'ok', sentence: { key: 'connections.test.reached' } },
    ]);
    expect(links[0]).toMatchObject({ starts: 1, closes: 1 });
    expect(store.saved.size).toBe(0);
  });

  it('stops a test on request, even one that hangs', async () => {
    const { handlers, links, clock, topic } = house({ starting: () => new Promise(() => {}) });
    const tested = handlers['connections.test']({ test: 't2', type: 'memory', config }, person);
    await clock.advance(0);
    await handlers['connections.cancel']({ test: 't2' }, person);
    expect(await tested).toEqual({ ok: false });
    expect(topic('connections.testing').at(-1)).toMatchObject({
      step: 'reach',
      state: 'failed',
      sentence: { key: 'connections.test.stopped' },
    });
    await clock.advance(0);
    expect(links[0]?.closes).toBe(1);
  });

  it('answers lists from what is filled in so far, and checks one step', async () => {
    const { handlers } = house();
    expect(await handlers['connections.options']({ type: 'memory', config, from: 'rooms' }, person)).toMatchObject([
      { value: `http://x ${CANARY.length}` },
    ]);
    expect((await problemOf(handlers['connections.options']({ type: 'memory', config, from: 'toString' }, person))).problem).toBe(
      'not.found',
    );
    expect(await handlers['connections.check']({ type: 'memory', config: {}, fields: ['url'] }, person)).toEqual({
      fields: { url: 'fields.problem.required' },
    });
  });

  it('tries an answer for real before the next question, but only one that is well formed', async () => {
    const { handlers } = house();
    const check = (url: string) => handlers['connections.check']({ type: 'memory', config: { url }, fields: ['url'] }, person);
    expect((await problemOf(check('http://nobody'))).problem).toBe('remote.unreachable');
    expect(await check('http://somebody')).toEqual({ fields: {} });
    expect(await check('nobody')).toEqual({ fields: { url: expect.stringMatching(/^fields\.problem/) } });
    const elsewhere = handlers['connections.check']({ type: 'memory', config: { url: 'http://nobody' }, fields: ['extra'] }, person);
    expect(await elsewhere).toEqual({ fields: {} });
  });

  it('looks on the network only while somebody watches', async () => {
    const { handlers, found, topic } = house();
    await handlers['connections.discover']({ type: 'memory', on: true }, person);
    await handlers['connections.discover']({ type: 'memory', on: true }, { ...person, session: 's2' });
    expect(found).toHaveLength(1);
    found[0]?.({ name: 'Hub', address: '10.0.0.9', host: 'hub.local', port: 80, txt: {} });
    expect(topic('connections.found')).toMatchObject([{ type: 'memory', name: 'Hub' }]);
    await handlers['connections.discover']({ type: 'memory', on: false }, person);
    expect(await handlers['connections.discover']({ type: 'memory', on: true }, person)).toHaveLength(1);
    await handlers['connections.discover']({ type: 'memory', on: false }, person);
    await handlers['connections.discover']({ type: 'memory', on: false }, { ...person, session: 's2' });
    expect(found).toHaveLength(0);
  });
});

describe('a sign-in', () => {
  const start = async (one: ReturnType<typeof house>) => {
    const begun = await one.handlers['connections.oauthStart']({ type: 'memory', config: {}, field: 'account' }, person);
    return { ...begun, state: begun.redirect.split('/').at(-1) ?? '' };
  };

  it('hands its tokens to the connection that asked, once', async () => {
    const one = house();
    const { session, state, redirect, url } = await start(one);
    expect(redirect).toBe(`http://127.0.0.1:7420/oauth/callback/${state}`);
    expect(url).toContain(state);
    expect(await one.connections.oauthCallback(state, new URLSearchParams({ code: 'c0de' }))).toEqual({ key: 'connections.oauth.done' });
    expect(await one.connections.oauthCallback(state, new URLSearchParams({ code: 'again' }))).toEqual({
      key: 'connections.oauth.expired',
    });
    expect(one.topic('connections.oauthDone')).toEqual([{ session, account: 'me@example.org' }]);
    const made = await one.create('Home', { url: 'http://x', token: { set: 't' }, account: { session } });
    await one.clock.advance(0);
    expect(made.config['account']).toEqual({ saved: true, account: 'me@example.org' });
    expect(one.configs[0]?.account?.tokens.reveal()).toBe(`${CANARY} c0de ${new URL(url).searchParams.get('challenge')}`);
    expect((await problemOf(one.create('Other', { url: 'http://x', token: { set: 't' }, account: { session } }))).details.fields).toEqual({
      account: 'fields.problem.oauth',
    });
    expect(one.store.disk() + JSON.stringify(one.heard)).not.toContain('canary');
    await one.connections.close();
  });

  it('also takes the address the browser landed on, but not another one', async () => {
    const one = house();
    const { session, redirect } = await start(one);
    const wrong = await problemOf(
      one.handlers['connections.oauthPaste']({ session, address: 'http://127.0.0.1:7420/oauth/callback/other?code=1' }, person),
    );
    expect(wrong.details.fields).toEqual({ address: 'connections.oauth.wrongAddress' });
    await one.handlers['connections.oauthPaste']({ session, address: ` ${redirect}?code=pasted ` }, person);
    expect(one.topic('connections.oauthDone')).toEqual([{ session, account: 'me@example.org' }]);
  });

  it('is over after ten minutes, when refused, and when cancelled', async () => {
    const one = house();
    const late = await start(one);
    await one.clock.advance(10 * 60_000);
    expect(await one.connections.oauthCallback(late.state, new URLSearchParams({ code: 'x' }))).toEqual({
      key: 'connections.oauth.expired',
    });
    const refused = await start(one);
    expect(await one.connections.oauthCallback(refused.state, new URLSearchParams({ error: 'access_denied' }))).toMatchObject({
      key: 'problems.auth.refused.title',
    });
    const cancelled = await start(one);
    await one.handlers['connections.oauthCancel']({ session: cancelled.session }, person);
    expect(await one.connections.oauthCallback(cancelled.state, new URLSearchParams({ code: 'x' }))).toEqual({
      key: 'connections.oauth.expired',
    });
    expect(one.topic('connections.oauthDone')).toEqual([{ session: refused.session, problem: 'auth.refused' }]);
  });
});

describe('a type imported as data', () => {
  const manifest = {
    manifest: 1,
    id: 'notes',
    title: label,
    summary: label,
    group: 'tools',
    fields: [
      { name: 'address', kind: 'url', label },
      { name: 'token', kind: 'secret', label },
    ],
    steps: [{ title: label, fields: ['address', 'token'] }],
    transport: { kind: 'url', url: '${address}', headers: { Authorization: '${token}' } },
  };

  it('joins the catalogue, comes back after a restart, is used, exported and removed', async () => {
    const store = memoryStore();
    const first = house({ store });
    expect(await first.handlers['connections.importType']({ manifest }, person)).toMatchObject({
      id: 'notes',
      origin: 'manifest',
      fields: [{ name: 'address' }, { name: 'token' }],
    });
    expect(first.topic('connections.typesChanged')).toHaveLength(1);

    const { connections, handlers } = house({ store });
    await connections.start();
    expect((await handlers['connections.types'](undefined, person)).map(({ id }) => id)).toEqual(['memory', 'notes']);
    const { id } = await handlers['connections.create'](
      { type: 'notes', name: 'Notes', config: { address: 'http://x', token: { set: CANARY } } },
      person,
    );
    expect(store.disk()).not.toContain('canary');
    expect((await problemOf(handlers['connections.removeType']({ type: 'notes' }, person))).problem).toBe('conflict');
    expect(await handlers['connections.exportType']({ type: 'notes' }, person)).toMatchObject({
      ...manifest,
      fields: [{ name: 'address' }, { name: 'token' }],
    });
    await handlers['connections.remove']({ id }, person);
    await handlers['connections.removeType']({ type: 'notes' }, person);
    expect((await handlers['connections.types'](undefined, person)).map((card) => card.id)).toEqual(['memory']);
    await connections.close();
  });

  it('never takes the place of a type of the program', async () => {
    const { handlers } = house();
    expect((await problemOf(handlers['connections.importType']({ manifest: { ...manifest, id: 'memory' } }, person))).problem).toBe(
      'conflict',
    );
    expect((await problemOf(handlers['connections.removeType']({ type: 'memory' }, person))).problem).toBe('not.found');
    expect((await problemOf(handlers['connections.exportType']({ type: 'memory' }, person))).problem).toBe('not.supported');
  });
});

describe('when the disk says no', () => {
  it('leaves no half of a connection behind', async () => {
    const store = memoryStore();
    const vault = memoryVault();
    store.connections.save = () => Promise.reject(new SwitchboardError('storage.full', 'full'));
    const { connections, create } = house({ store, vault });
    expect((await problemOf(create())).problem).toBe('storage.full');
    expect([connections.list(), vault.sealed.size]).toEqual([[], 0]);
  });

  it('does not ask again with a refused password just because the network came back', async () => {
    const { connections, create, clock, links } = house({
      starting: () => {
        throw new SwitchboardError('auth.refused', 'no');
      },
    });
    await create();
    await clock.advance(0);
    connections.hurry();
    await clock.advance(60_000);
    expect(links).toHaveLength(1);
    await connections.close();
  });
});
