import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';
import { CommandRefused } from '../wire/refused.ts';
import type { Commands } from '../wire/commands.ts';
import type { Entity } from './entities.ts';
import { Extras } from './extra-watch.ts';
import { EXTRA } from './extras.ts';
import { Unhurried } from './unhurried.ts';

/** Time that passes when it is told to. */
function slowTime() {
  const asleep: { ms: number; wake: () => void }[] = [];
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((wake, end) => {
      asleep.push({ ms, wake });
      signal?.addEventListener('abort', () => end(signal.reason), { once: true });
    });
  const clock = { now: () => 0, sleep } as unknown as Clock;
  const turn = () => new Promise((next) => setImmediate(next));
  return {
    clock,
    turn,
    asleep,
    pass: async () => {
      for (const { wake } of asleep.splice(0)) wake();
      await turn();
    },
  };
}
const tooSlow = () => Promise.reject(new SwitchboardError('remote.timeout', 'Home Assistant did not answer in 30 s'));
const entity = (id: string, attributes: Record<string, unknown> = {}): Entity => ({
  id,
  state: 'on',
  attributes: { supported_features: 31, latest_version: '2', ...attributes },
  context: { id: null, parent_id: null, user_id: null },
  changed: 0,
  updated: 0,
});

function extras(subscribe: (id: string) => Promise<() => void>, notes: () => Promise<unknown> = async () => 'News') {
  const time = slowTime();
  const ended = new AbortController();
  const fatal: SwitchboardError[] = [];
  const heard: [string, unknown][] = [];
  const commands = {
    subscribe: (_type: string, { entity_id }: { entity_id: string }) => subscribe(entity_id),
    call: notes,
  } as unknown as Commands;
  const unhurried = new Unhurried(time.clock, ended.signal, (error) => fatal.push(error));
  const facts = { commands, clock: time.clock, signal: ended.signal, unhurried, entity: (id: string) => entity(id) };
  const hear = (id: string, attributes: Record<string, unknown>): void => void heard.push([id, attributes]);
  return { ...time, ended, fatal, heard, extras: new Extras({ ...facts, hear }) };
}

describe('what nobody waits for', () => {
  it('does not end the line where one calendar never answers, and keeps nobody else waiting', async () => {
    const asked: string[] = [];
    const {
      extras: watch,
      fatal,
      pass,
      asleep,
    } = extras((id) => {
      asked.push(id);
      return id === 'calendar.slow' ? tooSlow() : Promise.resolve(() => undefined);
    });
    await watch.follow(['calendar.slow', 'calendar.a', 'todo.b']);
    expect(asked).toEqual(['calendar.slow', 'calendar.a', 'todo.b']);
    const waits: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      waits.push(...asleep.map(({ ms }) => ms));
      await pass();
    }
    expect(fatal).toEqual([]);
    expect(waits.map((ms) => ms / 1000)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    expect(asked.filter((id) => id !== 'calendar.slow')).toEqual(['calendar.a', 'todo.b']);
  });

  it('is there when the home is quick again, and forgotten when the thing has left', async () => {
    let slow = true;
    const asked: string[] = [];
    const off: string[] = [];
    const { extras: watch, pass } = extras((id) => {
      asked.push(id);
      return slow ? tooSlow() : Promise.resolve(() => void off.push(id));
    });
    await watch.follow(['todo.a', 'todo.b']);
    slow = false;
    await watch.follow(['todo.a']);
    await pass();
    expect(asked).toEqual(['todo.a', 'todo.b', 'todo.a']);
    await watch.follow([]);
    expect(off).toEqual(['todo.a']);
  });

  it('lets go of what left while the home thought about it', async () => {
    const answer = Promise.withResolvers<() => void>();
    let off = 0;
    const { extras: watch } = extras(() => answer.promise);
    const following = watch.follow(['todo.a']);
    await watch.follow([]);
    answer.resolve(() => void (off += 1));
    await following;
    expect(off).toBe(1);
  });

  it('asks a few things at a time', async () => {
    let open = 0;
    let most = 0;
    const { extras: watch, turn } = extras(async () => {
      most = Math.max(most, (open += 1));
      await turn();
      open -= 1;
      return () => undefined;
    });
    await watch.follow(Array.from({ length: 20 }, (_, n) => `todo.${n}`));
    expect(most).toBe(4);
  });

  it('asks for notes again after a home was too slow, and not after it refused', async () => {
    const answers = [tooSlow, async () => 'News'];
    const slow = extras(async () => () => undefined, () => (answers.shift() ?? tooSlow)()); // prettier-ignore
    await slow.extras.follow(['update.a']);
    expect(slow.heard).toEqual([]);
    await slow.pass();
    expect(slow.heard).toEqual([['update.a', { [EXTRA.notes]: 'News' }]]);
    const refused = extras(
      async () => () => undefined,
      () => Promise.reject(new CommandRefused('x', 'unknown_error', '')),
    );
    await refused.extras.follow(['update.a']);
    expect([refused.asleep, refused.fatal]).toEqual([[], []]);
  });

  it('ends with the line, and says what no waiting can mend', async () => {
    const { clock, pass, asleep } = slowTime();
    const ended = new AbortController();
    const fatal: string[] = [];
    const unhurried = new Unhurried(clock, ended.signal, ({ problem }) => fatal.push(problem));
    await unhurried.run(tooSlow, () => Promise.reject(new SwitchboardError('remote.strange', 'What?')));
    expect([fatal, asleep.length]).toEqual([['remote.strange'], 1]);
    ended.abort();
    await pass();
    expect(asleep).toEqual([]);
  });
});
