import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Permit } from '../../../src-shared/model/journal.ts';
import { createTopics } from '../topics.ts';
import { claude, liveSettings, realClock } from '../tools/fake-home.ts';
import { createApprovals, type ApprovalRequest } from './approvals.ts';

const HOUR_MS = 3_600_000;
const cursor: Caller = { kind: 'assistant', id: 'cursor', name: 'Cursor' };
const script: Caller = { kind: 'program', id: 'script', name: 'Script' };
const never = new AbortController().signal;
const wish = (caller: Caller, more: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  ...{ caller, what: { key: 'traits.level.do.set', with: { part: 'Floor lamp', level: 40 } }, risk: 'control', rule: undefined },
  ...{ args: [{ at: ['level'], value: 40 }], target: { part: 'lamp' }, command: 'level.set', exact: { level: 40 }, scopes: [], ...more },
});

function start() {
  const topics = createTopics();
  const heard: Permit[][] = [];
  topics.on('permits.changed', (permits) => void heard.push(permits));
  const settings = liveSettings({ approvalSeconds: 600 });
  const approvals = createApprovals({
    topics,
    clock: realClock,
    settings,
    saveRule: async () => {},
    note: () => undefined,
    say: async ({ key }) => key,
  });
  /** As a person does it: the question comes, and they allow it for an hour. */
  const allow = async (request: ApprovalRequest) => {
    const asked = approvals.ask(request, never);
    await approvals.decide(approvals.list()[0]?.id ?? '', 'hour');
    await asked;
  };
  /** Whether that is asked about now; the question is left to end with the test. */
  const isAsked = async (request: ApprovalRequest): Promise<boolean> => {
    const before = approvals.list().length;
    void approvals.ask(request, never).catch((error: unknown) => SwitchboardError.from(error));
    await vi.advanceTimersByTimeAsync(1);
    return approvals.list().length > before;
  };
  return { approvals, heard, allow, isAsked };
}

describe('what was allowed for an hour', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is to be seen with who may do what until when, and whoever looks sees it come and go', async () => {
    const { approvals, heard, allow } = start();
    await allow(wish(claude));
    const until = Date.now() + HOUR_MS;
    await vi.advanceTimersByTimeAsync(60_000);
    await allow(wish(cursor, { target: { tool: 'far__say' }, risk: 'danger' }));
    expect(approvals.permits()).toMatchObject([
      { caller: claude, what: { with: { part: 'Floor lamp' } }, until, anyValues: true },
      { caller: cursor, risk: 'danger', until: until + 60_000 },
    ]);
    // What is dangerous was allowed with these very words and no others.
    expect(approvals.permits()[1]?.anyValues).toBeUndefined();
    expect(heard.map((permits) => permits.length)).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(HOUR_MS - 60_000);
    expect(heard.map((permits) => permits.length)).toEqual([1, 2, 1]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard.at(-1)).toEqual([]);
  });

  it('answers no question that is asked for another reason, or of a tool that says something else of itself by now', async () => {
    const { allow, isAsked } = start();
    await allow(wish(claude, { sense: 'lists files' }));
    expect(await isAsked(wish(claude, { sense: 'lists files' }))).toBe(false);
    expect(await isAsked(wish(claude, { sense: 'deletes files' }))).toBe(true);
  });

  it('ends at once when the person ends it: the next call asks again', async () => {
    const { approvals, allow, isAsked } = start();
    await allow(wish(claude));
    expect(await isAsked(wish(claude))).toBe(false);
    const [permit] = approvals.permits();
    approvals.endPermit(permit?.id ?? '');
    expect(approvals.permits()).toEqual([]);
    expect(await isAsked(wish(claude))).toBe(true);
    expect(() => approvals.endPermit(permit?.id ?? '')).toThrow(expect.objectContaining({ problem: 'not.found' }));
    approvals.close();
  });

  it('allowed once more it stands there once, with the new hour', async () => {
    const { approvals, allow } = start();
    await allow(wish(claude));
    approvals.endPermit(approvals.permits()[0]?.id ?? '');
    await vi.advanceTimersByTimeAsync(1_000);
    await allow(wish(claude));
    expect(approvals.permits()).toMatchObject([{ until: Date.now() + HOUR_MS }]);
    approvals.close();
  });

  it('ends with its client, and with all assistants when they are paused; programs keep theirs', async () => {
    const { approvals, allow, isAsked } = start();
    await allow(wish(claude));
    await allow(wish(cursor));
    await allow(wish(script));
    approvals.forget(claude.id);
    expect(approvals.permits().map(({ caller }) => caller.name)).toEqual(['Cursor', 'Script']);
    approvals.pause();
    expect(approvals.permits().map(({ caller }) => caller.name)).toEqual(['Script']);
    expect([await isAsked(wish(cursor)), await isAsked(wish(script))]).toEqual([true, false]);
    approvals.close();
  });

  it('a yes that nobody was there to take is gone as well once all are paused', async () => {
    const { approvals, isAsked } = start();
    const asked = approvals.ask(wish(claude), never).catch((error: unknown) => SwitchboardError.from(error).problem);
    await vi.advanceTimersByTimeAsync(46_000);
    expect(await asked).toBe('approval.waiting');
    await approvals.decide(approvals.list()[0]?.id ?? '', 'once');
    approvals.pause();
    expect(await isAsked(wish(claude))).toBe(true);
    approvals.close();
  });
});
