import { afterEach, describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { LANGUAGES } from '../../../../src-shared/text/text.ts';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { Secret } from '../../../kit/secret.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import type { World } from '../../../kit/index.ts';
import { placeOf } from '../config.ts';
import { McpServerLink } from '../link.ts';
import { lineUp } from '../replicas/line-up.ts';
import { startLiar, worldOf, type Liar } from '../testing/liar.ts';
import { reached } from './answers.ts';
import { begin, finish, where, type Asked } from './browser.ts';
import { grantOf } from './grant.ts';

const REDIRECT = 'http://127.0.0.1:7420/oauth/callback';
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function liarWith(lies: Liar['lies'] | ((origin: string) => Liar['lies']), names: Record<string, string> = {}) {
  const liar = await startLiar();
  liar.lies = typeof lies === 'function' ? lies(liar.origin) : lies;
  const { world, close } = worldOf(liar.url, silentLog, names);
  ends.push(liar.close, close);
  const asked: Asked = { url: liar.url, introduction: {}, before: undefined };
  return { liar, world, asked };
}

const troubleOf = (work: Promise<unknown>): Promise<SwitchboardError> =>
  work.then(
    () => expect.fail('it should have been refused'),
    (thrown: unknown) => SwitchboardError.from(thrown),
  );

/** Words in both languages, with every gap filled. */
function saysSo({ problem, details }: SwitchboardError): void {
  for (const language of LANGUAGES)
    for (const what of ['title', 'explain', 'action']) {
      const said = createTexts(language).say({ key: `problems.${problem}.${what}`, with: details.with });
      expect(said).not.toMatch(/\{\{|problems\./);
    }
}

async function signedIn(asked: Asked, world: World, params: (issuer: string) => Record<string, string>): Promise<string> {
  const { page } = await where(asked, world);
  const going = await begin(asked, { redirect: REDIRECT, state: 's', challenge: '', agreed: page }, world);
  const code = { code: 'a-code', state: 's', ...params(new URL(page).origin) };
  const back = { code: 'a-code', params: code, redirect: REDIRECT, state: 's', verifier: going.verifier ?? '', kept: going.kept ?? '' };
  return (await finish(asked, back, world)).tokens;
}

describe('a sign-in server', () => {
  it('that is honest is signed in at', async () => {
    const { world, asked, liar } = await liarWith({});
    await expect(where(asked, world)).resolves.toEqual({ host: new URL(liar.origin).host, page: `${liar.origin}/authorize` });
    expect(JSON.parse(await signedIn(asked, world, (iss) => ({ iss })))).toMatchObject({ issuer: liar.origin, resource: liar.url });
  });

  it.each<[string, SwitchboardError['problem'], (origin: string) => Liar['lies']]>([
    ['calls itself by another name', 'auth.issuer', () => ({ metadata: { issuer: 'https://bank.example' } })],
    ['calls itself almost by its name', 'auth.issuer', (origin) => ({ metadata: { issuer: `${origin}/` } })],
    ['offers no proof keys', 'auth.proof', () => ({ metadata: { code_challenge_methods_supported: undefined } })],
    ['offers plain ones only', 'auth.proof', () => ({ metadata: { code_challenge_methods_supported: ['plain'] } })],
    ['opens its page without encryption', 'auth.insecure', () => ({ metadata: { authorization_endpoint: 'http://bank.example/auth' } })],
    ['takes codes without encryption', 'auth.insecure', () => ({ metadata: { token_endpoint: 'http://bank.example/token' } })],
    ['registers without encryption', 'auth.insecure', () => ({ metadata: { registration_endpoint: 'http://bank.example/reg' } })],
    ['is itself not encrypted', 'auth.insecure', () => ({ resource: { authorization_servers: ['http://bank.example'] } })],
    ['has keys for another server', 'auth.resource', () => ({ resource: { resource: 'https://bank.example/mcp' } })],
    ['lies in the home of somebody', 'reach.blocked', () => ({ resource: { authorization_servers: ['https://router.example'] } })],
    ['lies where clouds keep their keys', 'reach.blocked', () => ({ resource: { authorization_servers: ['https://cloud.example'] } })],
    ['is a bare number there', 'reach.blocked', () => ({ resource: { authorization_servers: ['https://169.254.169.254'] } })],
    ['opens a page there', 'reach.blocked', () => ({ metadata: { authorization_endpoint: 'https://169.254.169.254/latest' } })],
    ['opens a page of somebody’s home', 'reach.blocked', () => ({ metadata: { authorization_endpoint: 'https://10.0.0.1/admin' } })],
    ['opens a page under a false name', 'reach.blocked', () => ({ metadata: { authorization_endpoint: 'https://a:b@bank.example/' } })],
    ['opens what is no page', 'remote.strange', () => ({ metadata: { authorization_endpoint: 'javascript:alert(1)' } })],
    [
      'leads there',
      'remote.redirected',
      () => ({ metadata: (_req, res) => void res.writeHead(302, { location: 'http://169.254.169.254/latest' }).end() }),
    ],
    ['describes itself nowhere', 'auth.nowhere', () => ({ metadata: (_req, res) => void res.writeHead(404).end() })],
    ['talks nonsense', 'remote.strange', () => ({ metadata: (_req, res) => void res.writeHead(200).end('<html>Welcome</html>') })],
    ['gives no codes', 'auth.nowhere', () => ({ metadata: { response_types_supported: ['token'] } })],
    ['is no address', 'remote.strange', () => ({ resource: { authorization_servers: ['bank'] } })],
  ])('that %s is not signed in at (%s)', async (_what, problem, lies) => {
    const { world, asked, liar } = await liarWith(lies, { 'router.example': '192.168.1.1', 'cloud.example': '169.254.169.254' });
    const trouble = await troubleOf(where(asked, world));
    expect(trouble.problem).toBe(problem);
    saysSo(trouble);
    expect(liar.asked.filter((path) => path.startsWith('POST') && path !== 'POST /mcp')).toEqual([]);
  });

  it('that registers nobody says what to do about it', async () => {
    const { world, asked } = await liarWith({ metadata: { registration_endpoint: undefined } });
    const trouble = await troubleOf(signedIn(asked, world, (iss) => ({ iss })));
    expect([trouble.problem, trouble.details.with?.['redirect']]).toEqual(['auth.client', REDIRECT]);
    saysSo(trouble);
  });

  it('that sends more than anybody needs is cut off early', async () => {
    let sent = 0;
    const { world, asked } = await liarWith({
      metadata: (_req, res) => {
        const more = (): void => {
          while (sent < 100_000_000 && !res.destroyed) {
            sent += 65_536;
            if (!res.write(' '.repeat(65_536))) return void res.once('drain', more);
          }
        };
        more();
      },
    });
    expect((await troubleOf(where(asked, world))).problem).toBe('remote.strange');
    expect(sent).toBeLessThan(10_000_000);
  });

  it('that never ends is not waited for', async () => {
    const { world, asked } = await liarWith({ metadata: (_req, res) => void res.writeHead(200).write('{"issuer":') });
    const impatient: World = {
      ...world,
      http: (request) => world.http({ ...request, timeoutMs: Math.min(300, request.timeoutMs ?? 300) }),
    };
    expect((await troubleOf(where(asked, impatient))).problem).toBe('remote.timeout');
  });

  it.each<[string, (issuer: string) => Record<string, string>]>([
    ['somebody else', () => ({ iss: 'https://bank.example' })],
    ['nobody, though it promised to say', () => ({})],
    ['almost the right one', (iss) => ({ iss: `${iss}/` })],
    ['the right one in capitals', (iss) => ({ iss: iss.toUpperCase() })],
  ])('whose answer came from %s gets no code', async (_who, params) => {
    const { world, asked, liar } = await liarWith({});
    const trouble = await troubleOf(signedIn(asked, world, params));
    expect(trouble.problem).toBe('auth.issuer');
    saysSo(trouble);
    expect(liar.asked).not.toContain('POST /token');
  });

  it('that answers with keys of another kind, or with a page, is not believed; nor are its words kept', async () => {
    const CANARY = 'canary-of-the-far-end';
    const answers = [
      JSON.stringify({ access_token: CANARY, token_type: 'DPoP' }),
      `<html>${CANARY}</html>`,
      JSON.stringify({ error: `${CANARY} <b>`, error_description: CANARY }),
    ];
    for (const body of answers) {
      const { world, asked } = await liarWith({
        token: (_form, res) => void res.writeHead(200, { 'content-type': 'application/json' }).end(body),
      });
      const trouble = await troubleOf(signedIn(asked, world, (iss) => ({ iss })));
      expect(['remote.strange', 'auth.refused']).toContain(trouble.problem);
      expect(JSON.stringify([trouble.message, trouble.details, trouble.stack, trouble.cause])).not.toContain(CANARY);
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['hold a line of their own', { access_token: 'a\r\nX-Other: 1' }],
    ['are no letters', { access_token: 'schlüssel ' }],
    ['are longer than anybody sends', { access_token: 'a'.repeat(20_000) }],
    ['renew by a line of their own', { access_token: 'a', refresh_token: 'b\nc' }],
    ['are nothing', { access_token: '' }],
  ])('whose keys %s is not believed', async (_what, keys) => {
    const { world, asked } = await liarWith({
      token: (_form, res) =>
        void res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token_type: 'Bearer', ...keys })),
    });
    expect((await troubleOf(signedIn(asked, world, (iss) => ({ iss })))).problem).toBe('remote.strange');
  });

  it.each([1e300, -1e300])('whose keys are good for %s seconds is believed for a while at most', async (expires_in) => {
    const { world, asked } = await liarWith({
      token: (_form, res) =>
        void res
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ access_token: 'a', token_type: 'Bearer', expires_in })),
    });
    const { at, until } = grantOf(await signedIn(asked, world, (iss) => ({ iss })));
    expect(until).toBeGreaterThanOrEqual(at);
    expect(until).toBeLessThan(at + 4e11);
  });

  it('whose keys never let anybody in is asked for others once, and then the person is', async () => {
    const { world, asked, liar } = await liarWith({ good: 'never-given' });
    const tokens = await signedIn(asked, world, (iss) => ({ iss }));
    const answers = { way: 'address', url: liar.url, session: { tokens: new Secret(tokens) } };
    const link = new McpServerLink(reached(placeOf(answers), answers, world), true, world);
    ends.push(() => void link.close());
    expect((await troubleOf(link.start(new AbortController().signal))).problem).toBe('auth.sign-in');
    expect(liar.asked.filter((path) => path === 'POST /token').length).toBeLessThanOrEqual(2);
  });

  it('is never shown the id that the person was given by another', async () => {
    const { world, asked, liar } = await liarWith({});
    const mine: Asked = { ...asked, introduction: { id: 'given', secret: 'canary-given' } };
    const tokens = await signedIn(mine, world, (iss) => ({ iss }));
    const moved = await startLiar();
    ends.push(moved.close);
    liar.lies = { resource: { authorization_servers: [moved.origin] } };
    const again: Asked = { ...mine, before: tokens };
    const { page } = await where(again, world);
    const from = { redirect: REDIRECT, state: 's', challenge: '', agreed: page };
    expect((await troubleOf(begin(again, from, world))).problem).toBe('auth.client');
    expect(moved.asked.filter((path) => path.startsWith('POST'))).toEqual([]);
  });

  it('that let us in at one address is not spoken of at another, whoever calls it the same server', async () => {
    const { world, asked, liar } = await liarWith({ good: 'an-access' });
    const copy = await startLiar();
    ends.push(copy.close);
    const tokens = await signedIn(asked, world, (iss) => ({ iss }));
    const answers = { way: 'address', url: liar.url, addresses: [copy.url], session: { tokens: new Secret(tokens) } };
    const link = lineUp(reached(placeOf(answers), answers, world), answers, world);
    ends.push(() => void link.close());
    await troubleOf(link.start(new AbortController().signal));
    expect(liar.shown).toContain('Bearer an-access');
    expect([copy.asked.length > 0, copy.shown]).toEqual([true, []]);
  });

  it('is not asked for keys that would cross the network in the clear', async () => {
    const { world, asked } = await liarWith({});
    const plain: Asked = { ...asked, url: 'http://192.168.1.5:8080/mcp' };
    expect((await troubleOf(where(plain, world))).problem).toBe('auth.insecure');
  });
});
