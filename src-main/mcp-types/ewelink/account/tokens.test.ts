import { describe, expect, it } from 'vitest';
import { answer, fakeWorld } from '../../../kit/testing/index.ts';
import { Secret } from '../../../kit/secret.ts';
import type { HttpAnswer, HttpRequest } from '../../../kit/world.ts';
import { createWire } from '../cloud/wire.ts';
import { logIn } from './password.ts';
import { createTokens } from './tokens.ts';
import type { Session } from './session.ts';

const DAY = 86_400_000;
const START = 1_700_000_000_000;
const never = new AbortController().signal;
const APP = { id: 'app', secret: new Secret('secret') };
const endpoints = Object.fromEntries(['cn', 'as', 'us', 'eu'].map((region) => [`rest.${region}`, `https://${region}.example`]));
const said = (error: number, data: object = {}, msg = ''): HttpAnswer => answer(200, { error, msg, data });
const first: Session = { at: 'at-0', rt: 'rt-0', region: 'eu', madeAt: START };

function account(far: (request: HttpRequest, call: number) => HttpAnswer | Promise<HttpAnswer>, { session = first, again = false } = {}) {
  let calls = 0;
  const world = fakeWorld({ endpoints, http: (request) => far(request, ++calls) });
  const open = () => createTokens(world, createWire(world, APP), { of: 'one', again, begin: async () => session });
  return { world, open, tokens: open() };
}
const renewing = (_request: HttpRequest, call: number): HttpAnswer => said(0, { at: `at-${call}`, rt: `rt-${call}` });

describe('a sign-in', () => {
  it('is used as it is while it is young, and renewed when it is 25 days old', async () => {
    const { world, tokens } = account(renewing);
    expect(await tokens.current(never)).toBe('at-0');
    await world.clock.advance(24 * DAY);
    expect(await tokens.current(never)).toBe('at-0');
    await world.clock.advance(2 * DAY);
    expect(await tokens.current(never)).toBe('at-1');
    expect(world.requests).toHaveLength(1);
    expect(world.requests[0]).toMatchObject({ url: 'https://eu.example/v2/user/refresh', body: '{"rt":"rt-0"}' });
  });

  it('is renewed once for all who wait, both tokens sealed together before either is used', async () => {
    const { world, tokens } = account(async (request, call) => {
      expect(JSON.parse(world.kept.get('session') ?? '{}')).toMatchObject({ session: { at: 'at-0', rt: 'rt-0' } });
      await world.clock.sleep(50);
      return renewing(request, call);
    });
    const all = ['a', 'b', 'c'].map(() => tokens.refused('at-0', never));
    await world.clock.advance(2000);
    expect(await Promise.all(all)).toEqual(['at-1', 'at-1', 'at-1']);
    expect(JSON.parse(world.kept.get('session') ?? '{}')).toMatchObject({ session: { at: 'at-1', rt: 'rt-1' } });
    expect(world.requests).toHaveLength(1);
  });

  it('goes on after a restart with the tokens it had last', async () => {
    const { world, tokens, open } = account(renewing);
    await tokens.refused('at-0', never);
    expect(await open().current(never)).toBe('at-1');
    expect(world.requests).toHaveLength(1);
  });

  it('is over when a token that just came is refused as well: somebody else is in', async () => {
    const { world, tokens } = account(renewing);
    const fresh = await tokens.refused('at-0', never);
    await expect(tokens.refused(fresh, never)).rejects.toMatchObject({ problem: 'account.kicked' });
    for (let knock = 0; knock < 5; knock += 1) await expect(tokens.current(never)).rejects.toMatchObject({ problem: 'account.kicked' });
    expect(world.requests).toHaveLength(1);
  });

  it.each([401, 402, 406])('is over when nothing renews it (%i), and nobody knocks again', async (code) => {
    const { world, tokens } = account(() => said(code));
    await expect(tokens.refused('at-0', never)).rejects.toMatchObject({ problem: 'account.kicked' });
    await expect(tokens.refused('at-0', never)).rejects.toMatchObject({ problem: 'account.kicked' });
    expect(world.requests).toHaveLength(1);
    tokens.retry();
    await world.clock.advance(1000);
    await expect(tokens.refused('at-0', never)).rejects.toMatchObject({ problem: 'account.kicked' });
    expect(world.requests).toHaveLength(2);
  });

  it('goes on when it was another hand of ours that signed in', async () => {
    const { world, tokens } = account(() => said(401));
    expect(await tokens.current(never)).toBe('at-0');
    const wizard = (at: string) => world.secrets.write('session', JSON.stringify({ of: 'one', session: { ...first, at } }));
    await wizard('at-wizard');
    expect(await tokens.refused('at-0', never)).toBe('at-wizard');
    await wizard('at-again');
    expect(await tokens.refused('at-wizard', never)).toBe('at-again');
    await expect(tokens.refused('at-again', never)).rejects.toMatchObject({ problem: 'account.kicked' });
  });

  it('is not lost when the renewed one cannot be sealed: it is used, and sealed when that goes', async () => {
    let rt = 'rt-0';
    const { world, tokens, open } = account(({ body }, call) => {
      if (JSON.parse(String(body)).rt !== rt) return said(401);
      rt = `rt-${call}`;
      return said(0, { at: `at-${call}`, rt });
    });
    await tokens.current(never);
    await world.clock.advance(26 * DAY);
    const { write } = world.secrets;
    let isFull = true;
    world.secrets.write = async (name, value) =>
      isFull && name === 'session' ? Promise.reject(new Error('No space left')) : write(name, value);
    expect(await tokens.current(never)).toBe('at-1');
    tokens.retry();
    expect(await tokens.current(never)).toBe('at-1');
    isFull = false;
    await world.clock.advance(60_000);
    expect(await open().current(never)).toBe('at-1');
    expect(world.requests).toHaveLength(1);
  });

  it('is used while it is good, although the cloud does not renew it now', async () => {
    let down = true;
    const { world, tokens } = account((request, call) => (down ? said(500) : renewing(request, call)));
    await tokens.current(never);
    await world.clock.advance(26 * DAY);
    for (let time = 0; time < 5; time += 1) expect(await tokens.current(never)).toBe('at-0');
    expect(world.requests).toHaveLength(1);
    down = false;
    await world.clock.advance(3_600_000);
    expect(await tokens.current(never)).toBe('at-2');
    down = true;
    await world.clock.advance(31 * DAY);
    await expect(tokens.current(never)).rejects.toMatchObject({ problem: 'remote.busy' });
  });

  it('is not over because the clock was set back since it was renewed', async () => {
    const { world, tokens } = account(renewing);
    const fresh = await tokens.refused('at-0', never);
    const { now } = world.clock;
    Object.assign(world.clock, { now: () => now() - DAY });
    const next = tokens.refused(fresh, never);
    await world.clock.advance(5000);
    expect(await next).toBe('at-2');
  });

  it('is over for its age after two months', async () => {
    const { world, tokens } = account(() => said(402));
    await world.clock.advance(61 * DAY);
    await expect(tokens.current(never)).rejects.toMatchObject({ problem: 'auth.expired' });
  });

  it('survives a renewal that nobody answered', async () => {
    let down = true;
    const { world, tokens } = account((request, call) => (down ? answer(502, '<html>Bad gateway</html>') : renewing(request, call)));
    await expect(tokens.refused('at-0', never)).rejects.toMatchObject({ problem: 'remote.busy' });
    down = false;
    await world.clock.advance(1000);
    expect(await tokens.refused('at-0', never)).toMatch(/^at-/);
  });

  it.each(['', '{"of":"one","session":{"at":"x"', '[]', '{"of":"one"}'])(
    'whose file is torn (%j) begins with what was sealed at first',
    async (torn) => {
      const { world, tokens } = account(() => said(401));
      world.kept.set('session', torn);
      expect(await tokens.current(never)).toBe('at-0');
      await expect(tokens.refused('at-0', never)).rejects.toMatchObject({ problem: torn === '' ? expect.any(String) : 'auth.expired' });
    },
  );

  it('of another person is not mistaken for this one', async () => {
    const { world, tokens } = account(renewing);
    world.kept.set('session', JSON.stringify({ of: 'another', session: { ...first, at: 'theirs' } }));
    expect(await tokens.current(never)).toBe('at-0');
  });
});

describe('a password', () => {
  const person = { countryCode: '+49', name: 'me@example.com', password: new Secret('hunter22') };
  const enter = async (far: (request: HttpRequest) => HttpAnswer, who = person) => {
    const world = fakeWorld({ endpoints, http: far });
    const work = logIn(createWire(world, APP), who, START, never);
    work.catch(() => undefined);
    await world.clock.advance(5000);
    return { world, work };
  };

  it('goes to the region of the country, and once to the one the account is in', async () => {
    const { world, work } = await enter(({ url }) =>
      url.startsWith('https://us') ? said(0, { at: 'a', rt: 'r' }) : said(10004, { region: 'us' }),
    );
    expect(await work).toMatchObject({ at: 'a', rt: 'r', region: 'us' });
    expect(world.requests.map(({ url }) => new URL(url).host)).toEqual(['eu.example', 'us.example']);
  });

  it('does not follow regions in a circle', async () => {
    const circle = await enter(({ url }) => said(10004, { region: url.startsWith('https://us') ? 'eu' : 'us' }));
    await expect(circle.work).rejects.toMatchObject({ problem: 'account.region' });
    expect(circle.world.requests).toHaveLength(2);
    const nowhere = await enter(() => said(10004, { region: 'mars' }));
    await expect(nowhere.work).rejects.toMatchObject({ problem: 'account.region' });
  });

  it.each([
    [407, 'account.app-limited'],
    [10001, 'auth.refused'],
    [10003, 'auth.refused'],
    [10014, 'auth.refused'],
  ])('%i is said in words', async (code, problem) => {
    const { work } = await enter(() => said(code, {}, 'path of request is not allowed with appid'));
    await expect(work).rejects.toMatchObject({ problem });
  });

  it('belongs to a telephone number as well, however it is written', async () => {
    const bodies: unknown[] = [];
    for (const name of ['0151 2345678', '+49 151 2345678', '151-2345678']) {
      const { world, work } = await enter(() => said(0, { at: 'a', rt: 'r' }), { ...person, name });
      await work;
      bodies.push(JSON.parse(String(world.requests[0]?.body)));
    }
    for (const body of bodies) expect(body).toMatchObject({ phoneNumber: '+491512345678', countryCode: '+49' });
  });
});
