import { describe, expect, it, vi } from 'vitest';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { Settings } from '../../../src-shared/contract/settings.ts';
import { createTopics } from '../topics.ts';
import { callAttention } from './call-attention.ts';

const question = (id: string, batch = id, risk: Approval['risk'] = 'danger'): Approval => ({
  id,
  at: 1,
  expiresAt: 2,
  caller: { kind: 'assistant', id: 'a', name: 'Claude' },
  what: { key: 'traits.lock.do.unlock', with: { part: risk === 'danger' ? 'Front door' : 'Lamp' } },
  risk,
  args: [],
  target: {},
  batch,
  scopes: [],
});

function told(notifications: boolean) {
  const topics = createTopics();
  const notify = vi.fn();
  const stop = callAttention({ topics, settings: { get: () => Settings.parse({ notifications }) }, ports: { notify } });
  const ask = (...ids: string[]) =>
    topics.publish(
      'approvals.changed',
      ids.map((id) => question(id)),
    );
  return {
    notify,
    stop,
    ask,
    /** All on one card. */
    askOf: (...risks: Approval['risk'][]) =>
      topics.publish(
        'approvals.changed',
        risks.map((risk, index) => question(`${index}`, 'card', risk)),
      ),
    askAtOnce: (...ids: string[]) =>
      topics.publish(
        'approvals.changed',
        ids.map((id) => question(id, 'card')),
      ),
  };
}

describe('a question that waits', () => {
  it('is told once, in words, and leads to its card', () => {
    const { notify, ask } = told(true);
    ask('one');
    ask('one', 'two');
    ask('two');
    expect(notify.mock.calls.map(([title, body, url]) => [title.with.who, body.with.part, url])).toEqual([
      ['Claude', 'Front door', '#/activity'],
      ['Claude', 'Front door', '#/activity'],
    ]);
  });

  it('is told once for a whole card', () => {
    const { notify, askAtOnce } = told(true);
    askAtOnce('one');
    askAtOnce('one', 'two');
    askAtOnce('two', 'three');
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('is told again when a worse one joins its card, and of several at once the worst is told', () => {
    const { notify, askOf } = told(true);
    askOf('control');
    askOf('control', 'control');
    askOf('control', 'control', 'danger');
    askOf('control');
    askOf('control', 'danger');
    expect(notify.mock.calls.map(([, body]) => body.with.part)).toEqual(['Lamp', 'Front door']);
    const other = told(true);
    other.askOf('control', 'danger', 'control');
    expect(other.notify.mock.calls.map(([, body]) => body.with.part)).toEqual(['Front door']);
  });

  it('is not told where the person wants quiet, nor after the program let go', () => {
    const quiet = told(false);
    quiet.ask('one');
    expect(quiet.notify).not.toHaveBeenCalled();
    const gone = told(true);
    gone.stop();
    gone.ask('one');
    expect(gone.notify).not.toHaveBeenCalled();
  });
});
