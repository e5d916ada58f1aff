import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, fakeWorld, manualClock } from '../../../kit/testing/index.ts';
import { Secret } from '../../../kit/secret.ts';
import type { HttpAnswer, HttpRequest } from '../../../kit/world.ts';
import { refusal } from '../account/problems.ts';
import { sign } from '../account/signing.ts';
import { createTokens } from '../account/tokens.ts';
import { createPace } from './pace.ts';
import { PER_MONTH } from './quota.ts';
import { createRequests } from './requests.ts';
import { listAll, listPages } from './things.ts';
import { createWire } from './wire.ts';

const never = new AbortController().signal;
const APP = { id: 'the-app', secret: new Secret('the-secret') };
const endpoints = { 'rest.eu': 'https://eu.example' };
const said = (error: number, data: object = {}, msg = ''): HttpAnswer => answer(200, { error, msg, data });

function cloud(far: (request: HttpRequest, call: number) => HttpAnswer | Promise<HttpAnswer>) {
  let calls = 0;
  const world = fakeWorld({ endpoints, http: (request) => far(request, ++calls) });
  const open = (app = APP) => {
    const wire = createWire(world, app);
    const begin = async () => ({ at: 'at', rt: 'rt', region: 'eu' as const, madeAt: world.clock.now() });
    const tokens = createTokens(world, wire, { of: 'one', again: false, begin });
    return { wire, requests: createRequests(world, wire, tokens) };
  };
  /** Time passes while it works. */
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    let done = false;
    work.then(
      () => (done = true),
      () => (done = true),
    );
    for (let turn = 0; !done && turn < 500; turn += 1) await world.clock.advance(1000);
    return work;
  };
  return { world, open, timed, ...open() };
}
const asked = (path = '/v2/family') => ({ method: 'GET', path }) as const;

describe('a question to the cloud', () => {
  it('sends the very bytes it signed', async () => {
    const { wire, world } = cloud(() => said(0));
    const body = { email: 'ä@example.com', list: [1, { a: 'b' }] };
    await wire.ask('eu', { method: 'POST', path: '/v2/x', body }, { kind: 'sign' }, never);
    const [request] = world.requests;
    expect(request?.headers).toMatchObject({ 'X-CK-Appid': 'the-app', Authorization: `Sign ${sign('the-secret', String(request?.body))}` });
    expect(JSON.parse(String(request?.body))).toEqual(body);
    expect(request).toMatchObject({ once: true, stays: true });
    await wire.ask('eu', { ...asked('/v2/y'), query: { b: 'x y', a: '+1' } }, { kind: 'sign' }, never);
    expect(world.requests[1]).toMatchObject({
      url: 'https://eu.example/v2/y?b=x+y&a=%2B1',
      headers: { Authorization: `Sign ${sign('the-secret', 'a=+1&b=x y')}` },
    });
  });

  it.each([
    ['a page of words', answer(200, '<html>Bad gateway</html>'), 'remote.strange'],
    ['a page and a number', answer(502, '<html>Bad gateway</html>'), 'remote.busy'],
    ['nothing', answer(200, ''), 'remote.strange'],
    ['half an answer', answer(200, '{"error":0,"da'), 'remote.strange'],
    ['a list', answer(200, '[]'), 'remote.strange'],
    ['no number', answer(200, '{"error":"no"}'), 'remote.strange'],
  ])('%s is no answer of the cloud', async (_, spoilt, problem) => {
    const { requests, timed } = cloud(() => spoilt);
    await expect(timed(requests.ask(asked(), never))).rejects.toMatchObject({ problem });
  });

  it('may be answered with nothing at all in the envelope', async () => {
    const { requests } = cloud(() => answer(200, { error: 0 }));
    expect(await requests.ask(asked(), never)).toEqual({});
  });

  it('is asked once more after the token was renewed, and no more', async () => {
    const once = cloud(({ url }, call) =>
      url.endsWith('refresh') ? said(0, { at: 'new', rt: 'new' }) : call === 1 ? said(402) : said(0, { ok: true }),
    );
    expect(await once.timed(once.requests.ask(asked(), never))).toEqual({ ok: true });
    expect(once.world.requests.at(-1)?.headers).toMatchObject({ Authorization: 'Bearer new' });
    const always = cloud(({ url }) =>
      url.endsWith('refresh') ? said(0, { at: 'new', rt: 'new' }) : said(401, {}, 'cannot found access token info'),
    );
    await expect(always.timed(always.requests.ask(asked(), never))).rejects.toMatchObject({ problem: 'account.kicked' });
    await expect(always.timed(always.requests.ask(asked(), never))).rejects.toMatchObject({ problem: 'account.kicked' });
    expect(always.world.requests).toHaveLength(3);
  });

  it('that this AppID may not ask is not asked again for days, also after a restart', async () => {
    const { requests, world, timed, open } = cloud(() => said(407, {}, 'path of request is not allowed with appid'));
    await expect(timed(requests.ask(asked('/v2/scenes'), never))).rejects.toMatchObject({ code: 407, problem: 'account.app-limited' });
    await expect(timed(open().requests.ask(asked('/v2/scenes'), never))).rejects.toMatchObject({ code: 407 });
    expect(world.requests).toHaveLength(1);
    await world.clock.advance(6 * 86_400_000);
    await expect(timed(open().requests.ask(asked('/v2/scenes'), never))).rejects.toMatchObject({ code: 407 });
    expect(world.requests).toHaveLength(2);
  });

  it('that another AppID may not ask is asked with this one, and again when the person wants it', async () => {
    const { requests, world, timed, open } = cloud(() => said(407));
    await expect(timed(requests.ask(asked('/v2/scenes'), never))).rejects.toMatchObject({ code: 407 });
    const other = open({ ...APP, id: 'another-app' });
    await expect(timed(other.requests.ask(asked('/v2/scenes'), never))).rejects.toMatchObject({ code: 407 });
    expect(world.requests).toHaveLength(2);
    await requests.retry();
    await expect(timed(requests.ask(asked('/v2/scenes'), never))).rejects.toMatchObject({ code: 407 });
    expect(world.requests).toHaveLength(3);
  });

  it('without which nothing works is asked whenever it is needed', async () => {
    const { requests, world, timed } = cloud(() => said(407));
    for (let time = 1; time <= 2; time += 1) {
      await expect(timed(requests.ask(asked(), never))).rejects.toMatchObject({ problem: 'account.app-limited' });
      expect(world.requests).toHaveLength(time);
    }
  });

  it.each([
    ['remote.refused', 'fail', [400, 20001, 20002, 20003, 30003, 30009, 30010, 30011, 30012, 30013, 30014, 30015, 30016, 30019]],
    ['account.kicked', 'refresh', [401]],
    ['auth.expired', 'refresh', [402]],
    ['remote.not-found', 'never', [403]],
    ['not.found', 'gone', [405, 30018]],
    ['remote.forbidden', 'fail', [406]],
    ['account.app-limited', 'never', [407]],
    ['remote.timeout', 'fail', [411, 504]],
    ['account.quota', 'stop', [412]],
    ['remote.busy', 'later', [500, 10010]],
    ['device.offline', 'fail', [503, 4002, 30022]],
    ['auth.refused', 'fail', [10001, 10002, 10003, 10014]],
    ['account.region', 'region', [10004]],
    ['conflict', 'fail', [10009, 30007]],
    ['not.found', 'fail', [30008]],
    ['account.brand', 'fail', [30017]],
  ] as const)('means %s, and to %s, by the numbers %j', (problem, reaction, codes) => {
    for (const code of codes) expect(refusal(code)).toMatchObject({ problem, reaction });
  });

  it('has a name for every number, known or not, and tells those apart that mean several things', () => {
    expect(refusal(403, { told: 'appid is unauthorized!' })).toMatchObject({ problem: 'account.app', reaction: 'app' });
    expect(refusal(403, { told: 'the url is not found' })).toMatchObject({ problem: 'remote.not-found', reaction: 'never' });
    expect(refusal(406, { told: 'sign verification failed' })).toMatchObject({ problem: 'account.sign' });
    expect(refusal(30017).problem).toBe('account.brand');
    fc.assert(fc.property(fc.integer(), fc.string(), (code, told) => void expect(refusal(code, { told }).code).toBe(code)));
  });
});

describe('the calls of a month', () => {
  it.each([
    ['412', said(412, {}, 'appid call quota exceeded')],
    ['the gateway', answer(403, '<html>Forbidden</html>')],
  ])('are over when %s says so: nothing is asked until the month ends, through restarts', async (_, spent) => {
    let over = true;
    const { requests, world, timed, open } = cloud(() => (over ? spent : said(0)));
    world.kept.set('calls', JSON.stringify({ 'the-app eu': { month: '2023-11', used: 49_000 } }));
    await expect(timed(requests.ask(asked(), never))).rejects.toMatchObject({
      problem: 'account.quota',
      details: { with: { until: '2023-12-01' } },
    });
    await expect(timed(requests.ask(asked('/v2/b'), never))).rejects.toMatchObject({ problem: 'account.quota' });
    await expect(timed(open().requests.ask(asked(), never))).rejects.toMatchObject({ problem: 'account.quota' });
    expect(world.requests).toHaveLength(1);
    over = false;
    await world.clock.advance(20 * 86_400_000);
    await timed(open().requests.ask(asked(), never));
    expect(world.requests).toHaveLength(2);
  });

  it('are not over because a filter on the way forbids a page', async () => {
    let isFiltered = true;
    const { requests, timed } = cloud(() => (isFiltered ? answer(403, '<html>Access denied</html>') : said(0, { ok: true })));
    await expect(timed(requests.ask(asked(), never))).rejects.toMatchObject({ problem: 'remote.forbidden' });
    isFiltered = false;
    expect(await timed(requests.ask(asked(), never))).toEqual({ ok: true });
  });

  it('are not over for another AppID', async () => {
    const { requests, timed, open, world } = cloud((request) => (request.headers?.['X-CK-Appid'] === 'the-app' ? said(412) : said(0)));
    await expect(timed(requests.ask(asked(), never))).rejects.toMatchObject({ problem: 'account.quota' });
    await timed(open({ ...APP, id: 'another-app' }).requests.ask(asked(), never));
    expect(world.requests).toHaveLength(2);
  });

  it('are asked again when the person wants it', async () => {
    let over = true;
    const { requests, wire, timed } = cloud(() => (over ? said(412) : said(0)));
    await expect(timed(requests.ask(asked(), never))).rejects.toMatchObject({ problem: 'account.quota' });
    over = false;
    await wire.quota.forgive('eu');
    await timed(requests.ask(asked(), never));
  });

  it('are counted for each region, and never too few after a crash', async () => {
    const { requests, wire, timed, open } = cloud(() => said(0));
    for (let call = 0; call < 7; call += 1) await timed(requests.ask(asked(`/v2/${call}`), never));
    expect(await wire.quota.usage('eu')).toMatchObject({ month: '2023-11', used: 7, of: PER_MONTH });
    expect((await wire.quota.usage('us')).used).toBe(0);
    const after = (await open().wire.quota.usage('eu')).used;
    expect(after).toBeGreaterThanOrEqual(7);
    expect(after).toBeLessThan(40);
  });

  it('are not forgotten where a try of the same account counted beside', async () => {
    const { requests, timed, open } = cloud(() => said(0));
    const ask = async (by: typeof requests, times: number): Promise<void> => {
      for (let call = 0; call < times; call += 1) await timed(by.ask(asked(`/v2/${call}`), never));
    };
    await ask(requests, 1);
    const beside = open();
    await ask(beside.requests, 30);
    const { used } = await beside.wire.quota.usage('eu');
    await ask(requests, 30);
    expect((await open().wire.quota.usage('eu')).used).toBeGreaterThanOrEqual(used);
  });
});

describe('the distance between questions', () => {
  it('is kept whatever is asked at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('/a', '/b', '/c'), fc.nat(3000)), { maxLength: 40 }), async (asks) => {
        const clock = manualClock(1_000_000);
        const enter = createPace(clock);
        const left: { path: string; at: number }[] = [];
        for (const [path, wait] of asks) {
          void enter(path, never, async () => void left.push({ path, at: clock.now() }));
          await clock.advance(wait);
        }
        await clock.advance(asks.length * 2000);
        expect(left).toHaveLength(asks.length);
        for (const path of ['/a', '/b', '/c']) {
          const times = left.filter((one) => one.path === path).map(({ at }) => at);
          for (const [index, at] of times.entries()) if (index > 0) expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(500);
        }
        const times = left.map(({ at }) => at).sort((one, other) => one - other);
        for (const [index, at] of times.entries()) if (index >= 3) expect(at - (times[index - 3] ?? 0)).toBeGreaterThanOrEqual(1000);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the things of a home', () => {
  const thing = (index: number) => ({ itemType: 1, itemData: { deviceid: `d${index}`, name: 'x' }, index });
  /** A cloud with these things that pages as the real one, inclusive or not, and counts some it never lists. */
  const paging = (indexes: number[], { inclusive, withheld, most = 30 }: { inclusive: boolean; withheld: number; most?: number }) =>
    cloud(({ url }) => {
      const { searchParams } = new URL(url);
      const from = Number(searchParams.get('beginIndex'));
      const num = Math.min(Number(searchParams.get('num')), most);
      const rest = indexes.filter((index) => (inclusive ? index >= from : index > from)).slice(0, num);
      return said(0, { thingList: rest.map(thing), total: indexes.length + withheld });
    });

  it('are all there, once each, however the cloud pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: -200, max: 200 }), { maxLength: 100 }),
        fc.boolean(),
        fc.nat(5),
        fc.integer({ min: 2, max: 30 }),
        async (some, inclusive, withheld, most) => {
          const indexes = some.sort((one, other) => one - other);
          const { requests, timed } = paging(indexes, { inclusive, withheld, most });
          const collected = (async () => {
            const entries: unknown[] = [];
            let last = -1;
            for await (const page of listPages(requests, 'home', never)) {
              entries.push(...page.entries);
              last = page.withheld;
            }
            return { entries, last };
          })();
          const { entries, last } = await timed(collected);
          expect(entries).toEqual(indexes.map(thing));
          expect(last).toBe(withheld);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('end although the cloud says the same for ever, or nonsense', async () => {
    const stuck = cloud(() => said(0, { thingList: [thing(1), null, 7, { itemData: 3 }], total: 900 }));
    const all = (async () => {
      let count = 0;
      for await (const page of listPages(stuck.requests, 'home', never)) count += page.entries.length;
      return count;
    })();
    expect(await stuck.timed(all)).toBe(1);
    const none = cloud(() => said(0, { thingList: 'none' }));
    await expect(none.timed(listAll(none.requests, 'home', never))).rejects.toMatchObject({ problem: 'remote.strange' });
  });
});
