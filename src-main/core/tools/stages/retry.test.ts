import { describe, expect, it } from 'vitest';
import type { Risk } from '../../../../src-shared/model/risk.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { createCatalogue } from '../catalogue.ts';
import { claude, CONNECTION, fakeConnections } from '../fake-home.ts';
import { createPipeline } from '../pipeline.ts';
import { workOf } from '../tools.ts';
import { answer } from '../work.ts';
import { retry } from './retry.ts';

const text = { en: 'Look', 'zh-CN': '看' };
const never = new AbortController().signal;
type Failing = { problem?: Problem; retryAfterMs?: number; untouched?: true; times?: number; sent?: boolean };

/** A far end that fails so many times; what was waited for in between. Time passes as it is waited for. */
function failing(
  { problem = 'remote.unreachable', times = Number.POSITIVE_INFINITY, sent = true, ...details }: Failing,
  { risk = 'read', retriable = false, retries }: { risk?: Risk; retriable?: boolean; retries?: number } = {},
) {
  const fake = fakeConnections([{ name: 'look', title: text, description: '', risk, input: {} }]);
  const known = createCatalogue({ connections: fake.connections, isOff: () => false }).get('home1__look');
  const shown = fake.connections.get(CONNECTION);
  if (!known || !shown) throw new Error('no tool');
  const waits: number[] = [];
  let now = 0;
  let attempts = 0;
  const clock = { now: () => now, sleep: async (ms: number) => void (waits.push(ms), (now += ms)) };
  const connections = { get: () => ({ ...shown, ...(retries !== undefined && { limits: { retries } }) }) };
  const pipeline = createPipeline([
    retry({ connections, clock, random: () => 0.5 }),
    {
      name: 'connector',
      run: async (work) => {
        if (sent) work.sent = true;
        attempts += 1;
        if (attempts <= times) throw new SwitchboardError(problem, 'not now', details);
        return answer(work, 'done', { result: 'seen' });
      },
    },
  ]);
  const call = async (signal = never) => {
    const work = workOf({ target: { kind: 'tool', tool: known.name }, args: {} }, claude, 0, signal, undefined);
    const found = { kind: 'tool' as const, tool: { ...known, retriable } };
    return pipeline.run({ ...work, connection: CONNECTION, risk, found }).then(
      ({ result }) => result,
      (thrown: unknown) => SwitchboardError.from(thrown).problem,
    );
  };
  return { call, waits, attempts: () => attempts };
}

describe('what failed in passing', () => {
  it('is asked again where it only reads, twice at most, and later every time', async () => {
    const { call, waits, attempts } = failing({});
    expect(await call()).toBe('remote.unreachable');
    expect(attempts()).toBe(3);
    expect(waits).toEqual([150, 300]);
  });

  it('is asked again as often as the person says, or never', async () => {
    expect((await attemptsOf({ retries: 4 })).attempts).toBe(5);
    expect((await attemptsOf({ retries: 0 })).attempts).toBe(1);
  });
  const attemptsOf = async (how: { retries: number }) => {
    const { call, attempts } = failing({}, how);
    await call();
    return { attempts: attempts() };
  };

  it('is asked again when the far end wishes, unless that is longer than anybody waits', async () => {
    const soon = failing({ problem: 'remote.busy', retryAfterMs: 2_000, times: 1 });
    expect(await soon.call()).toBe('seen');
    expect(soon.waits).toEqual([2_000]);
    const late = failing({ problem: 'remote.busy', retryAfterMs: 60_000, times: 1 });
    expect(await late.call()).toBe('remote.busy');
    expect(late.attempts()).toBe(1);
  });

  it.each<[string, Failing, { risk: Risk; retriable?: boolean }, number]>([
    ['is not done again where it acts', {}, { risk: 'control' }, 1],
    ['is not done again though it may come to the same, once it was sent', {}, { risk: 'control', retriable: true }, 1],
    ['is done again where it may come to the same and never left', { sent: false }, { risk: 'control', retriable: true }, 3],
    ['is done again where the far end did not take it', { problem: 'remote.busy' }, { risk: 'control', retriable: true }, 3],
    [
      'is done again even where it acts, once it was turned away unread',
      { problem: 'remote.starting', untouched: true },
      { risk: 'danger' },
      3,
    ],
    ['is not done again where it acts and may have been read', { problem: 'remote.starting' }, { risk: 'danger' }, 1],
    ['is not asked again when it was refused', { problem: 'remote.refused' }, { risk: 'read' }, 1],
    ['is asked again when the time was over before it left', { problem: 'remote.timeout', sent: false }, { risk: 'read' }, 3],
    ['is not asked again when nobody answered in time', { problem: 'remote.timeout' }, { risk: 'read' }, 1],
  ])('%s', async (_what, far, tool, times) => {
    const { call, attempts } = failing(far, tool);
    await call();
    expect(attempts()).toBe(times);
  });

  it('ends with whoever asked', async () => {
    const leaving = new AbortController();
    const { call, attempts } = failing({});
    leaving.abort();
    await call(leaving.signal);
    expect(attempts()).toBe(1);
  });
});
