import { describe, expect, it } from 'vitest';
import { Secret } from '../../../kit/secret.ts';
import { ewelinkHome } from '../testing/ewelink-home.ts';
import { openAccount } from '../cloud/account.ts';
import { begin, finish } from './browser.ts';

const redirect = 'http://127.0.0.1:7421/ewelink';
const never = new AbortController().signal;

async function page(faster = 1) {
  const home = await ewelinkHome({ faster });
  const world = home.worldOf(never);
  const visit = async (app = home.standard) => fetch(begin(app, { redirect, state: 'a state' }, world).url, { redirect: 'manual' });
  const back = async () => {
    const answer = await visit();
    const params = Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams);
    return { code: params['code'] ?? '', redirect, params };
  };
  return { ...home, world, visit, back };
}

describe('the page of the vendor', () => {
  it('takes our signature, whatever characters are in it, and sends back where the account lives', async () => {
    const { back } = await page();
    for (let visit = 0; visit < 10; visit += 1) expect((await back()).params).toMatchObject({ region: 'eu', state: 'a state' });
  });

  it('finds a wrong secret out before anybody signs in', async () => {
    const { visit, standard } = await page();
    expect((await visit({ ...standard, secret: new Secret('wrong') })).status).toBe(400);
  });

  it('gives a code that is good for half a minute, once, with the secret of its app', async () => {
    const { back, world, standard, clock, enterprise } = await page(60);
    const first = await back();
    const { tokens, account } = await finish(standard, first, world);
    expect(account).toBe('eWeLink EU');
    await expect(finish(standard, first, world)).rejects.toMatchObject({ problem: 'account.code' });
    const late = await back();
    await clock.sleep(31_000);
    await expect(finish(standard, late, world)).rejects.toMatchObject({ problem: 'account.code' });
    const wrong = await back();
    await expect(finish({ ...standard, secret: new Secret('wrong') }, wrong, world)).rejects.toMatchObject({ problem: 'account.sign' });
    await expect(finish(enterprise, await back(), world)).rejects.toMatchObject({ problem: 'account.code' });
    await expect(finish({ ...standard, id: 'nobody' }, await back(), world)).rejects.toMatchObject({ problem: 'account.app' });
    await expect(finish(standard, { ...(await back()), params: { region: 'mars' } }, world)).rejects.toMatchObject({
      problem: 'account.code',
    });
    await expect(finish(standard, { ...(await back()), params: {} }, world)).rejects.toMatchObject({ problem: 'account.code' });
    expect(JSON.stringify(account)).not.toContain(tokens);
  });

  it('is told when the person takes it back', async () => {
    const { back, world, standard, demo } = await page(10);
    const { tokens } = await finish(standard, await back(), world);
    expect(demo.sessions.all).toHaveLength(1);
    const { requests } = openAccount(world, { kind: 'browser', app: standard, session: new Secret(tokens) });
    await requests.ask({ method: 'DELETE', path: '/v2/user/oauth/token' }, never);
    expect(demo.sessions.all).toHaveLength(0);
  });
});
