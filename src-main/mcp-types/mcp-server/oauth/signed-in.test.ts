import { describe, expect, it } from 'vitest';
import { answer, fakeWorld, type FakeWorld } from '../../../kit/testing/index.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { Grant } from './grant.ts';
import { signedIn } from './signed-in.ts';

const SERVER = 'https://far.example/mcp';
const MINUTE = 60_000;

/** A session of ten minutes, at a sign-in server whose keys rotate. */
function session({ minutes = 10, refuses = undefined as (() => { status: number; body: unknown }) | undefined } = {}) {
  let given = 0;
  const sent: URLSearchParams[] = [];
  let slow = Promise.resolve();
  const world: FakeWorld = fakeWorld({
    http: async (request) => {
      await slow;
      if (request.method !== 'POST') return answer(404);
      sent.push(new URLSearchParams(String(request.body)));
      const no = refuses?.();
      if (no) return answer(no.status, no.body);
      given += 1;
      return answer(200, {
        access_token: `access-${given}`,
        refresh_token: `refresh-${given}`,
        token_type: 'bearer',
        expires_in: minutes * 60,
      });
    },
  });
  const grant: Grant = Grant.parse({
    id: 'g1',
    server: SERVER,
    issuer: 'https://keys.example',
    resource: SERVER,
    token: 'https://keys.example/token',
    client: { kind: 'registered', id: 'c1', redirect: 'http://127.0.0.1:7420/oauth/callback' },
    access: 'access-0',
    refresh: 'refresh-0',
    at: world.clock.now(),
    until: world.clock.now() + minutes * MINUTE,
    scope: 'read',
    asked: 'read',
  });
  return { world, grant, sent, access: signedIn(world, SERVER, grant), hold: (until: Promise<void>) => void (slow = until) };
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );
const more = { status: 403, challenge: 'Bearer error="insufficient_scope", scope="write"' };

describe('a sign-in', () => {
  it('is shown as it is while it is good, and renewed a minute ahead of its end', async () => {
    const { access, world, sent } = session();
    expect(await access.authorization()).toBe('Bearer access-0');
    await world.clock.advance(8.9 * MINUTE);
    expect([await access.authorization(), sent.length]).toEqual(['Bearer access-0', 0]);
    await world.clock.advance(0.2 * MINUTE);
    expect([await access.authorization(), sent.length]).toEqual(['Bearer access-1', 1]);
    expect(Object.fromEntries(sent[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-0',
      client_id: 'c1',
      resource: SERVER,
    });
  });

  it('is renewed once, whoever and however many need it', async () => {
    const one = session();
    const other = signedIn(one.world, SERVER, one.grant);
    await one.world.clock.advance(9.5 * MINUTE);
    let go = () => {};
    one.hold(new Promise((resolve) => (go = resolve)));
    const asked = [one.access.authorization(), one.access.authorization(), other.authorization(), other.authorization()];
    go();
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 4 }, () => 'Bearer access-1'));
    expect(one.sent).toHaveLength(1);
  });

  it('has both new keys sealed in one write before either is used, and goes on with them after a restart', async () => {
    const { world, grant, access, sent } = session();
    const writes: string[] = [];
    const { write } = world.secrets;
    world.secrets.write = async (name, value) => (writes.push(`${name} ${value}`), write(name, value));
    await world.clock.advance(9.5 * MINUTE);
    await access.authorization();
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatch(/access-1.*refresh-1/);
    const again = signedIn(world, SERVER, grant);
    expect(await again.authorization()).toBe('Bearer access-1');
    await world.clock.advance(9.5 * MINUTE);
    await again.authorization();
    expect(sent.at(-1)?.get('refresh_token')).toBe('refresh-1');
  });

  it('that could not be sealed is not used: the next one would have lost it', async () => {
    const { world, access } = session();
    world.secrets.write = () => Promise.reject(new SwitchboardError('storage.full', 'No room'));
    await world.clock.advance(11 * MINUTE);
    expect(await problemOf(access.authorization())).toBe('storage.full');
  });

  it('goes on as long as it is good while the sign-in server is away, and says then who is', async () => {
    const { world, access, sent } = session({ refuses: () => ({ status: 503, body: 'later' }) });
    await world.clock.advance(9.5 * MINUTE);
    for (let times = 0; times < 3; times += 1) expect(await access.authorization()).toBe('Bearer access-0');
    expect(sent).toHaveLength(1);
    await world.clock.advance(MINUTE);
    expect(await problemOf(access.authorization())).toBe('remote.strange');
  });

  it('that was ended is the person’s to begin again, and nobody knocks any more', async () => {
    const { world, access, sent } = session({ refuses: () => ({ status: 400, body: { error: 'invalid_grant' } }) });
    await world.clock.advance(9.5 * MINUTE);
    for (let times = 0; times < 3; times += 1) expect(await problemOf(access.authorization())).toBe('auth.sign-in');
    expect(sent).toHaveLength(1);
  });

  it('is shown to no other address', async () => {
    const { world, grant } = session();
    const elsewhere = signedIn(world, 'https://far.example/other', grant);
    expect(await elsewhere.authorization()).toBeUndefined();
    expect(await problemOf(elsewhere.refused({ status: 401 }))).toBe('auth.sign-in');
  });

  it('of an earlier day is not taken for this one', async () => {
    const { world, grant } = session();
    const before = { ...grant, id: 'g0', access: 'stale' };
    await world.secrets.write('grant', JSON.stringify(before));
    expect(await signedIn(world, SERVER, grant).authorization()).toBe('Bearer access-0');
  });

  it('asks for more rights only while there are more to ask for, and three times at most', async () => {
    const { world, access, grant } = session();
    expect(await problemOf(access.refused(more))).toBe('auth.scope');
    expect(JSON.parse((await world.secrets.read('challenge')) ?? '')).toEqual({ scope: 'write' });
    // What was asked for, and is refused all the same, is refused.
    expect(await signedIn(world, SERVER, { ...grant, asked: 'read write' }).refused(more)).toBe(false);
    expect(await signedIn(world, SERVER, { ...grant, steps: 3 }).refused(more)).toBe(false);
    expect(await access.refused({ status: 403 })).toBe(false);
  });

  it('that somebody else renewed meanwhile is only asked with again', async () => {
    const { access, sent } = session();
    expect(await access.refused({ status: 401, sent: 'Bearer of-before' })).toBe(true);
    expect(sent).toHaveLength(0);
  });
});
