import { describe, expect, it, vi } from 'vitest';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { Settings } from '../../../src-shared/contract/settings.ts';
import { createTopics } from '../topics.ts';
import { callAttention } from './call-attention.ts';

const question = (id: string, batch = id): Approval => ({
  id,
  at: 1,
  expiresAt: 2,
  caller: { kind: 'assistant', id: 'a', name: 'Claude' },
  what: { key: 'traits.lock.do.unlock', with: { part: 'Front door' } },
  risk: 'danger',
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
