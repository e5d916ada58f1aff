import { afterEach, describe, expect, it } from 'vitest';
import { createNet } from '../../../core/net/net.ts';
import { realClock } from '../../../demo/clock.ts';
import { startDemo, type Demo, type DemoOptions } from '../../../demo/index.ts';
import { Secret } from '../../../kit/secret.ts';
import { answer, fakeWorld, manualClock, silentLog } from '../../../kit/testing/index.ts';
import type { World } from '../../../kit/world.ts';
import { openConnection } from '../wire/connection.ts';
import { longLived, type Access } from './access.ts';
import { rightsOf, accountOf } from './account.ts';
import { begin, finish } from './browser.ts';
import { exposureChoices, roomChoices } from './choices.ts';
import { oauthAccess } from './oauth-access.ts';
import { revoke } from './session.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const never = () => new AbortController().signal;

async function demoHome(options: DemoOptions = {}): Promise<Demo> {
  const demo = await startDemo(options);
  ends.push(() => demo.stop());
  return demo;
}
function worldFor(url: string): World & { kept: Map<string, string> } {
  const life = new AbortController();
  ends.push(() => life.abort());
  const net = createNet({ clock: realClock, log: silentLog, discovery: () => undefined });
  const kept = new Map<string, string>();
  const secrets = {
    read: async (name: string) => kept.get(name),
    write: async (name: string, value: string | undefined) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
  };
  const type = { id: 'home-assistant', reach: 'typed' as const, endpoints: {} };
  return { ...net.world({ type, hosts: [new URL(url).hostname], secrets, signal: life.signal, log: silentLog }), kept };
}

const REDIRECT = 'http://127.0.0.1:7420/oauth/callback/state-1';
/** Signs in as a browser would: the demo agrees at once and sends it back. */
async function signIn(url: string, world: World) {
  const going = await begin(url, { redirect: REDIRECT, state: 'state-1', challenge: 'challenge' }, world);
  const sent = await fetch(going.url, { redirect: 'manual' });
  const back = new URL(sent.headers.get('location') ?? '');
  expect(back.href.startsWith(REDIRECT)).toBe(true);
  const code = back.searchParams.get('code') ?? '';
  const came = { code, redirect: REDIRECT, state: 'state-1', verifier: 'verifier', params: {} };
  return { going: new URL(going.url), came, tokens: await finish(url, came, world) };
}
const enters = async (world: World, url: string, access: Access) => (await openConnection(world, url, access, never())).close();

describe('signing in on the page of the home', () => {
  it('names as client the place the browser comes back to, and learns whose account it is', async () => {
    const { homeAssistant } = await demoHome();
    const world = worldFor(homeAssistant.url);
    const { going, tokens } = await signIn(homeAssistant.url, world);
    expect(going.pathname).toBe('/auth/authorize');
    expect(Object.fromEntries(going.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'http://127.0.0.1:7420/',
      redirect_uri: REDIRECT,
      state: 'state-1',
    });
    expect(tokens.account).toBe('Demo');
    await enters(world, homeAssistant.url, oauthAccess(world, homeAssistant.url, new Secret(tokens.tokens)));
  });

  it('shows its proof where the home asks for one', async () => {
    const world = fakeWorld({ http: () => answer(200, { code_challenge_methods_supported: ['S256'] }) });
    const { url } = await begin('http://home:8123', { redirect: REDIRECT, state: 's', challenge: 'abc' }, world);
    expect(new URL(url).searchParams.get('code_challenge')).toBe('abc');
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('sends nobody to an address where no home answers', async () => {
    const world = worldFor('http://127.0.0.1:1');
    const going = begin('http://127.0.0.1:1', { redirect: REDIRECT, state: 's', challenge: 'c' }, world);
    await expect(going).rejects.toMatchObject({ problem: 'remote.unreachable' });
  });

  it('takes a code once', async () => {
    const { homeAssistant } = await demoHome();
    const world = worldFor(homeAssistant.url);
    const { came } = await signIn(homeAssistant.url, world);
    await expect(finish(homeAssistant.url, came, world)).rejects.toMatchObject({ problem: 'auth.expired' });
  });
});

describe('a session', () => {
  it('is renewed before its token ends, once for all who ask, and sealed before it is used', async () => {
    const demo = await demoHome();
    demo.tokens.accessMs = 30_000;
    const { url } = demo.homeAssistant;
    const world = worldFor(url);
    const { tokens } = await signIn(url, world);
    demo.tokens.accessMs = 1_800_000;
    let renewals = 0;
    const counting: World = {
      ...world,
      http: (request) => {
        if (request.url.endsWith('/auth/token')) renewals++;
        return world.http(request);
      },
    };
    const access = oauthAccess(counting, url, new Secret(tokens.tokens));
    const [one, two] = await Promise.all([access.token(never()), access.token(never())]);
    expect(one).toBe(two);
    expect(tokens.tokens).not.toContain(one);
    expect(world.kept.get('access')).toContain(one);
    expect(await access.token(never())).toBe(one);
    // A program that starts anew goes on with the renewed one.
    expect(await oauthAccess(counting, url, new Secret(tokens.tokens)).token(never())).toBe(one);
    expect(renewals).toBe(1);
    await enters(world, url, access);
  });

  it('that the person ended asks for a new sign-in, and does not knock again and again', async () => {
    const demo = await demoHome();
    const { url } = demo.homeAssistant;
    const world = worldFor(url);
    const { tokens } = await signIn(url, world);
    const access = oauthAccess(world, url, new Secret(tokens.tokens));
    const { refresh } = JSON.parse(tokens.tokens) as { client: string; refresh: string; access: string; until: number };
    await revoke(world, url, { refresh, client: '', access: '', until: 0 });
    demo.faults.door.banAfter = 3;
    await expect(enters(world, url, access)).rejects.toMatchObject({ problem: 'auth.expired' });
    expect(demo.faults.door.failures).toBeLessThanOrEqual(1);
    demo.faults.door.httpStatus = 500;
    await expect(access.refused(never())).rejects.toMatchObject({ problem: 'auth.expired' });
  });

  it('whose fresh token is refused as well is not renewed for ever', async () => {
    const clock = manualClock();
    let made = 0;
    const world = fakeWorld({ clock, http: () => answer(200, { access_token: `fresh-${++made}`, expires_in: 1800 }) });
    const grant = { client: 'http://127.0.0.1:1/', refresh: 'r', access: 'first', until: clock.now() + 900_000 };
    const access = oauthAccess(world, 'http://home:8123', new Secret(JSON.stringify(grant)));
    expect(await access.token(never())).toBe('first');
    expect(await access.refused(never())).toBe(true);
    expect(await access.token(never())).toBe('fresh-1');
    expect(await access.refused(never())).toBe(false);
    expect(made).toBe(1);
    expect(world.requests[0]).toMatchObject({
      url: 'http://home:8123/auth/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=refresh_token&refresh_token=r&client_id=http%3A%2F%2F127.0.0.1%3A1%2F',
    });
  });

  it('is not lost while the home is away', async () => {
    const clock = manualClock();
    const world = fakeWorld({ clock, http: () => answer(502, 'Bad gateway') });
    const grant = { client: 'c', refresh: 'r', access: 'old', until: clock.now() };
    const access = oauthAccess(world, 'http://home:8123', new Secret(JSON.stringify(grant)));
    await expect(access.token(never())).rejects.toMatchObject({ problem: 'remote.starting' });
  });
});

describe('who signed in', () => {
  it.each([
    ['owner', 'admin'],
    ['user', 'user'],
    ['reader', 'reader'],
  ] as const)('as %s has the rights of a %s', async (role, rights) => {
    const demo = await demoHome();
    const world = worldFor(demo.homeAssistant.url);
    const connection = await openConnection(world, demo.homeAssistant.url, longLived(new Secret(demo.tokenOf(role))), never());
    const account = await accountOf(connection.commands, never());
    expect(account.name).toBe(demo.people[role].name);
    expect(await rightsOf(connection.commands, account, never())).toBe(rights);
    connection.close();
  });
});

describe('what a new connection is asked', () => {
  const homeFor = (demo: Demo, token = demo.homeAssistant.token) => ({
    url: demo.homeAssistant.url,
    access: longLived(new Secret(token)),
  });

  it('lists the rooms of the home', async () => {
    const demo = await demoHome();
    const rooms = await roomChoices(worldFor(demo.homeAssistant.url), homeFor(demo));
    expect(rooms).toContainEqual({ value: 'office', label: { en: 'Office', 'zh-CN': 'Office' } });
  });

  it('offers what Assist sees, by number and name, and never everything', async () => {
    const demo = await demoHome();
    const offered = await exposureChoices(worldFor(demo.homeAssistant.url), homeFor(demo));
    expect(offered.map(({ value }) => value)).toEqual(['assist', 'proposed', 'none']);
    expect(offered[0]?.hint?.en).toMatch(/^\d+: .+, .+ and \d+ more$/);
    expect(offered[0]?.hint?.['zh-CN']).toMatch(/^\d+ 项：/);
  });

  it('proposes something where nobody says what Assist sees', async () => {
    const demo = await demoHome();
    demo.faults.commands.answers('homeassistant/expose_entity/list', 'unauthorized');
    const offered = await exposureChoices(worldFor(demo.homeAssistant.url), homeFor(demo));
    expect(offered.map(({ value }) => value)).toEqual(['proposed', 'none']);
  });
});
