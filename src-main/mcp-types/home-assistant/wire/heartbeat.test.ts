import { describe, expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { manualClock } from '../../../kit/testing/index.ts';
import { heartbeat } from './heartbeat.ts';

function patient(answers: boolean) {
  const clock = manualClock();
  const asked: number[] = [];
  const dead: string[] = [];
  const facts = { heardAt: 0, answers };
  const ping = async (ms: number): Promise<void> => {
    asked.push(ms);
    if (facts.answers) return;
    await clock.sleep(ms);
    throw new SwitchboardError('remote.timeout', 'no pong');
  };
  const heart = heartbeat(clock, { ping, heardAt: () => facts.heardAt }, (error) => void dead.push(error.problem));
  return { clock, asked, dead, heart, facts };
}

describe('a heartbeat', () => {
  it('asks every twenty seconds and is content with an answer', async () => {
    const { clock, asked, dead, heart } = patient(true);
    await clock.advance(65_000);
    expect(asked).toEqual([10_000, 10_000, 10_000]);
    heart.stop();
    await clock.advance(60_000);
    expect([asked.length, dead.length]).toEqual([3, 0]);
  });

  it('gives up on somebody who says nothing at all for ten seconds', async () => {
    const { clock, dead, heart } = patient(false);
    await clock.advance(29_000);
    expect(dead).toEqual([]);
    await clock.advance(1000);
    expect(dead).toEqual(['remote.timeout']);
    heart.stop();
  });

  it('takes anything heard for a sign of life: a large answer may be in front of the pong', async () => {
    const { clock, dead, heart, facts } = patient(false);
    await clock.advance(25_000);
    facts.heardAt = clock.now();
    await clock.advance(5000);
    expect(dead).toEqual([]);
    heart.stop();
  });

  it('looks at once when the machine woke, and waits three seconds only', async () => {
    const { clock, dead, heart } = patient(false);
    heart.check();
    await clock.advance(3000);
    expect(dead).toEqual(['remote.timeout']);
    heart.stop();
  });
});
