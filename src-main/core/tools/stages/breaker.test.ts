import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Answered } from '../../areas.ts';
import { staysResponsive, UNLESS_SLOW_ONCE } from '../../testing/turns.ts';
import { claude } from '../fake-home.ts';
import { createPipeline } from '../pipeline.ts';
import { workOf } from '../tools.ts';
import { answer, type Work } from '../work.ts';
import { breaker, type BreakerState } from './breaker.ts';

const RETRY_MS = 10_000;
const gone = () => Promise.reject(new SwitchboardError('remote.unreachable', 'gone'));
const never = new AbortController().signal;
const problemOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );

function guarded() {
  const changes: [string, BreakerState][] = [];
  const guard = breaker({ failures: 5, retryMs: RETRY_MS, onChange: (connection, state) => changes.push([connection, state]) });
  let far: (work: Work) => Promise<unknown> = async () => 'seen';
  const sent: string[] = [];
  const pipeline = createPipeline([
    guard,
    {
      name: 'connector',
      run: async (work): Promise<Answered> => {
        work.sent = true;
        sent.push(work.connection ?? '');
        return answer(work, 'done', { result: await far(work) });
      },
    },
  ]);
  const call = (connection = 'c1', signal = never) => {
    const work = workOf({ target: { kind: 'tool', tool: 'look' }, args: {} }, claude, 0, signal, undefined);
    return pipeline.run({ ...work, connection, risk: 'read' });
  };
  const fails = async (times: number, connection = 'c1') => {
    far = gone;
    for (let time = 0; time < times; time++) await problemOf(call(connection));
  };
  return { guard, changes, sent, call, fails, answers: (with_: typeof far) => void (far = with_) };
}

describe('a connection that keeps failing', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());
  /** What was said is taken in before time goes on. */
  const later = async (ms: number) => {
    await new Promise((resolve) => setImmediate(resolve));
    vi.setSystemTime(Date.now() + ms);
  };

  it('is left alone, and whoever calls hears when to come back', async () => {
    const { call, fails, guard, changes } = guarded();
    await fails(5);
    await later(4_000);
    await expect(call()).rejects.toMatchObject({ problem: 'breaker.open', details: { retryAfterMs: 6_000, with: { seconds: 6 } } });
    expect(guard.view('c1')).toEqual({ state: 'open', failures: 5, since: Date.now() - 4_000, retryAt: Date.now() + 6_000 });
    expect(changes).toEqual([['c1', 'open']]);
  });

  it('is tried by exactly one call, and comes back for all when that goes well', async () => {
    const { call, fails, answers, sent, guard, changes } = guarded();
    await fails(5);
    await later(RETRY_MS);
    const gate = Promise.withResolvers<string>();
    answers(() => gate.promise);
    const all = Array.from({ length: 50 }, () => problemOf(call()));
    expect(guard.state('c1')).toBe('half-open');
    gate.resolve('seen');
    const told = await Promise.all(all);
    expect(told.filter((problem) => problem === 'none')).toHaveLength(1);
    expect(told.filter((problem) => problem === 'breaker.open')).toHaveLength(49);
    expect(sent).toHaveLength(6);
    expect(guard.view('c1')).toMatchObject({ state: 'closed', failures: 0 });
    expect(changes.map(([, state]) => state)).toEqual(['open', 'half-open', 'closed']);
    expect(await problemOf(call())).toBe('none');
  });

  it('rests again when the one call fails, or is given up before it says anything', async () => {
    const { call, fails, answers, guard } = guarded();
    await fails(5);
    await later(RETRY_MS);
    await problemOf(call());
    expect(guard.state('c1')).toBe('open');
    await later(RETRY_MS);
    const leaving = new AbortController();
    answers(async () => {
      leaving.abort();
      throw new SwitchboardError('channel.closed', 'gone');
    });
    await problemOf(call('c1', leaving.signal));
    expect(guard.state('c1')).toBe('open');
    expect(await problemOf(call())).toBe('breaker.open');
  });

  it('is none where it answers, be it with an error or a refusal', async () => {
    const { call, answers, guard } = guarded();
    answers(async () => ({ isError: true, content: [] }));
    for (let time = 0; time < 20; time++) await call();
    answers(() => Promise.reject(new SwitchboardError('remote.refused', 'no')));
    for (let time = 0; time < 20; time++) await problemOf(call());
    expect(guard.view('c1')).toEqual({ state: 'closed', failures: 0 });
  });

  it('is forgiven when it answers in between', async () => {
    const { call, fails, answers, guard } = guarded();
    await fails(4);
    answers(async () => 'seen');
    await call();
    await fails(4);
    expect(guard.view('c1')).toMatchObject({ state: 'closed', failures: 4 });
  });

  it('is called again at once when the person says so', async () => {
    const { call, fails, answers, guard, changes } = guarded();
    await fails(5);
    answers(async () => 'seen');
    guard.reset('c1');
    expect(await problemOf(call())).toBe('none');
    expect(guard.state('c1')).toBe('closed');
    expect(changes.at(-1)).toEqual(['c1', 'closed']);
  });

  it('is not forgiven for being there again: a program that ends with every call is started anew as often as it is called', async () => {
    const { call, answers, guard, sent } = guarded();
    answers(() => Promise.reject(new SwitchboardError('program.ended', 'exit code 7')));
    for (let time = 0; time < 5; time++) {
      guard.back('c1');
      await problemOf(call());
    }
    expect(guard.view('c1')).toMatchObject({ state: 'open', failures: 5 });
    expect(await problemOf(call())).toBe('breaker.open');
    expect(sent).toHaveLength(5);
  });

  it('is tried by one call as soon as it is there again, and rests again, or goes on for all, by what that one hears', async () => {
    const { call, fails, answers, guard, sent, changes } = guarded();
    await fails(5);
    await later(1_000);
    guard.back('c1');
    expect(guard.state('c1')).toBe('half-open');
    await Promise.all(Array.from({ length: 20 }, () => problemOf(call())));
    expect(sent).toHaveLength(6);
    expect(guard.view('c1')).toMatchObject({ state: 'open', failures: 6, retryAt: Date.now() + RETRY_MS });
    guard.back('c1');
    answers(async () => 'seen');
    expect(await problemOf(call())).toBe('none');
    expect(guard.view('c1')).toEqual({ state: 'closed', failures: 0 });
    expect(changes.at(-1)).toEqual(['c1', 'closed']);
  });

  it('that was there again while it was being tried opens once more where it fails once more, and so does one that is lost again', async () => {
    const { call, fails, answers, guard } = guarded();
    await fails(5);
    await later(RETRY_MS);
    const gate = Promise.withResolvers<string>();
    answers(() => gate.promise);
    const probe = problemOf(call());
    guard.back('c1');
    gate.resolve('seen');
    expect(await probe).toBe('none');
    expect(guard.state('c1')).toBe('closed');
    await fails(5);
    expect(guard.state('c1')).toBe('open');
    expect(await problemOf(call())).toBe('breaker.open');
    guard.back('c1');
    expect(guard.state('c1')).toBe('half-open');
    guard.lost('c1');
    expect(guard.state('c1')).toBe('open');
    expect(await problemOf(call())).toBe('breaker.open');
  });

  it('does not drag others along: a hundred fail and a hundred and first goes on', UNLESS_SLOW_ONCE, async () => {
    const { call, fails, answers, guard, sent, changes } = guarded();
    const names = Array.from({ length: 100 }, (_, index) => `c${index}`);
    await staysResponsive(async () => {
      for (const name of names) await fails(5, name);
    });
    const before = sent.length;
    await Promise.all(names.flatMap((name) => Array.from({ length: 20 }, () => problemOf(call(name)))));
    expect(sent).toHaveLength(before);
    answers(async () => 'seen');
    expect(await problemOf(call('steady'))).toBe('none');
    expect(changes).toHaveLength(100);
    expect(names.every((name) => guard.state(name) === 'open')).toBe(true);
    // All of them are due at the same moment: one call each, and no more.
    await later(RETRY_MS);
    await Promise.all(names.flatMap((name) => Array.from({ length: 20 }, () => problemOf(call(name)))));
    expect(sent.length - before).toBe(1 + 100);
    expect(names.every((name) => guard.state(name) === 'closed')).toBe(true);
  });
});
