import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { manualClock } from '../../../kit/testing/index.ts';
import { Commands } from './commands.ts';
import { deed } from './deed.ts';

/** A home that has been told to run a long routine. */
function told() {
  const sent: { id: number; type: string }[] = [];
  const clock = manualClock();
  const commands = new Commands({ send: (text) => void sent.push(JSON.parse(text)), clock, complain: () => undefined });
  const asked = deed({ commands, clock, type: 'call_service', body: { domain: 'automation' } }, new AbortController().signal);
  const problem = asked.then(
    () => 'none',
    (thrown: unknown) => SwitchboardError.from(thrown).problem,
  );
  const result = (id: number, value: unknown = null) => commands.receive({ id, type: 'result', success: true, result: value });
  return { asked, clock, commands, problem, result, sent, types: () => sent.map(({ type }) => type) };
}

describe('something to do', () => {
  it('is done when the home says so', async () => {
    const { asked, clock, result, types } = told();
    await clock.advance(3_000);
    result(1, { context: { id: 'c' } });
    expect(await asked).toEqual({ working: false, result: { context: { id: 'c' } } });
    expect(types()).toEqual(['call_service']);
    expect(clock.waiting()).toBe(0);
  });

  it('is being worked on where the home still answers to its name', async () => {
    const { asked, clock, commands, result, types } = told();
    await clock.advance(8_000);
    expect(types()).toEqual(['call_service', 'ping']);
    commands.receive({ id: 2, type: 'pong' });
    expect(await asked).toEqual({ working: true });
    // Its end, a minute later or never, is nobody's fault any more.
    await clock.advance(30_000);
    result(1);
    expect(commands.strange).toBe(0);
    expect(clock.waiting()).toBe(0);
  });

  it('is refused as late as the home likes to refuse, as long as somebody waits', async () => {
    const { clock, commands, problem } = told();
    await clock.advance(9_000);
    commands.receive({ id: 1, type: 'result', success: false, error: { code: 'home_assistant_error', message: 'It is stuck' } });
    expect(await problem).toBe('remote.refused');
  });

  it('got no answer where the home is silent altogether', async () => {
    const { clock, problem } = told();
    await clock.advance(8_000);
    await clock.advance(3_000);
    expect(await problem).toBe('remote.timeout');
  });

  it('may have been done where the line was lost', async () => {
    const { commands, problem } = told();
    commands.end(new SwitchboardError('remote.unreachable', 'gone'));
    expect(await problem).toBe('channel.closed');
  });
});
