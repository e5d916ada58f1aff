import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { LinkEvent } from '../../kit/link.ts';
import { memoryStore, memoryVault } from './testing/doubles.ts';
import { person, CANARY, house, problemOf } from './testing/house.ts';

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

  it('says how it stands where its link can tell, and nothing where there is none', async () => {
    const { connections, create, clock, links, handlers } = house();
    const { id } = await create();
    await clock.advance(0);
    expect(await handlers['connections.facts']({ id }, person)).toEqual([]);
    const facts = [{ label: { en: 'Region', 'zh-CN': '区域' }, value: { en: 'Europe', 'zh-CN': '欧洲' } }];
    if (links[0]) links[0].facts = async () => facts;
    expect(await handlers['connections.facts']({ id }, person)).toEqual(facts);
    await handlers['connections.enable']({ id, enabled: false }, person);
    expect(await handlers['connections.facts']({ id }, person)).toEqual([]);
    expect(await problemOf(handlers['connections.facts']({ id: 'nobody' }, person))).toMatchObject({ problem: 'not.found' });
    await connections.close();
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
    expect(connections.get(id)?.health).toMatchObject({ state: 'offline', problem: 'remote.unreachable', retryAt: clock.now() + 50 });
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

describe('when the disk says no', () => {
  it('leaves no half of a connection behind', async () => {
    const store = memoryStore();
    const vault = memoryVault();
    store.connections.save = () => Promise.reject(new SwitchboardError('storage.full', 'full'));
    const { connections, create } = house({ store, vault });
    expect((await problemOf(create())).problem).toBe('storage.full');
    expect([connections.list(), vault.sealed.size]).toEqual([[], 0]);
  });

  it('is woken where it goes on in spite of what only the person can heal, and knows whether the person asks', async () => {
    const { connections, create, clock, links, handlers } = house();
    const { id } = await create();
    await clock.advance(0);
    const woken: unknown[] = [];
    if (links[0]) links[0].wake = (asked) => void woken.push(asked);
    links[0]?.emit({ kind: 'health', health: { state: 'attention', problem: 'account.quota', goesOn: true } });
    connections.hurry();
    await handlers['connections.retry']({ id }, person);
    expect(woken).toEqual([false, true]);
    await connections.close();
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
