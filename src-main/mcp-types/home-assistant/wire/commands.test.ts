import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { manualClock } from '../../../kit/testing/index.ts';
import { Commands } from './commands.ts';
import { tolerant } from './refused.ts';

function wired() {
  const sent: { id: number; type: string; [key: string]: unknown }[] = [];
  const complaints: string[] = [];
  const clock = manualClock();
  const commands = new Commands({
    send: (text) => void sent.push(JSON.parse(text)),
    clock,
    complain: (what) => void complaints.push(what),
  });
  const done = (id: number, result: unknown = null) => ({ id, type: 'result', success: true, result });
  return { commands, sent, complaints, clock, done };
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it should have failed'),
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );

describe('commands over one socket', () => {
  it('number themselves upwards and find their answers in any order', async () => {
    const { commands, sent, done } = wired();
    const [first, second] = [commands.call('a'), commands.call('b', { key: 1 })];
    expect(sent).toEqual([
      { id: 1, type: 'a' },
      { id: 2, type: 'b', key: 1 },
    ]);
    commands.receive([done(2, 'two'), done(1, 'one')]);
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
  });

  it('take a refusal in Home Assistant’s own words, whatever its code looks like', async () => {
    const { commands } = wired();
    const asked = ['unknown_command', 'not_found', 'invalid_format', 'home_assistant_error', 3, '__proto__'].map((code, index) => {
      const work = problemOf(commands.call('x'));
      commands.receive({ id: index + 1, type: 'result', success: false, error: { code, message: 'No' } });
      return work;
    });
    expect(await Promise.all(asked)).toEqual([
      'not.supported',
      'not.found',
      'input.invalid',
      'remote.refused',
      'remote.refused',
      'remote.refused',
    ]);
    const broken = problemOf(commands.call('x'));
    commands.receive({ id: 7, type: 'result', success: false, error: 'oh' });
    expect(await broken).toBe('remote.refused');
  });

  it('ask once more when a question got no answer, and never when it was a deed', async () => {
    const { commands, sent, clock, done } = wired();
    const question = commands.read('get_states', {}, { timeoutMs: 1000 });
    await clock.advance(1000);
    expect(sent.map(({ id, type }) => [id, type])).toEqual([
      [1, 'get_states'],
      [2, 'get_states'],
    ]);
    commands.receive(done(1, 'late'));
    commands.receive(done(2, 'in time'));
    expect(await question).toBe('in time');
    const deed = problemOf(commands.call('call_service', {}, { timeoutMs: 1000 }));
    await clock.advance(5000);
    expect(await deed).toBe('remote.timeout');
    expect(sent).toHaveLength(3);
    expect(commands.strange).toBe(1);
    expect(clock.waiting()).toBe(0);
  });

  it('end together with the socket, and none begins after it', async () => {
    const { commands, clock } = wired();
    const waiting = [commands.call('a'), commands.read('b'), commands.subscribe('c', {}, () => undefined)].map(problemOf);
    commands.end(new SwitchboardError('remote.unreachable', 'gone'));
    commands.end(new SwitchboardError('channel.closed', 'closed'));
    expect(await Promise.all(waiting)).toEqual(Array(3).fill('remote.unreachable'));
    expect(await problemOf(commands.call('d'))).toBe('remote.unreachable');
    await clock.advance(0);
    expect(clock.waiting()).toBe(0);
  });

  it('can be called off, before and after they are sent', async () => {
    const { commands, sent } = wired();
    const over = new AbortController();
    const work = problemOf(commands.call('a', {}, { signal: over.signal }));
    over.abort(new SwitchboardError('call.timeout', 'too long'));
    expect(await work).toBe('call.timeout');
    expect(await problemOf(commands.call('b', {}, { signal: over.signal }))).toBe('call.timeout');
    expect(sent).toHaveLength(1);
  });

  it('refuse to pile up without end', async () => {
    const { commands } = wired();
    const many = Array.from({ length: 512 }, () => commands.call('a').catch(() => 'ended'));
    expect(await problemOf(commands.call('one too many'))).toBe('queue.full');
    commands.end(new SwitchboardError('channel.closed', 'over'));
    expect(new Set(await Promise.all(many))).toEqual(new Set(['ended']));
  });

  it('say what happened when the socket does not take them', async () => {
    const commands = new Commands({ send: () => { throw new SwitchboardError('remote.unreachable', 'closed'); }, clock: manualClock(), complain: () => undefined }); // prettier-ignore
    expect(await problemOf(commands.call('a'))).toBe('remote.unreachable');
  });

  it('tell every listener, also when one before it stumbles', async () => {
    const { commands, done, complaints } = wired();
    const heard: unknown[] = [];
    const first = commands.subscribe('a', {}, () => { throw new Error('stumbled'); }); // prettier-ignore
    const second = commands.subscribe('b', {}, (event) => void heard.push(event));
    commands.onFrame(() => void heard.push('end of frame'));
    commands.receive([done(1), done(2), { id: 1, type: 'event', event: 1 }, { id: 2, type: 'event', event: 2 }]);
    await Promise.all([first, second]);
    expect(heard).toEqual([2, 'end of frame']);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).not.toMatch(/stumbled|at /);
  });

  it('hear nothing more of what they let go of, and say so once', async () => {
    const { commands, sent, done } = wired();
    const heard: unknown[] = [];
    const subscribed = commands.subscribe('a', {}, (event) => void heard.push(event));
    commands.receive(done(1));
    const off = await subscribed;
    off();
    off();
    commands.receive({ id: 1, type: 'event', event: 'late' });
    expect(heard).toEqual([]);
    expect(sent.filter(({ type }) => type === 'unsubscribe_events')).toEqual([{ id: 2, type: 'unsubscribe_events', subscription: 1 }]);
  });

  it('count what makes no sense and go on', async () => {
    const { commands, done } = wired();
    const work = commands.call('a');
    for (const odd of [null, 7, 'text', [], {}, { id: 'x' }, { id: 1 }, { id: 1, type: 'surprise' }, { type: 'event' }, { id: 99, type: 'event' }, [null]])
      commands.receive(odd); // prettier-ignore
    expect(commands.strange).toBe(10);
    commands.receive(done(1, 'still'));
    expect(await work).toBe('still');
  });

  it('let a home be too old for a question, but not silent', async () => {
    const { commands } = wired();
    const asked = tolerant(commands.call('new'));
    commands.receive({ id: 1, type: 'result', success: false, error: { code: 'unknown_command', message: '' } });
    expect(await asked).toBeUndefined();
    await expect(tolerant(Promise.reject(new SwitchboardError('remote.timeout', 'no')))).rejects.toThrow('no');
  });
});
