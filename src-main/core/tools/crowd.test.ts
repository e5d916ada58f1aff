import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src-shared/model/caller.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { staysResponsive, UNLESS_SLOW_ONCE } from '../testing/turns.ts';
import { build, problemOf, tool } from './testing/stages-home.ts';

const CROWD: Caller[] = Array.from({ length: 5 }, (_, index) => ({ kind: 'assistant', id: `a${index}`, name: `Assistant ${index}` }));
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a thousand calls at once, of five assistants', () => {
  it('are all answered, some at a time, and nobody is kept waiting for another', UNLESS_SLOW_ONCE, async () => {
    const home = await build();
    let [running, most] = [0, 0];
    const gate = Promise.withResolvers<undefined>();
    home.link.onTool = async () => {
      most = Math.max(most, ++running);
      await gate.promise;
      await soon();
      running--;
      return 'seen';
    };
    const order: string[] = [];
    const calls: Promise<void>[] = [];
    await staysResponsive(async () => {
      // They come in by sockets: some a turn. Nothing is answered before all are there.
      for (const caller of CROWD)
        for (let turn = 0; turn < 25; turn++, await soon())
          for (let one = 0; one < 8; one++) calls.push(home.send(tool('peek'), caller).then(() => void order.push(caller.id)));
      gate.resolve(undefined);
      await Promise.all(calls);
    });
    expect(calls).toHaveLength(1_000);
    expect(most).toBeLessThanOrEqual(32);
    // Whoever asked last, after eight hundred others, is through with half of it when half of all is done.
    const half = order.slice(0, 500);
    for (const { id } of CROWD) expect(half.filter((one) => one === id).length).toBeGreaterThan(80);
  });

  it('of one assistant keep another, who asks now and then, waiting for one round at most', async () => {
    const home = await build();
    home.link.onTool = () => soon().then(() => 'seen');
    const [greedy, other] = CROWD;
    if (!greedy || !other) throw new Error('nobody');
    let done = 0;
    const crowd = Array.from({ length: 1_000 }, () => home.send(tool('peek'), greedy).then(() => void (done += 1)));
    const between: number[] = [];
    while (done < 700) {
      const before = done;
      await home.send(tool('peek'), other);
      between.push(done - before);
      await soon();
    }
    await Promise.all(crowd);
    expect(between.length).toBeGreaterThan(3);
    // Those that run already end first, and no others.
    expect(Math.max(...between)).toBeLessThanOrEqual(64);
  });

  it('are told when to come back where there is no place left, and leave places for others', async () => {
    const home = await build();
    const gate = Promise.withResolvers<string>();
    home.link.onTool = () => gate.promise;
    const [greedy, other, ...rest] = CROWD;
    if (!greedy || !other) throw new Error('nobody');
    const told: SwitchboardError[] = [];
    const ask = (caller: Caller) => home.send(tool('peek'), caller).catch((thrown: unknown) => told.push(SwitchboardError.from(thrown)));
    const calls = [greedy, ...rest].flatMap((caller) => Array.from({ length: 900 }, () => ask(caller)));
    while (told.length === 0) await soon();
    expect(told[0]).toMatchObject({ problem: 'queue.full', details: { retryAfterMs: expect.any(Number) } });
    const before = told.length;
    const late = ask(other);
    await soon();
    expect(told).toHaveLength(before);
    gate.resolve('seen');
    await Promise.all([...calls, late]);
  });

  it('to a connection that fails again and again end soon, and hold up nobody', UNLESS_SLOW_ONCE, async () => {
    const home = await build();
    let tries = 0;
    home.link.onTool = () => soon().then(() => (tries++, Promise.reject(new SwitchboardError('remote.unreachable', 'gone'))));
    const calls: Promise<string>[] = [];
    await staysResponsive(async () => {
      for (let turn = 0; turn < 25; turn++, await soon())
        for (const caller of CROWD) for (let one = 0; one < 8; one++) calls.push(problemOf(home.send(tool('peek'), caller)));
      await Promise.all(calls);
    });
    const told = await Promise.all(calls);
    expect(told.filter((problem) => problem === 'breaker.open').length).toBeGreaterThan(900);
    // Those that were under way when it was left alone; whoever waited for them hears when to come back.
    expect(tries).toBeLessThanOrEqual(3 * 32);
  });
});
