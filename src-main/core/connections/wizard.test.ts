import { describe, expect, it } from 'vitest';

import { memoryStore } from './testing/doubles.ts';
import { label, person, CANARY, house, problemOf } from './testing/house.ts';

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

  it('is replaced only by who says so, and its connections begin anew where it leads elsewhere', async () => {
    const one = house();
    const { handlers } = one;
    await handlers['connections.importType']({ manifest }, person);
    const { id } = await handlers['connections.create'](
      { type: 'notes', name: 'Notes', config: { address: 'http://x', token: { set: CANARY } } },
      person,
    );
    const renewed = async () => (await handlers['connections.list'](undefined, person)).find((found) => found.id === id)?.renewed;
    // The very same again changes nothing.
    await handlers['connections.importType']({ manifest }, person);
    const better = { ...manifest, title: { en: 'Better', 'zh-CN': '更好' } };
    expect((await problemOf(handlers['connections.importType']({ manifest: better }, person))).problem).toBe('conflict');
    await handlers['connections.importType']({ manifest: better, replace: true }, person);
    expect(await renewed()).toBeUndefined();
    // Where a stranger's type goes by itself is part of what is shown of it.
    const fixed = { ...manifest, id: 'fixed', transport: { ...manifest.transport, url: 'https://notes.example/api' } };
    expect(await handlers['connections.importType']({ manifest: fixed }, person)).toMatchObject({ leadsTo: 'https://notes.example/api' });
    await handlers['connections.removeType']({ type: 'fixed' }, person);
    const elsewhere = { ...better, transport: { ...manifest.transport, url: '${address}/elsewhere' } };
    await handlers['connections.importType']({ manifest: elsewhere, replace: true }, person);
    expect(await renewed()).toEqual(expect.any(Number));
    // No key goes there before the person has looked: not now, not when asked to try again, not at the next start.
    const health = async (by = handlers) => (await by['connections.list'](undefined, person)).find((found) => found.id === id)?.health;
    const waits = { state: 'attention', problem: 'connection.moved' };
    await one.clock.advance(0);
    expect(await health()).toMatchObject(waits);
    await handlers['connections.retry']({ id }, person);
    await handlers['connections.update']({ id, name: 'Mine' }, person);
    await one.clock.advance(0);
    expect(await health()).toMatchObject(waits);
    const next = house({ store: one.store, vault: one.vault });
    await next.connections.start();
    await next.clock.advance(0);
    expect(await health(next.handlers)).toMatchObject(waits);
    await next.connections.close();
    await handlers['connections.update']({ id, config: { address: 'http://x', token: { saved: true } } }, person);
    await one.clock.advance(0);
    expect((await health())?.problem).not.toBe('connection.moved');
    expect((await handlers['connections.types'](undefined, person)).map(({ title }) => title.en)).toEqual(['Label', 'Better']);
    await one.connections.close();
  });

  it('is changed in the window where it is a server, and by its file where it describes tools itself', async () => {
    const { handlers } = house();
    await handlers['connections.importType']({ manifest }, person);
    expect((await problemOf(handlers['connections.editType']({ type: 'notes' }, person))).problem).toBe('not.supported');
    expect((await problemOf(handlers['connections.editType']({ type: 'nobody' }, person))).problem).toBe('not.found');
    // A manifest that another type has to run is refused where nobody runs it.
    const transport = { kind: 'mcp-url', url: '${address}', headers: {} };
    expect((await problemOf(handlers['connections.importType']({ manifest: { ...manifest, id: 'far', transport } }, person))).problem).toBe(
      'not.supported',
    );
    const drafts = await handlers['connections.typesIn']({ text: 'npx -y notes' }, person);
    expect(drafts).toMatchObject([{ name: 'notes', manifest: { id: 'notes-2', transport: { program: 'npx', args: ['-y', 'notes'] } } }]);
  });

  it('is tried under a name of its own, and nothing of it is saved', async () => {
    const store = memoryStore();
    const { handlers, topic } = house({ store });
    const card = await handlers['connections.tryType']({ manifest }, person);
    expect(card).toMatchObject({ id: 'trying:notes', fields: [{ name: 'address' }, { name: 'token' }] });
    expect(await handlers['connections.check']({ type: card.id, config: { address: 'x' }, fields: ['address'] }, person)).toEqual({
      fields: { address: 'fields.problem.url' },
    });
    const config = { address: 'http://x', token: { set: CANARY } };
    expect((await problemOf(handlers['connections.create']({ type: card.id, name: 'Notes', config }, person))).problem).toBe('not.found');
    expect((await handlers['connections.types'](undefined, person)).map(({ id }) => id)).toEqual(['memory']);
    expect(topic('connections.typesChanged')).toEqual([]);
    expect(store.disk()).not.toContain('notes');
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
