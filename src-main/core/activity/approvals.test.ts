import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import { createTopics } from '../topics.ts';
import { claude, liveSettings, realClock } from '../tools/fake-home.ts';
import { createApprovals, type Approvals } from './approvals.ts';

const request = (part = 'lamp', caller: Caller = claude) => ({
  caller,
  what: { key: 'traits.power.do.on' },
  risk: 'control' as const,
  args: [],
  rule: undefined,
  target: { part },
  command: 'power.on',
  exact: {},
  scopes: [],
});
const never = new AbortController().signal;
const problem = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'allowed',
    (error: unknown) => SwitchboardError.from(error).problem,
  );

function start(approvalSeconds = 60) {
  const topics = createTopics();
  const heard: number[] = [];
  topics.on('approvals.changed', (list) => void heard.push(list.length));
  const rules: Omit<Rule, 'id'>[] = [];
  const settings = liveSettings({ approvalSeconds });
  const approvals = createApprovals({
    ...{ topics, clock: realClock, settings },
    saveRule: async (rule) => void rules.push(rule),
    note: () => undefined,
    say: async ({ key }) => key,
  });
  return { heard, rules, approvals, settings };
}

describe('questions that wait for a person', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('run out, and then nothing was allowed', async () => {
    const { approvals, heard } = start(40);
    const asked = problem(approvals.ask(request(), never));
    await vi.advanceTimersByTimeAsync(39_000);
    expect(approvals.list()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toBe('approval.timeout');
    expect(heard).toEqual([1, 0]);
  });

  it('wait longer when they are extended', async () => {
    const { approvals } = start(35);
    const asked = problem(approvals.ask(request(), never));
    await vi.advanceTimersByTimeAsync(30_000);
    approvals.extend(approvals.list()[0]?.id ?? '');
    await vi.advanceTimersByTimeAsync(10_000);
    await approvals.decide(approvals.list()[0]?.id ?? '', 'once');
    expect(await asked).toBe('allowed');
  });

  it('allowed for an hour are asked again after it', async () => {
    const { approvals } = start();
    const first = problem(approvals.ask(request(), never));
    await approvals.decide(approvals.list()[0]?.id ?? '', 'hour');
    expect(await first).toBe('allowed');
    await vi.advanceTimersByTimeAsync(3_500_000);
    expect(await problem(approvals.ask(request(), never))).toBe('allowed');
    await vi.advanceTimersByTimeAsync(200_000);
    const late = problem(approvals.ask(request(), never));
    expect(approvals.list()).toHaveLength(1);
    approvals.close();
    expect(await late).toBe('channel.closed');
  });

  it('allowed for one are not allowed for another', async () => {
    const { approvals } = start();
    const first = problem(approvals.ask(request(), never));
    await approvals.decide(approvals.list()[0]?.id ?? '', 'hour');
    await first;
    void problem(approvals.ask(request('lock'), never));
    void problem(approvals.ask(request('lamp', { ...claude, id: 'other' }), never));
    expect(approvals.list()).toHaveLength(2);
    approvals.close();
  });

  it('allowed for an hour to a dangerous tool are allowed for these very arguments', async () => {
    const { approvals } = start();
    const automation = (alias: string) => ({
      ...request(),
      target: { tool: 'home__automation_create' },
      risk: 'danger' as const,
      exact: { alias },
    });
    const first = problem(approvals.ask(automation('Come home'), never));
    await approvals.decide(approvals.list()[0]?.id ?? '', 'hour');
    await first;
    expect(await problem(approvals.ask(automation('Come home'), never))).toBe('allowed');
    void problem(approvals.ask(automation('Open house'), never));
    expect(approvals.list()).toHaveLength(1);
    approvals.close();
  });

  it('of one who asks in a loop do not drown those of others', async () => {
    const { approvals } = start();
    const loop = Array.from({ length: 25 }, (_, index) => problem(approvals.ask(request(`lamp ${index}`), never)));
    void problem(approvals.ask(request('lamp', { ...claude, id: 'other' }), never));
    expect(approvals.list()).toHaveLength(21);
    approvals.close();
    expect((await Promise.all(loop)).filter((one) => one === 'queue.full')).toHaveLength(5);
  });

  const first = (approvals: Approvals) => approvals.list()[0]?.id ?? '';

  it('outlive the call: after three quarters of a minute it is told to come again, and takes the answer once', async () => {
    const { approvals } = start(600);
    const asked = problem(approvals.ask(request('lock'), never));
    await vi.advanceTimersByTimeAsync(46_000);
    expect(await asked).toBe('approval.waiting');
    expect(approvals.list()).toMatchObject([{ left: true }]);
    await approvals.decide(first(approvals), 'once');
    // Something else, or somebody else, gets nothing of it.
    const other = problem(approvals.ask({ ...request('lock'), exact: { code: 1 } }, never));
    expect(await problem(approvals.ask(request('lock'), never))).toBe('allowed');
    const again = problem(approvals.ask(request('lock'), never));
    expect(approvals.list()).toHaveLength(2);
    approvals.close();
    expect([await other, await again]).toEqual(['channel.closed', 'channel.closed']);
  });

  it('are the same question when the call comes again before the answer', async () => {
    const { approvals } = start(600);
    const asked = problem(approvals.ask(request('lock'), never));
    await vi.advanceTimersByTimeAsync(46_000);
    await asked;
    const again = problem(approvals.ask(request('lock'), never));
    expect(approvals.list()).toHaveLength(1);
    expect(approvals.list()[0]?.left).toBeUndefined();
    await approvals.decide(first(approvals), 'deny');
    expect(await again).toBe('approval.denied');
  });

  it('answered no while nobody waited, say no once', async () => {
    const { approvals } = start(600);
    const asked = problem(approvals.ask(request('lock'), never));
    await vi.advanceTimersByTimeAsync(46_000);
    await asked;
    await approvals.decide(first(approvals), 'deny');
    expect(await problem(approvals.ask(request('lock'), never))).toBe('approval.denied');
    void problem(approvals.ask(request('lock'), never));
    expect(approvals.list()).toHaveLength(1);
    approvals.close();
  });

  it('need an answer each when two equal calls wait at once', async () => {
    const { approvals } = start(600);
    const one = problem(approvals.ask(request('lock'), never));
    const two = problem(approvals.ask(request('lock'), never));
    expect(approvals.list()).toHaveLength(2);
    await approvals.decide(first(approvals), 'once');
    expect(await one).toBe('allowed');
    await approvals.decide(first(approvals), 'deny');
    expect(await two).toBe('approval.denied');
  });

  it('run out ten minutes later, and an answer nobody took is forgotten', async () => {
    const { approvals } = start(600);
    await Promise.all([problem(approvals.ask(request('lock'), never)), vi.advanceTimersByTimeAsync(46_000)]);
    await vi.advanceTimersByTimeAsync(555_000);
    expect(approvals.list()).toEqual([]);
    await Promise.all([problem(approvals.ask(request('lock'), never)), vi.advanceTimersByTimeAsync(46_000)]);
    await approvals.decide(first(approvals), 'once');
    await vi.advanceTimersByTimeAsync(11 * 60_000);
    void problem(approvals.ask(request('lock'), never));
    expect(approvals.list()).toHaveLength(1);
    approvals.close();
  });

  it('of one caller within a moment are one card', async () => {
    const { approvals } = start();
    void problem(approvals.ask(request('lamp'), never));
    await vi.advanceTimersByTimeAsync(500);
    void problem(approvals.ask(request('blind'), never));
    void problem(approvals.ask(request('lamp', { ...claude, id: 'other' }), never));
    await vi.advanceTimersByTimeAsync(5_000);
    void problem(approvals.ask(request('fan'), never));
    const [lamp, blind, other, fan] = approvals.list().map(({ batch }) => batch);
    expect(blind).toBe(lamp);
    expect(new Set([lamp, other, fan]).size).toBe(3);
    approvals.close();
  });

  it('answered for always leave the rule that was named', async () => {
    const { approvals, rules } = start();
    const rule = { client: claude.id, kind: 'light', risk: 'control' as const, verdict: 'allow' as const };
    const asked = problem(approvals.ask({ ...request(), scopes: [{ words: { key: 'rules.scope.kind' }, rule }] }, never));
    await expect(approvals.decide(first(approvals), 'always', 7)).rejects.toThrow();
    expect(approvals.list()).toMatchObject([{ scopes: [{ key: 'rules.scope.kind' }] }]);
    await approvals.decide(first(approvals), 'always', 0);
    expect(await asked).toBe('allowed');
    expect(rules).toEqual([rule]);
  });

  it('end when assistants are paused, and when the client is revoked with whatever it was allowed', async () => {
    const { approvals } = start();
    const asked = problem(approvals.ask(request(), never));
    approvals.pause();
    expect(await asked).toBe('paused');
    const hour = problem(approvals.ask(request(), never));
    await approvals.decide(first(approvals), 'hour');
    await hour;
    const waiting = problem(approvals.ask(request('lock'), never));
    approvals.forget(claude.id);
    expect(await waiting).toBe('channel.closed');
    void problem(approvals.ask(request(), never));
    expect(approvals.list()).toHaveLength(1);
    approvals.close();
  });

  it('are put to the person at the client as well, but never what is dangerous or private', async () => {
    const { approvals } = start();
    const ask = vi.fn(async () => ({ decision: 'once' }));
    expect(await problem(approvals.ask(request(), never, { ask }))).toBe('allowed');
    const danger = Promise.all(
      (['danger', 'private'] as const).map((risk) => problem(approvals.ask({ ...request('lock'), risk }, never, { ask }))),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(ask).toHaveBeenCalledTimes(1);
    approvals.close();
    await danger;
    // Whoever would not say there is still asked on the panel.
    const silent = problem(approvals.ask(request(), never, { ask: async () => undefined }));
    await vi.advanceTimersByTimeAsync(100);
    expect(approvals.list()).toHaveLength(1);
    // And so is whoever wants more than this one call.
    const hour = problem(approvals.ask(request('fan'), never, { ask: async () => ({ decision: 'hour' }) }));
    await vi.advanceTimersByTimeAsync(100);
    expect(approvals.list()).toHaveLength(2);
    approvals.close();
    expect([await silent, await hour]).toEqual(['channel.closed', 'channel.closed']);
  });

  it('answered at the client say so, also when the answer is taken later', async () => {
    const { approvals } = start();
    const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
    const left = problem(approvals.ask(request(), never, { ask: () => promise }));
    await vi.advanceTimersByTimeAsync(46_000);
    expect(await left).toBe('approval.waiting');
    resolve({ decision: 'once' });
    await vi.advanceTimersByTimeAsync(10);
    expect(await approvals.ask(request(), never)).toBe('client');
  });
});
