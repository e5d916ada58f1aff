import { afterEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import type { JournalDraft } from '../storage/repositories.ts';
import { CONNECTION, claude, person } from '../tools/fake-home.ts';
import { act, LAMP, never, start, who } from '../tools/testing/start-tools.ts';

const query = { target: { kind: 'tool' as const, tool: 'home1__query_rows' }, args: { sql: 'select 1' } };
const wipe = { target: { kind: 'tool' as const, tool: 'home1__wipe' }, args: {} };
type Home = Awaited<ReturnType<typeof start>>;

const allowing = async (): Promise<Home> => {
  const home = await start();
  await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
  await home.tools.handlers['rules.save']({ verdict: 'allow', risk: 'danger' }, who);
  return home;
};
const tried = (home: Home, intent: Parameters<Home['tools']['act']>[0], caller = claude) =>
  home.tools.act(intent, caller, never).catch(() => undefined);
/** What only reads is written a moment later. */
const isWritten = ({ storage }: Home) =>
  expect.poll(() => storage.journal.written.some(({ target }) => target.tool === query.target.tool)).toBe(true);
const queried = async (home: Home): Promise<void> => {
  await tried(home, query);
  await isWritten(home);
};
const summaryOf = ({ insights }: Home) => insights.handlers['insights.summary']({ range: 'day' }, who);
const headlineOf = async ({ insights }: Home) =>
  (await insights.handlers['insights.series']({ range: 'day' }, who)).clients.reduce(
    (sum, { calls, errors, refused = 0 }) => ({ calls: sum.calls + calls, failed: sum.failed + errors, refused: sum.refused + refused }),
    { calls: 0, failed: 0, refused: 0 },
  );
const sumOf = (rows: { calls: number; failed: number }[]) =>
  rows.reduce((sum, row) => ({ calls: sum.calls + row.calls, failed: sum.failed + row.failed }), { calls: 0, failed: 0 });

describe('what counts as a call', () => {
  it('is no program that started and nothing a person set', async () => {
    const home = await allowing();
    await queried(home);
    const told: JournalDraft = {
      ...{ id: 'p', at: Date.now(), caller: person, what: { key: 'activity.what.program.started' }, target: { connection: CONNECTION } },
      ...{ command: 'program.started', args: {}, risk: 'control', outcome: 'done', undoable: false },
    };
    await home.activity.journal.append(told);
    await home.activity.journal.append({ ...told, id: 'w', command: 'connections.allowWords' });
    await home.tools.handlers['tools.enable']({ names: ['home1__wipe'], enabled: false }, who);
    const { connections, tools, hours } = await summaryOf(home);
    expect(connections).toMatchObject([{ name: 'Fake home', calls: 1 }]);
    expect(tools).toMatchObject([{ name: 'home1__query_rows', calls: 1 }]);
    expect(hours.flatMap(({ calls }) => Object.values(calls))).toEqual([1]);
  });

  it('is the same number above as in the rows below', async () => {
    const home = await allowing();
    await queried(home);
    await tried(home, act(LAMP, 'power', 'on'));
    await tried(home, act(LAMP, 'level', 'set', { level: 900 }));
    await tried(home, { target: { kind: 'scene', scene: `${CONNECTION}/movie%20night` }, args: {} });
    await tried(home, { target: { kind: 'tool', tool: 'nobody__has_it' }, args: {} });
    // Danger is asked back before a person may do it: that is no call yet.
    await tried(home, wipe, person);
    home.link.onTool = () => Promise.reject(new SwitchboardError('remote.timeout', 'no'));
    await tried(home, wipe);
    home.insights.called(claude.id, { args: {}, letters: 12, went: 'done' });
    const { connections, tools } = await summaryOf(home);
    const { calls, failed } = await headlineOf(home);
    expect(calls).toBe(7);
    expect(failed).toBe(2);
    expect(sumOf(connections)).toEqual({ calls, failed });
    expect(sumOf(tools)).toEqual({ calls, failed });
    expect(connections).toMatchObject([
      { name: 'Fake home', calls: 5, unknown: 1 },
      // What nobody has, and a tool of our own.
      { name: 'Switchboard', calls: 2, failed: 1, timed: 0 },
    ]);
    expect(tools.map(({ name }) => name)).toContain('Movie night');
  });
});

describe('how long it took', () => {
  afterEach(() => void vi.useRealTimers());
  const THINKS_MS = 40_000;
  const thinks = () => void vi.advanceTimersByTime(THINKS_MS);
  it.each<[string, (home: Home) => Promise<unknown>]>([
    [
      'about a call before it leaves',
      async (home) => {
        const asked = home.tools.act(wipe, claude, never);
        await expect.poll(() => home.activity.approvals()).toHaveLength(1);
        thinks();
        await home.activity.decide(home.activity.approvals()[0]?.id ?? '', 'once');
        await asked;
      },
    ],
    [
      'about what the far server asks in the middle',
      async (home) => {
        await home.tools.handlers['rules.save']({ verdict: 'allow' }, who);
        home.link.runTool = async (_tool, _args, _signal, how) => ({
          result: await how?.relay?.context.ask?.({ method: 'elicitation/create', params: {} }),
        });
        const context = { signal: never, capabilities: {}, ask: async () => (thinks(), {}) };
        await home.tools.act({ ...query, relay: { context, params: {} } }, claude, never);
        await isWritten(home);
      },
    ],
  ])('holds nothing of what a person thinks %s', async (_when, happens) => {
    const home = await start();
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    await happens(home);
    const { connections, tools } = await summaryOf(home);
    for (const [row] of [connections, tools]) {
      expect(row).toMatchObject({ calls: 1, timed: 1 });
      expect(row?.p95).toBeLessThan(THINKS_MS / 2);
    }
  });
});

describe('how it went', () => {
  it('is not said to be well where nobody knows', async () => {
    const home = await allowing();
    home.link.onTool = () => Promise.reject(new SwitchboardError('remote.timeout', 'no'));
    await tried(home, wipe);
    const { connections, tools } = await summaryOf(home);
    for (const rows of [connections, tools]) expect(rows).toMatchObject([{ calls: 1, failed: 0, unknown: 1 }]);
    expect(await headlineOf(home)).toEqual({ calls: 1, failed: 0, refused: 0 });
  });

  const asking = async (home: Home) => {
    const asked = tried(home, wipe);
    await expect.poll(() => home.activity.approvals()).toHaveLength(1);
    await home.activity.decide(home.activity.approvals()[0]?.id ?? '', 'deny');
    await asked;
  };
  const paced = async (home: Home) => {
    await home.tools.handlers['rules.save']({ verdict: 'allow', risk: 'danger' }, who);
    await home.tools.handlers['tools.adjust']({ names: [wipe.target.tool], set: { perMinute: 1 } }, who);
    for (let time = 0; time < 4; time++) await tried(home, wipe);
  };
  it('says in the journal which limit it was, how much it is, and where it is set', async () => {
    const home = await start();
    await paced(home);
    const notes = home.storage.journal.written.flatMap(({ problem, note }) => (problem === 'limit.tool' && note ? [note] : []));
    expect(notes).toHaveLength(3);
    for (const language of ['en', 'zh-CN'] as const) expect(createTexts(language).say(notes[0] ?? { key: '' })).toMatch(/“Wipe”.* 1 /);
  });

  it('is no failure of a connection that a limit spared', async () => {
    const home = await start();
    await paced(home);
    expect(await headlineOf(home)).toEqual({ calls: 1, failed: 0, refused: 3 });
    expect(await summaryOf(home)).toMatchObject({
      connections: [{ calls: 1, failed: 0, refused: 3 }],
      tools: [{ calls: 1, failed: 0, refused: 3 }],
    });
    const { connections } = await home.insights.handlers['insights.gateway'](undefined, who);
    expect(connections).toMatchObject([{ refused: 3 }]);
  });

  it.each<[string, (home: Home) => Promise<unknown>]>([
    ['a person said no to', asking],
    ['a pause caught', async (home) => (home.tools.pause(Date.now() + 60_000), tried(home, wipe))],
  ])('is nothing that can be said of what %s', async (_why, happens) => {
    const home = await start();
    await happens(home);
    expect(await headlineOf(home)).toEqual({ calls: 0, failed: 0, refused: 1 });
    expect(await summaryOf(home)).toMatchObject({ connections: [], tools: [] });
  });
});
