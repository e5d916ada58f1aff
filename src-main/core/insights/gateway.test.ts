import { afterEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { CONNECTION, claude } from '../tools/fake-home.ts';
import { never, start, who } from '../tools/testing/start-tools.ts';

const query = { target: { kind: 'tool' as const, tool: 'home1__query_rows' }, args: { sql: 'select 1' } };
const gateOf = async ({ insights }: Awaited<ReturnType<typeof start>>) =>
  (await insights.handlers['insights.gateway'](undefined, who)).connections.find(({ id }) => id === CONNECTION);

afterEach(() => void vi.useRealTimers());

describe('how the gateway stands', () => {
  it('shows a breaker that opened, with since when and until when, and closes it when the person says so', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
    home.link.onAct = () => Promise.reject(new SwitchboardError('remote.unreachable', 'gone'));
    const on = { target: { kind: 'part' as const, part: `${CONNECTION}/lamp/main`, trait: 'level', command: 'set' } };
    for (let level = 1; level <= 5; level++) await home.tools.act({ ...on, args: { level } }, claude, never).catch(() => undefined);
    const open = await gateOf(home);
    expect(open).toMatchObject({ name: 'Fake home', breaker: 'open', failures: 5, running: 0, waiting: 0 });
    expect((open?.retryAt ?? 0) - (open?.since ?? 0)).toBe(10_000);
    home.tools.gateway.resetBreaker(CONNECTION);
    expect(await gateOf(home)).toMatchObject({ breaker: 'closed', failures: 0 });
  });

  it('calls a connection that came back at once, however long it was left alone', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
    home.link.onTool = () => Promise.reject(new SwitchboardError('remote.strange', 'what?'));
    for (let time = 0; time < 5; time++) await home.tools.act(query, claude, never).catch(() => undefined);
    expect(await gateOf(home)).toMatchObject({ breaker: 'open' });
    home.setLive(false);
    expect(await gateOf(home)).toMatchObject({ breaker: 'open' });
    home.link.onTool = async () => 'seen';
    home.setLive(true);
    expect(await gateOf(home)).toMatchObject({ breaker: 'half-open' });
    expect((await home.tools.act(query, claude, never)).result).toBe('seen');
    expect(await gateOf(home)).toMatchObject({ breaker: 'closed' });
  });

  it('counts calls, errors and tokens by connection and by client, and says what was tried again', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
    let fails = 1;
    home.link.onTool = async () => {
      if (fails-- > 0) throw new SwitchboardError('remote.busy', 'later', { retryAfterMs: 1 });
      return { rows: [1, 2, 3] };
    };
    await home.tools.act(query, claude, never);
    expect(await gateOf(home)).toMatchObject({ retried: 1, cacheHits: 0 });
    const { connections, clients } = await home.insights.handlers['insights.series']({ range: 'hour' }, who);
    expect(connections).toMatchObject([{ id: CONNECTION, calls: 1, errors: 0, retried: 1 }]);
    expect(connections[0]?.tokensOut).toBeGreaterThan(0);
    expect(clients).toMatchObject([{ id: claude.id, calls: 1 }]);
  });

  it('counts who did not answer in time, apart from whatever else failed, and whether or not it was sent again', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
    const problems = ['remote.timeout', 'remote.strange', 'call.timeout'] as const;
    for (const problem of problems) {
      home.link.onTool = () => Promise.reject(new SwitchboardError(problem, 'no'));
      await home.tools.act(query, claude, never).catch(() => undefined);
    }
    expect(await gateOf(home)).toMatchObject({ timeouts: 2, retried: 0 });
    const { connections, clients } = await home.insights.handlers['insights.series']({ range: 'hour' }, who);
    expect(connections).toMatchObject([{ id: CONNECTION, calls: 3, errors: 3, timeouts: 2 }]);
    expect(clients).toMatchObject([{ id: claude.id, timeouts: 2 }]);
  });

  it('counts a deed that nobody answered, too, though its outcome is not known', async () => {
    const home = await start();
    await home.tools.handlers['rules.save']({ verdict: 'allow', risk: 'danger' }, who);
    home.link.onTool = () => Promise.reject(new SwitchboardError('remote.timeout', 'no'));
    const wipe = { target: { kind: 'tool' as const, tool: 'home1__wipe' }, args: {} };
    await home.tools.act(wipe, claude, never).catch(() => undefined);
    expect(await gateOf(home)).toMatchObject({ timeouts: 1 });
  });

  it('says that something changed at most once a second, and only while somebody looks', async () => {
    const home = await start();
    const told = vi.fn();
    home.topics.on('insights.changed', told);
    const calls = () => Promise.all(Array.from({ length: 20 }, () => home.tools.act(query, claude, never).catch(() => undefined)));
    await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
    await calls();
    expect(told).not.toHaveBeenCalled();
    await gateOf(home);
    await calls();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    // Whoever asks again then still looks, an hour of quiet later as well.
    await gateOf(home);
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 3_600_000);
    await calls();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2), 5_000);
  });
});

describe('what is remembered', () => {
  const remembering = async () => {
    const home = await start(undefined, { cacheMs: 60_000, upstream: false });
    await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
    let asked = 0;
    home.link.onTool = async () => ++asked;
    const ask = async () => (await home.tools.act(query, claude, never)).result;
    expect([await ask(), await ask()]).toEqual([1, 1]);
    return { ...home, ask };
  };

  it.each<[string, (home: Awaited<ReturnType<typeof remembering>>) => unknown]>([
    ['its tools are listed anew', ({ emit }) => (emit({ kind: 'tools', tools: [] }), emit({ kind: 'tools', tools: [] }))],
    ['its connection leads elsewhere', ({ lead }) => lead({ url: 'http://127.0.0.1:9' })],
    ['other rules hold', ({ tools }) => tools.handlers['rules.save']({ verdict: 'allow', client: claude.id }, who)],
    ['the person wants it', ({ insights }) => insights.handlers['insights.forgetAnswers']({ connection: CONNECTION }, who)],
  ])('is asked anew when %s', async (_why, happens) => {
    const home = await remembering();
    await happens(home);
    expect(await home.ask()).toBe(2);
    expect((await gateOf(home))?.cacheHits).toBe(1);
  });

  it('goes with its connection', async () => {
    const home = await remembering();
    home.remove();
    expect((await home.insights.handlers['insights.gateway'](undefined, who)).cache.entries).toBe(0);
  });
});
