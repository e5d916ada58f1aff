import { createServer, get, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { fakeWorld, manualClock } from '../../kit/testing/index.ts';
import { defineMcpType, field } from '../../kit/index.ts';
import { label, problemOf } from './testing/house.ts';
import { isSameState, openLanding } from './landing.ts';
import { createSignIns } from './oauth.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A port nobody uses just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
const listening = (server: Server, port: number, host = '127.0.0.1'): Promise<number> =>
  new Promise((resolve) =>
    server.listen(port, host, () => {
      const at = server.address();
      resolve(typeof at === 'object' && at ? at.port : port);
    }),
  );
const isDeaf = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => false,
    () => true,
  );

describe('the place where a browser lands', () => {
  const land = async (finish: (query: URLSearchParams) => void = () => {}) => {
    const redirect = `http://127.0.0.1:${await freePort()}/redirect`;
    const heard: URLSearchParams[] = [];
    const landing = await openLanding({
      redirect,
      state: 'the-state',
      returned: async (query) => {
        heard.push(query);
        finish(query);
        return { key: 'connections.oauth.done' };
      },
    });
    closers.push(() => landing.close());
    return { redirect, heard, landing };
  };

  it('takes the one request it waits for, shows nothing of it, and is gone', async () => {
    const { redirect, heard } = await land();
    const answer = await fetch(`${redirect}?code=c0de-canary&region=eu&state=the-state`);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('referrer-policy'), answer.headers.get('cache-control')]).toEqual([
      200,
      'no-referrer',
      'no-store',
    ]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).not.toMatch(/canary|the-state|<script/);
    // How it went says already that the page can be closed.
    expect(text.match(/can close this page/g)).toHaveLength(1);
    expect(heard.map((query) => query.get('region'))).toEqual(['eu']);
    await expect.poll(() => isDeaf(redirect)).toBe(true);
  });

  it('can be closed after a no as well, and says so', async () => {
    const { redirect } = await land(() => {
      throw new SwitchboardError('auth.refused', 'The person said no');
    });
    const text = await (await fetch(`${redirect}?error=access_denied&state=the-state`)).text();
    expect(text).toMatch(/not accepted.*\n<p lang="en">You can close this page/);
  });

  it('hears a browser that takes localhost for ::1', async () => {
    const { redirect, heard } = await land();
    const answer = await fetch(`${redirect.replace('127.0.0.1', '[::1]')}?code=1&state=the-state`).catch(() => undefined);
    // A machine without IPv6 has no such address.
    if (answer) expect(heard).toHaveLength(1);
  });

  it.each([
    ['another path', (redirect: string) => fetch(redirect.replace('/redirect', '/oauth?code=1&state=the-state')), 404],
    ['another method', (redirect: string) => fetch(`${redirect}?code=1&state=the-state`, { method: 'POST' }), 404],
    ['a guessed state', (redirect: string) => fetch(`${redirect}?code=1&state=the-stat3`), 403],
    ['no state', (redirect: string) => fetch(`${redirect}?code=1`), 403],
    ['the icon a browser asks for', (redirect: string) => fetch(new URL('/favicon.ico', redirect)), 404],
  ] as const)('refuses %s, and the sign-in goes on', async (_what, attack, status) => {
    const { redirect, heard } = await land();
    expect((await attack(redirect)).status).toBe(status);
    expect(heard).toHaveLength(0);
    expect((await fetch(`${redirect}?code=1&state=the-state`)).status).toBe(200);
  });

  it('refuses a page whose own name leads here, whatever it knows', async () => {
    const { redirect, heard } = await land();
    const ask = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) =>
        get(`${redirect}?code=1&state=the-state`, { headers: { host } }, (answer) => resolve(answer.resume().statusCode)).on(
          'error',
          reject,
        ),
      );
    const { port } = new URL(redirect);
    for (const host of [`evil.example:${port}`, `127.0.0.1.evil.example:${port}`, `localhost.:${port}`]) expect(await ask(host)).toBe(404);
    expect(heard).toHaveLength(0);
    expect(await ask(`LOCALHOST:${port}`)).toBe(200);
  });

  it('gives a second request with the right state nothing', async () => {
    const slow = Promise.withResolvers<undefined>();
    const redirect = `http://127.0.0.1:${await freePort()}/redirect`;
    let times = 0;
    const landing = await openLanding({
      redirect,
      state: 's',
      returned: async () => {
        times += 1;
        await slow.promise;
        return { key: 'connections.oauth.done' };
      },
    });
    closers.push(() => landing.close());
    const first = fetch(`${redirect}?code=1&state=s`);
    await expect.poll(() => times).toBe(1);
    expect((await fetch(`${redirect}?code=2&state=s`)).status).toBe(403);
    slow.resolve(undefined);
    expect((await first).status).toBe(200);
    expect(times).toBe(1);
  });

  it('names the port when somebody else has it, and lets go of what it had', async () => {
    const port = await freePort();
    const squatter = createServer();
    await listening(squatter, port);
    closers.push(() => new Promise((resolve) => squatter.close(resolve)));
    const refused = await problemOf(
      openLanding({ redirect: `http://localhost:${port}/x`, state: 's', returned: () => Promise.reject(new Error()) }),
    );
    expect([refused.problem, refused.details.with]).toEqual(['signin.port', { port }]);
  });

  it('goes nowhere but to this machine', async () => {
    const landing = openLanding({ redirect: 'http://192.168.0.1:99/x', state: 's', returned: () => Promise.reject(new Error()) });
    expect((await problemOf(landing)).problem).toBe('bug');
  });

  it('tells states apart whatever their length', () => {
    expect([isSameState('abc', 'abc'), isSameState('abd', 'abc'), isSameState('', 'abc'), isSameState('abcd', 'abc')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a sign-in of a far end that knows one fixed address', () => {
  const signIns = async (finish = async () => ({ tokens: 'sealed', account: 'me' })) => {
    const clock = manualClock();
    const told: unknown[] = [];
    const redirect = `http://127.0.0.1:${await freePort()}/redirect`;
    const type = defineMcpType({
      ...{ id: 'fixed', version: 1, title: label, summary: label, group: 'homes', icon: '<svg/>', help: label, reach: 'public' },
      config: { account: field.oauth({ label }) },
      steps: [{ title: label, fields: ['account'] }],
      connect: () => Promise.reject(new SwitchboardError('not.supported', 'Nothing to connect to')),
      oauth: {
        redirect: () => redirect,
        start: (_config, { state, redirect: to }) => ({ url: `https://vendor.example/?state=${state}&to=${encodeURIComponent(to)}` }),
        finish: (_config, { params, redirect: to }) =>
          params['region'] === 'eu' && to === redirect ? finish() : Promise.reject(new Error('no region')),
      },
    });
    const ins = createSignIns({ clock, done: (news) => told.push(news) });
    closers.push(() => ins.close());
    const start = () =>
      ins.start({ type, config: { values: {}, secret: () => expect.fail() }, world: fakeWorld({}), base: 'http://127.0.0.1:7420' });
    return { clock, told, redirect, ins, start };
  };
  const stateOf = ({ url }: { url: string }) => new URL(url).searchParams.get('state');

  it('lands there, is exchanged at once with what came beside the code, and says so to the form', async () => {
    const { start, redirect, told, ins } = await signIns();
    const begun = await start();
    expect(begun.redirect).toBe(redirect);
    const answer = await fetch(`${redirect}?code=c&region=eu&state=${stateOf(begun)}`);
    expect(answer.status).toBe(200);
    expect(told).toEqual([{ session: begun.session, account: 'me' }]);
    expect(ins.tokens(begun.session)).toEqual({ tokens: 'sealed', account: 'me' });
    await expect.poll(() => isDeaf(redirect)).toBe(true);
  });

  it('takes the address pasted where no browser lands here, and listens no longer', async () => {
    const { start, redirect, told, ins } = await signIns();
    const begun = await start();
    expect((await problemOf(ins.paste(begun.session, `${redirect}?code=c&region=eu&state=guess`))).problem).toBe('input.invalid');
    await ins.paste(begun.session, `${redirect}?code=c&region=eu&state=${stateOf(begun)}`);
    expect(told).toHaveLength(1);
    await expect.poll(() => isDeaf(redirect)).toBe(true);
  });

  it('begins anew at the same address, and the first one is over', async () => {
    const { start, redirect, told } = await signIns();
    const first = await start();
    const second = await start();
    expect((await fetch(`${redirect}?code=c&region=eu&state=${stateOf(first)}`)).status).toBe(403);
    expect((await fetch(`${redirect}?code=c&region=eu&state=${stateOf(second)}`)).status).toBe(200);
    expect(told).toMatchObject([{ session: second.session }]);
  });

  it.each(['cancelled', 'left alone for five minutes', 'refused'])('listens no longer once it is %s', async (how) => {
    const { start, redirect, ins, clock } = await signIns(() => Promise.reject(new SwitchboardError('auth.refused', 'no')));
    const begun = await start();
    expect(await isDeaf(redirect)).toBe(false);
    if (how === 'cancelled') ins.cancel(begun.session);
    else if (how === 'refused') await fetch(`${redirect}?code=c&region=eu&state=${stateOf(begun)}`);
    else await clock.advance(5 * 60_000);
    await expect.poll(() => isDeaf(redirect)).toBe(true);
  });
});

describe('a sign-in that the far end, not the person, names the page of', () => {
  const signIns = () => {
    const type = defineMcpType({
      ...{ id: 'named', version: 1, title: label, summary: label, group: 'tools', icon: '<svg/>', help: label, reach: 'typed' },
      config: {},
      steps: [],
      connect: () => expect.fail('nothing connects here'),
      oauth: {
        plain: true,
        where: async () => ({ host: 'keys.example', page: 'https://keys.example/auth' }),
        start: (_config, { redirect, state, agreed }) => ({
          url: `https://keys.example/auth?${new URLSearchParams({ redirect, state, agreed: agreed ?? '' })}`,
          kept: 'kept',
        }),
        finish: async (_config, { kept, params }) => ({ tokens: `${kept} ${params['iss']}` }),
      },
    });
    const ins = createSignIns({ clock: manualClock(), done: () => {} });
    closers.push(() => ins.close());
    const config = { values: {}, secret: () => expect.fail() };
    const start = (base: string, agreed?: string) =>
      ins.start({ type, config, world: fakeWorld({}), base, own: 'http://127.0.0.1:7420', ...(agreed !== undefined && { agreed }) });
    return { ins, start };
  };

  it('is not begun before the person agreed to it', async () => {
    const { start } = signIns();
    expect((await problemOf(start('http://127.0.0.1:7420'))).problem).toBe('auth.moved');
  });

  it.each([
    ['http://127.0.0.1:7420', 'http://127.0.0.1:7420/oauth/callback'],
    ['http://localhost:8080', 'http://localhost:8080/oauth/callback'],
    ['https://panel.example', 'https://panel.example/oauth/callback'],
    // Far ends take no plain http of another machine; the address is pasted then.
    ['http://nas.local:7420', 'http://127.0.0.1:7420/oauth/callback'],
  ])('from a panel at %s comes back to %s, always the same', async (base, redirect) => {
    const { start, ins } = signIns();
    const [first, second] = [await start(base, 'https://keys.example/auth'), await start(base, 'https://keys.example/auth')];
    expect([first.redirect, second.redirect]).toEqual([redirect, redirect]);
    const state = new URL(second.url).searchParams.get('state') ?? '';
    await ins.paste(second.session, `${redirect}?code=c&iss=https://keys.example&state=${state}`);
    expect([ins.tokens(first.session), ins.tokens(second.session)]).toEqual([undefined, { tokens: 'kept https://keys.example' }]);
  });
});
