import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { createTopics } from '../topics.ts';
import { claude, liveSettings, realClock } from '../tools/fake-home.ts';
import { createApprovals } from './approvals.ts';

const request = (part = 'lamp', caller: Caller = claude) => ({
  caller,
  what: { key: 'traits.power.do.on' },
  risk: 'control' as const,
  args: {},
  rule: undefined,
  target: { part },
  command: 'power.on',
});
const never = new AbortController().signal;
const problem = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'allowed',
    (error: unknown) => SwitchboardError.from(error).problem,
  );

function start() {
  const topics = createTopics();
  const heard: number[] = [];
  topics.on('approvals.changed', (list) => void heard.push(list.length));
  return { heard, approvals: createApprovals({ topics, clock: realClock, settings: liveSettings({ approvalSeconds: 60 }) }) };
}

describe('questions that wait for a person', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('run out, and then nothing was allowed', async () => {
    const { approvals, heard } = start();
    const asked = problem(approvals.ask(request(), never));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(approvals.list()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toBe('approval.timeout');
    expect(heard).toEqual([1, 0]);
  });

  it('wait longer when they are extended', async () => {
    const { approvals } = start();
    const asked = problem(approvals.ask(request(), never));
    await vi.advanceTimersByTimeAsync(50_000);
    approvals.extend(approvals.list()[0]?.id ?? '');
    await vi.advanceTimersByTimeAsync(50_000);
    approvals.decide(approvals.list()[0]?.id ?? '', 'once');
    expect(await asked).toBe('allowed');
  });

  it('allowed for an hour are asked again after it', async () => {
    const { approvals } = start();
    const first = problem(approvals.ask(request(), never));
    approvals.decide(approvals.list()[0]?.id ?? '', 'hour');
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
    approvals.decide(approvals.list()[0]?.id ?? '', 'hour');
    await first;
    void problem(approvals.ask(request('lock'), never));
    void problem(approvals.ask(request('lamp', { ...claude, id: 'other' }), never));
    expect(approvals.list()).toHaveLength(2);
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
});
