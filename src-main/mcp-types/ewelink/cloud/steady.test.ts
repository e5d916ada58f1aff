import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeWorld, manualClock } from '../../../kit/testing/index.ts';
import type { Clock } from '../../../kit/world.ts';
import { Exchange } from '../push/exchange.ts';
import { Push } from '../push/push.ts';
import { appLimits, paceOf } from './limits.ts';
import { steady } from './steady.ts';

const HOUR = 3_600_000;
const never = new AbortController().signal;
/** A clock that somebody sets. */
function settable() {
  const real = manualClock();
  let off = 0;
  const clock: Clock = { now: () => real.now() + off, sleep: real.sleep, every: real.every };
  return { clock, advance: real.advance, sets: (by: number) => (off += by) };
}

describe('a clock that is set back', () => {
  it('goes on for distances as if nothing had happened, and never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (steps) => {
        let now = 0;
        const even = steady({ ...manualClock(), now: () => now });
        let before = even.now();
        for (const step of steps) {
          now += step;
          const after = even.now();
          expect(after - before).toBe(Math.max(0, step));
          before = after;
        }
      }),
    );
  });

  it('keeps no question waiting until it is that late again', async () => {
    const { clock, advance, sets } = settable();
    const pace = paceOf(clock);
    let asked = 0;
    const ask = (): void => void pace('/v2/family', never, async () => (asked += 1));
    ask();
    await advance(1000);
    sets(-HOUR);
    ask();
    await advance(5000);
    expect(asked).toBe(2);
  });

  it('keeps no command waiting that the push would carry', async () => {
    const { clock, advance, sets } = settable();
    const world = { ...fakeWorld({}), clock };
    const nobody = (): never => expect.fail('nobody is asked');
    const tokens = { region: nobody, current: nobody, refused: nobody, ended: () => undefined, retry: () => undefined };
    const push = new Push({ world, app: 'app', tokens, self: () => 'me', onMessage: nobody, onUp: nobody, onDown: nobody });
    const problems: unknown[] = [];
    const tell = (): void =>
      void push.exchange.update({ source: 'd', apikey: 'a' }, { switch: 'on' }, never).catch((thrown: unknown) => problems.push(thrown));
    tell();
    await advance(1000);
    sets(-HOUR);
    tell();
    await advance(1000);
    expect(problems).toMatchObject([{ problem: 'remote.unreachable' }, { problem: 'remote.unreachable' }]);
  });

  it('keeps no list, no start and no message to a device waiting either', async () => {
    const { clock, advance, sets } = settable();
    const limits = appLimits(clock, 'app');
    for (let call = 0; call < 12; call += 1) limits.budget.spend();
    const owed = limits.budget.soonest(2) - limits.clock.now();
    let sent = 0;
    const line = () => () => void (sent += 1);
    const exchange = new Exchange({
      clock: limits.clock,
      sequence: () => String(sent),
      self: () => 'me',
      line,
      onSilence: () => undefined,
    });
    const tell = (): void => void exchange.update({ source: 'd', apikey: 'a' }, { cmd: 'transmit' }, never).catch(() => undefined);
    tell();
    await advance(6000);
    sets(-HOUR);
    tell();
    await advance(6000);
    expect(sent).toBe(2);
    expect(limits.budget.soonest(2) - limits.clock.now()).toBeLessThanOrEqual(owed);
  });
});
