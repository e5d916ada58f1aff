import { describe, expect, it } from 'vitest';
import { copiedText } from '../../../../src-shared/forms/copied.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { SealedConfig } from '../../../kit/field.ts';
import { Secret } from '../../../kit/secret.ts';
import type { TestLine } from '../../../kit/type.ts';
import { appEnds } from '../account/expiry.ts';
import { appLimits } from '../cloud/limits.ts';
import ewelink from '../index.ts';
import { ewelinkHome } from '../testing/ewelink-home.ts';
import { FIELDS } from './fields.ts';
import { configOf, redirectOf } from './ways.ts';

type Home = Awaited<ReturnType<typeof ewelinkHome>>;
const never = new AbortController().signal;
const filled = (values: Record<string, unknown>, secrets: Record<string, string>): SealedConfig => ({
  values: { exposure: 'proposed', port: 7421, ...values },
  secret: (field, place) => new Secret(secrets[`${field}${place}`] ?? expect.fail(`${field} ${place}`)),
});
const asCompany = ({ demo }: Home, app = demo.apps.enterprise, password = demo.people.owner.password) =>
  filled(
    {
      way: 'password',
      app: app.id,
      secret: { saved: true },
      country: demo.people.owner.countryCode,
      account: demo.people.owner.email,
      password: { saved: true },
    },
    { secret: app.secret, password },
  );
const problemIn = async (work: Promise<unknown>): Promise<string> =>
  SwitchboardError.from(await work.catch((thrown: unknown) => thrown)).problem;
const tested = async (home: Home, config: SealedConfig) => {
  const lines: TestLine[] = [];
  const counts = await ewelink.test?.(config, home.worldOf(never), (line) => lines.push(line));
  return { counts, said: lines.filter(({ state }) => state === 'ok').map(({ text }) => text?.en) };
};

describe('adding eWeLink', () => {
  it('with an AppID of one’s own: the address shown is the one that is used, and the rooms of all homes are offered', async () => {
    const home = await ewelinkHome({ way: 'lan', demo: { redirects: ['http://127.0.0.1:7500/redirect'] } });
    const { standard } = home.demo.apps;
    const config = filled({ way: 'browser', port: 7500, app: standard.id, secret: { saved: true } }, { secret: standard.secret });
    const redirect = ewelink.oauth?.redirect(config) ?? '';
    expect(redirect).toBe('http://127.0.0.1:7500/redirect');
    expect(copiedText(FIELDS.redirect.data.copies ?? '', { port: 7500 })).toBe(redirect);
    expect(redirectOf({})).toBeUndefined();

    const world = home.worldOf(never);
    const going = await ewelink.oauth?.start(config, { redirect, state: 's', challenge: 'c' }, world);
    const page = await fetch(going?.url ?? '', { redirect: 'manual' });
    const params = Object.fromEntries(new URL(page.headers.get('location') ?? '').searchParams);
    expect(params['state']).toBe('s');
    const back = { code: params['code'] ?? '', redirect, state: 's', verifier: '', params };
    const { tokens } = (await ewelink.oauth?.finish(config, back, world)) ?? { tokens: '' };

    const signed = filled({ ...config.values, session: { saved: true } }, { secret: standard.secret, session: tokens });
    const rooms = await ewelink.options['rooms']?.(signed, world);
    expect(new Set(rooms?.map(({ hint }) => hint?.en)).size).toBe(2);
    const { counts, said } = await tested(home, signed);
    // A try disturbs nobody: it opens no line, and asks no faster than the cloud likes.
    expect(appLimits(home.clock, standard.id).shookAt).toBeUndefined();
    const link = await ewelink.connect(signed, world);
    await link.start(never);
    await link.close();
    expect(home.demo.quota.violations).toEqual([]);
    expect(counts?.['devices']).toBeGreaterThan(20);
    expect(said).toEqual([
      expect.stringMatching(/^Signed in · \d+ homes$/),
      expect.stringMatching(/devices in the list$/),
      expect.any(String),
    ]);
  });

  it('again, for one that lives: it goes on as it was, whatever is tried and thought better of', async () => {
    const home = await ewelinkHome({ faster: 60 });
    const { start, becomes, health, act, link } = home.open();
    await start();
    await becomes(() => expect(home.kept.has('things')).toBe(true));
    const before = new Map(home.kept);
    const { enterprise } = home.demo.apps;
    // Another account of the same cloud, in the form of the connection that lives.
    const { countryCode, email: account, password } = home.demo.people.other;
    const values = {
      way: 'password',
      app: enterprise.id,
      secret: { saved: true },
      country: countryCode,
      account,
      password: { saved: true },
    };
    const config = filled(values, { secret: enterprise.secret, password });
    expect((await tested(home, config)).counts?.['devices']).toBeGreaterThan(0);
    await ewelink.options['rooms']?.(config, home.worldOf(never));
    for (const name of ['session', 'things']) expect(home.kept.get(name), name).toBe(before.get(name));
    expect(home.kept.get('calls')).not.toBe(before.get('calls'));
    expect(await act('1000d00001', 'on')).toMatchObject({ path: 'cloud' });
    expect(health()?.state).toBe('connected');
    await link.close();
    const again = home.open();
    await again.start();
    expect(again.devices.has('1000d00001')).toBe(true);
    expect(home.demo.quota.violations).toEqual([]);
  });

  it('offers no rooms, and no list that fails, before anybody signed in', async () => {
    const home = await ewelinkHome({ way: 'lan' });
    const list = ewelink.options['rooms'];
    expect(await list?.(filled({ way: 'browser' }, {}), home.worldOf(never))).toEqual([]);
    expect(await list?.(filled({ way: 'lan' }, {}), home.worldOf(never))).toEqual([]);
  });

  it('by password, with an AppID that may', async () => {
    const home = await ewelinkHome({ way: 'lan' });
    expect((await tested(home, asCompany(home))).counts?.['rooms']).toBeGreaterThan(3);
  });

  it.each([
    ['a free AppID', (home: Home) => asCompany(home, home.demo.apps.standard), 'account.app-limited'],
    ['a wrong password', (home: Home) => asCompany(home, home.demo.apps.enterprise, 'wrong-horse'), 'auth.refused'],
    ['a wrong AppSecret', (home: Home) => asCompany(home, { ...home.demo.apps.enterprise, secret: 'x'.repeat(32) }), 'account.sign'],
  ] as const)('by password, with %s: says what is wrong', async (_what, config, problem) => {
    const home = await ewelinkHome({ way: 'lan' });
    expect(await problemIn(tested(home, config(home)))).toBe(problem);
  });

  it('only in the network, with keys out of a file', async () => {
    const home = await ewelinkHome({ way: 'lan', demo: { cloudOnly: false } });
    const device = '1000d00001';
    const keys = [{ device, key: { saved: true }, name: 'Plug', model: String(home.demo.world.device(device).uiid) }];
    const { counts, said } = await tested(home, filled({ way: 'lan', keys }, { [`keys${device}`]: home.demo.lan.keyOf(device) }));
    expect(counts?.['devices']).toBeGreaterThan(0);
    expect(said.at(-1)).toMatch(/answer in your network/);
  });

  it('takes ids and addresses as people type them', () => {
    const key = new Secret('k');
    const keys = [{ device: ' 1000D00001 ', key }];
    const typed = { '1000D00003': ' http://192.168.1.5/zeroconf ', b: '192.168.1.6:80', c: 'plug.lan', d: '  ', e: '[fd00::1]:80' };
    expect(configOf({ way: 'lan', keys, hosts: typed })).toMatchObject({
      way: { keys: [{ id: '1000d00001' }] },
      hosts: { '1000d00003': '192.168.1.5', b: '192.168.1.6:80', c: 'plug.lan', e: '[fd00::1]:80' },
    });
  });

  it('reminds of the end of an AppID a month before, and after', () => {
    const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
    expect(appEnds('2027-06-07', at('2027-05-01'))).toBeUndefined();
    expect(appEnds('2027-06-07', at('2027-05-20'))).toEqual({ problem: 'account.app-ends', with: { day: '2027-06-07' } });
    expect(appEnds('2027-06-07', at('2027-06-08'))?.problem).toBe('account.app-ended');
    expect([appEnds(undefined, 0), appEnds('2027-99-99', at('2027-01-01'))]).toEqual([undefined, undefined]);
  });
});
