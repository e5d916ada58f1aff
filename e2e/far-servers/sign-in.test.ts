import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../src-shared/errors/errors.ts';
import type { Host } from '../../src-main/hosts/headless/host.ts';
import { runningHome, type Home } from '../../src-main/hosts/headless/testing/running-host.ts';
import { startGuardedServer, type GuardedServer } from './sign-in/guarded-server.ts';
import { GIVEN, startSignInServer, type SignInServer } from './sign-in/sign-in-server.ts';
import { signInWith, type Cookies } from './sign-in/small-browser.ts';

let home: Home;
let host: Host;
let panel: Awaited<ReturnType<Home['panel']>>;
let keys: SignInServer;
let server: GuardedServer;
/** One browser for a whole story, as people have. */
let cookies: Cookies;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
async function all(options: Parameters<typeof startSignInServer>[0] = {}): Promise<void> {
  keys = await startSignInServer(options);
  ends.push(keys.close);
  server = await startGuardedServer(keys);
  ends.push(server.close);
}
beforeEach(async () => {
  cookies = new Map();
  home = runningHome();
  ends.push(home.end);
  host = await home.start();
  panel = await home.panel(host);
});

const config = () => ({ way: 'address', url: server.url });
const health = async (id: string) => (await panel.call('connections.list')).find((one) => one.id === id)?.health;
const becomes = (id: string, state: string) => expect.poll(async () => (await health(id))?.state).toBe(state);

/** What the form does: asks where it leads, agrees, and goes through the pages. */
async function signIn(more: { connection?: string; config?: Record<string, unknown> } = {}, answer: 'yes' | 'no' = 'yes') {
  const asked = {
    type: 'mcp-server',
    field: 'session',
    config: more.config ?? config(),
    ...(more.connection && { connection: more.connection }),
  };
  const place = await panel.call('connections.oauthWhere', asked);
  const news: { session: string; problem?: string | undefined }[] = [];
  panel.on('connections.oauthDone', (one) => void news.push(one));
  const begun = await panel.call('connections.oauthStart', { ...asked, agreed: place?.page ?? '' });
  const landed = await signInWith(begun.url, answer, cookies);
  await expect.poll(() => news.length).toBe(1);
  return { place, begun, landed, problem: news[0]?.problem };
}

describe('a server that wants people to sign in', () => {
  it('is added by the wizard: it says so, the page is agreed to, and its tools appear', async () => {
    await all();
    const lines: (string | undefined)[] = [];
    panel.on('connections.testing', ({ problem }) => void lines.push(problem));
    expect(await panel.call('connections.test', { test: 't1', type: 'mcp-server', config: config() })).toEqual({ ok: false });
    expect(lines).toContain('auth.sign-in');

    const { place, begun, landed } = await signIn();
    expect(place).toEqual({ host: new URL(keys.issuer).host, page: `${keys.issuer}/auth` });
    const asked = new URL(begun.url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      code_challenge_method: 'S256',
      resource: server.url,
      scope: expect.stringContaining('tools:read'),
      redirect_uri: `${host.url}/oauth/callback`,
    });
    expect(landed.status).toBe(200);

    const tested = await panel.call('connections.test', {
      test: 't2',
      type: 'mcp-server',
      config: { ...config(), session: { session: begun.session } },
    });
    expect(tested).toMatchObject({ ok: true, counts: { tools: 2 } });
    const made = await panel.call('connections.create', {
      type: 'mcp-server',
      slug: 'guarded',
      name: 'Guarded',
      config: { ...config(), session: { session: begun.session } },
    });
    await becomes(made.id, 'connected');
    const { tools } = await panel.call('tools.list');
    expect(tools.filter(({ connection }) => connection === made.id).map(({ name }) => name)).toEqual(['guarded__read', 'guarded__write']);
  });

  it('renews its keys ahead of their end, once for all who need them, and goes on with those after that', async () => {
    await all({ lifeSeconds: 2 });
    const id = await add();
    const since = Date.now();
    const renewals = () => keys.asked.filter((path) => path === 'POST /token').length;
    const first = renewals();
    await wait(1_700);
    const done = await Promise.all(Array.from({ length: 8 }, () => run('read')));
    expect(done).toEqual(Array.from({ length: 8 }, () => 'done'));
    expect(renewals()).toBeGreaterThan(first);
    // One after the other, as often as keys of two seconds are due on a machine that takes its time: never eight.
    expect(renewals() - first).toBeLessThanOrEqual(Math.floor((Date.now() - since) / 1_000));
    // Where keys rotate, a second one with the old key would have ended the session.
    // After a restart it goes on with what was sealed last.
    await panel.call('connections.enable', { id, enabled: false });
    await wait(1_700);
    await panel.call('connections.enable', { id, enabled: true });
    await becomes(id, 'connected');
    expect([await run('read'), (await health(id))?.problem]).toEqual(['done', undefined]);
  });

  it('that ended the session is said once, asked no more, and good again after another sign-in', async () => {
    await all();
    const id = await add();
    await keys.revokeAll();
    expect(await run('read')).toMatchObject({ problem: 'auth.sign-in' });
    await becomes(id, 'attention');
    expect((await health(id))?.problem).toBe('auth.sign-in');
    const asked = keys.asked.length;
    await wait(700);
    expect(keys.asked.length).toBe(asked);

    await signInAgain(id);
    await becomes(id, 'connected');
    expect(await run('read')).toBe('done');
    // It is known there already.
    expect(keys.asked.filter((path) => path === 'POST /reg')).toHaveLength(1);
  });

  it('that is signed in at anew while all is well goes on with the new keys', async () => {
    await all();
    const id = await add();
    await signInAgain(id);
    await becomes(id, 'connected');
    expect(await run('read')).toBe('done');
  });

  it('that wants more rights for one tool says so, and everything else goes on', async () => {
    await all();
    const id = await add();
    expect(await run('write')).toMatchObject({ problem: 'auth.scope' });
    await expect.poll(async () => await health(id)).toMatchObject({ state: 'attention', problem: 'auth.scope', goesOn: true });
    expect(await run('read')).toBe('done');
    const { begun } = await signInAgain(id);
    expect(new URL(begun.url).searchParams.get('scope')?.split(' ').sort()).toEqual(['offline_access', 'tools:read', 'tools:write']);
    await becomes(id, 'connected');
    expect([await run('write'), await run('read')]).toEqual(['done', 'done']);
  });

  it('that moves to another sign-in server is begun anew there, with nothing of the first', async () => {
    await all();
    const id = await add();
    const others = await startSignInServer();
    ends.push(others.close);
    server.moveTo(others);
    const before = keys.asked.length;
    expect(await run('read')).toMatchObject({ problem: 'auth.sign-in' });
    await becomes(id, 'attention');
    expect(others.asked).not.toContain('POST /token');
    expect(keys.asked.slice(before)).not.toContain('POST /token');
    const { place } = await signInAgain(id);
    expect(place?.host).toBe(new URL(others.issuer).host);
    await becomes(id, 'connected');
    expect(others.asked).toContain('POST /reg');
    expect([...others.sent].filter((text) => [...keys.given].some((secret) => text.includes(secret)))).toEqual([]);
    // What it was given there is taken back when it goes.
    await panel.call('connections.remove', { id });
    expect(others.asked.at(-1)).toBe('POST /token/revocation');
  });

  it('that registers nobody takes the id the person was given', async () => {
    await all({ registers: false, redirects: [`${host.url}/oauth/callback`] });
    await expect(signIn()).rejects.toMatchObject({ problem: 'auth.client', details: { with: { redirect: `${host.url}/oauth/callback` } } });
    const given = { ...config(), introduction: 'given', clientId: GIVEN.id, clientSecret: { set: GIVEN.secret } };
    const { begun, problem } = await signIn({ config: given });
    expect(problem).toBeUndefined();
    const id = await add({ ...given, session: { session: begun.session } });
    await becomes(id, 'connected');
    expect(await run('read')).toBe('done');
  });

  it('that the person does not let in stays out', async () => {
    await all();
    // Nobody begins what nobody agreed to, nor elsewhere than agreed.
    const asked = { type: 'mcp-server', field: 'session', config: config() };
    await expect(panel.call('connections.oauthStart', asked)).rejects.toMatchObject({ problem: 'auth.moved' });
    await expect(panel.call('connections.oauthStart', { ...asked, agreed: 'https://elsewhere.example/auth' })).rejects.toMatchObject({
      problem: 'auth.moved',
    });
    expect(keys.asked).not.toContain('POST /reg');
    expect((await signIn({}, 'no')).problem).toBe('auth.refused');
    expect(keys.asked).not.toContain('POST /token');
  });

  it('leaves no key, code or secret in anything that is said or kept', async () => {
    await all({ redirects: [`${host.url}/oauth/callback`], lifeSeconds: 2 });
    const said: unknown[] = [];
    for (const topic of [
      'connections.oauthDone',
      'connections.testing',
      'connections.health',
      'connections.changed',
      'activity.added',
    ] as const)
      panel.on(topic, (news) => void said.push(news));
    const given = { ...config(), introduction: 'given', clientId: GIVEN.id, clientSecret: { set: GIVEN.secret } };
    const { begun, landed } = await signIn({ config: given });
    said.push(landed.page);
    const id = await add({ ...given, session: { session: begun.session } });
    await wait(1_800);
    said.push(await run('read'));
    await keys.revokeAll();
    said.push(await run('read'), await run('write'));
    said.push(await panel.call('connections.list'), await panel.call('connections.facts', { id }));
    said.push(await panel.call('activity.list', { limit: 100 }), await panel.call('system.log', {}));
    await home.stop(host);
    const code = new URL(landed.url).searchParams.get('code') ?? '';
    const secrets = [...keys.given, GIVEN.secret, code];
    expect(secrets.length).toBeGreaterThan(5);
    const text = inspect(said, { depth: 12, maxStringLength: Infinity, maxArrayLength: Infinity });
    const files = readdirSync(home.data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const kept = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    expect(files.some(({ name }) => name.endsWith('.db'))).toBe(true);
    for (const secret of secrets) {
      expect(text.includes(secret)).toBe(false);
      expect(kept.some((bytes) => bytes.includes(secret))).toBe(false);
    }
  });
});

/** Adds the server the way the wizard does, and waits for it. */
async function add(given?: Record<string, unknown>): Promise<string> {
  const whole = given ?? { ...config(), session: { session: (await signIn()).begun.session } };
  const made = await panel.call('connections.create', { type: 'mcp-server', slug: 'guarded', name: 'Guarded', config: whole });
  await becomes(made.id, 'connected');
  return made.id;
}

/** What the button beside a connection in trouble does. */
async function signInAgain(id: string) {
  const saved = (await panel.call('connections.list')).find((one) => one.id === id)?.config ?? {};
  const done = await signIn({ connection: id, config: saved });
  await panel.call('connections.update', { id, config: { ...saved, session: { session: done.begun.session } } });
  return done;
}

async function run(tool: string): Promise<'done' | { problem?: string }> {
  return panel.call('tools.run', { name: `guarded__${tool}`, args: {}, confirmed: true }).then(
    (outcome) => (JSON.stringify(outcome).includes(`${tool} done`) ? 'done' : { problem: JSON.stringify(outcome) }),
    (thrown: unknown) => ({ problem: SwitchboardError.from(thrown).problem }),
  );
}
