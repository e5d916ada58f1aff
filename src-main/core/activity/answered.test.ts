import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { claude, liveSettings, memoryStorage, person, quietLog, realClock } from '../tools/fake-home.ts';
import { createTopics } from '../topics.ts';
import { createActivity } from './activity.ts';

const never = new AbortController().signal;
const MINUTE = 60_000;

function start() {
  const storage = memoryStorage();
  const settings = liveSettings({ approvalSeconds: 600 });
  const saveRule = async () => {};
  const activity = createActivity({ storage, topics: createTopics(), clock: realClock, log: quietLog, settings, saveRule });
  const scope = { words: { key: 'rules.scope.control' }, rule: { verdict: 'allow' as const } };
  const ask = (signal = never) =>
    activity.waiting
      .ask(
        {
          ...{ caller: claude, what: { key: 'traits.lock.do.unlock', with: { part: 'Front door' } }, risk: 'control', args: [] },
          ...{ rule: undefined, target: { part: 'door', tool: 'x__open' }, command: 'lock.unlock', exact: {}, scopes: [scope] },
          kept: { code: '•••' },
        },
        signal,
      )
      .then(
        () => 'allowed',
        (error: unknown) => SwitchboardError.from(error).problem,
      );
  /** The call that asked is gone; its question is still open. */
  const leave = async () => {
    const asked = ask();
    await vi.advanceTimersByTimeAsync(46_000);
    expect(await asked).toBe('approval.waiting');
  };
  const id = () => activity.approvals()[0]?.id ?? '';
  const lines = async () => {
    await vi.advanceTimersByTimeAsync(200);
    return storage.journal.written;
  };
  return { storage, activity, ask, leave, id, lines, close: () => activity.close() };
}

describe('a question whose call is gone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['once', 'allowed', undefined],
    ['hour', 'allowed', undefined],
    ['always', 'allowed', undefined],
    ['deny', 'denied', 'approval.denied'],
  ] as const)('answered with %s has a line that says so, and where, and that nothing was done', async (decision, outcome, problem) => {
    const { activity, leave, id, lines, close } = start();
    await leave();
    const answer = { id: id(), decision, scope: 0, from: 'tray' as const };
    await activity.handlers['approvals.decide'](answer, { caller: person, session: 'tray' });
    const written = await lines();
    expect(written).toMatchObject([
      {
        ...{ caller: claude, what: { key: 'traits.lock.do.unlock', with: { part: 'Front door' } }, target: { part: 'door' } },
        ...{ outcome, undoable: false, args: { code: '•••' }, answered: { how: decision, at: 'tray' } },
      },
    ]);
    expect(written[0]?.problem).toBe(problem);
    expect(written[0]?.approved).toBeUndefined();
    await close();
  });

  it('that nobody answers has a line when its ten minutes are over, and one that ends with the pause, too', async () => {
    const { activity, leave, lines, close } = start();
    await leave();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(await lines()).toMatchObject([{ outcome: 'denied', problem: 'approval.timeout', answered: { how: 'expired' } }]);
    expect((await lines())[0]?.answered?.at).toBeUndefined();
    await leave();
    activity.waiting.pause();
    expect((await lines())[1]).toMatchObject({ outcome: 'denied', problem: 'paused', answered: { how: 'paused' } });
    await close();
  });

  it('is no call of the tool, and an answer to a call that waits has no line of its own', async () => {
    const { storage, activity, ask, leave, id, lines, close } = start();
    await leave();
    const again = ask();
    await activity.decide(id(), 'once');
    expect(await again).toBe('allowed');
    expect(await lines()).toEqual([]);
    await leave();
    await activity.decide(id(), 'deny');
    expect(await lines()).toHaveLength(1);
    expect(await storage.journal.callsByTool(0)).toEqual(new Map());
    await close();
  });

  it('of a client that was revoked was not decided by anybody', async () => {
    const { activity, leave, lines, close } = start();
    await leave();
    activity.waiting.forget(claude.id);
    expect(await lines()).toEqual([]);
    await close();
  });
});

it.each(['en', 'zh-CN'] as const)('what became of it is said in %s', (language) => {
  const { has } = createTexts(language);
  const keys = ['once', 'hour', 'always', 'deny', 'expired', 'paused', 'off', 'question', 'where', 'nothing'];
  expect(keys.filter((key) => !has(`activity.answered.${key}`))).toEqual([]);
});
