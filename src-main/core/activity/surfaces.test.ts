import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import { trayActions } from '../tray/tray-actions.ts';
import { claude, liveSettings, memoryStorage, person, quietLog, realClock } from '../tools/fake-home.ts';
import { createTopics } from '../topics.ts';
import { createActivity } from './activity.ts';

const never = new AbortController().signal;

function start() {
  const settings = liveSettings({ approvalSeconds: 600 });
  const activity = createActivity({ storage: memoryStorage(), topics: createTopics(), clock: realClock, log: quietLog, settings });
  const wish = (risk: Risk) =>
    activity.waiting
      .ask(
        {
          ...{ caller: claude, what: { key: 'traits.lock.do.unlock' }, risk, args: [], rule: undefined, target: { part: `door ${risk}` } },
          ...{ command: 'lock.unlock', exact: {}, scopes: [] },
        },
        never,
      )
      .then(
        (at) => `allowed: ${at ?? ''}`,
        (error: unknown) => SwitchboardError.from(error).problem,
      );
  const id = () => activity.approvals()[0]?.id ?? '';
  /** What comes in by a wire of the contract, whatever it says of itself. */
  const over = (session: string, decision: 'once' | 'hour' | 'deny', from?: 'panel' | 'tray' | 'notification') =>
    Promise.resolve(
      activity.handlers['approvals.decide']({ id: id(), decision, ...(from && { from }) }, { caller: person, session }),
    ).catch((error: unknown) => SwitchboardError.from(error).problem);
  return { activity, wish, over, close: () => activity.close() };
}

describe('what is dangerous', () => {
  it('is allowed in the window alone: the tray and a notification are refused, and the question still waits', async () => {
    const { activity, wish, over, close } = start();
    const asked = wish('danger');
    expect(await over('tray', 'once')).toBe('approval.window');
    expect(await over('tray', 'hour', 'tray')).toBe('approval.window');
    expect(await over('tray', 'once', 'notification')).toBe('approval.window');
    // The tray's wire cannot call itself the window.
    expect(await over('tray', 'once', 'panel')).toBe('approval.window');
    expect(await over('window', 'once', 'notification')).toBe('approval.window');
    expect(activity.approvals()).toHaveLength(1);
    expect(await over('window', 'once')).toBe(null);
    expect(await asked).toBe('allowed: panel');
    await close();
  });

  it('is denied from anywhere', async () => {
    const { wish, over, close } = start();
    for (const from of ['tray', 'notification'] as const) {
      const asked = wish('danger');
      expect(await over('tray', 'deny', from)).toBe(null);
      expect(await asked).toBe('approval.denied');
    }
    await close();
  });
});

it('what is harmless is allowed in the tray, and it is known that it was said there', async () => {
  const { wish, over, close } = start();
  const asked = wish('control');
  await over('tray', 'once');
  expect(await asked).toBe('allowed: tray');
  await close();
});

it('the tray says that it is the tray', async () => {
  const called: unknown[] = [];
  const client = { call: async (...call: unknown[]) => void called.push(call), on: () => () => {} };
  // @ts-expect-error only what the tray needs of a client
  trayActions({ client: () => client, open: () => {}, quit: () => {}, log: quietLog }).decide('a1', 'once');
  expect(called).toEqual([['approvals.decide', { id: 'a1', decision: 'once', from: 'tray' }]]);
});
