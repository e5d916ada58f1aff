import type { Rule } from '../../../src-shared/model/rule.ts';
import type { Clock } from '../../kit/world.ts';
import { withinHours } from '../tools/hours.ts';
import type { Topics } from '../topics.ts';

/** A machine sleeps, and clocks are set: nobody relies on a timer for longer. */
const MOST_MS = 60_000;
const MIDNIGHT = '00:00';

type With = { rules(): Rule[]; clock: Pick<Clock, 'now' | 'every'>; topics: Pick<Topics, 'on'> };

/** Calls back when a rule with hours begins or ceases to hold. Answers how to stop. */
export function onRuleHours({ rules, clock, topics }: With, changed: () => void): () => void {
  let stop = (): void => undefined;
  let held = '';
  const holding = (): string =>
    timed(rules())
      .map(({ id, from, to }) => `${id} ${withinHours(clock.now(), from, to)}`)
      .join('\n');
  const arm = (): void => {
    stop();
    const next = Math.min(
      ...timed(rules()).flatMap(({ from = MIDNIGHT, to = MIDNIGHT }) => [from, to].map((time) => nextAt(time, clock.now()))),
    );
    stop = next === Infinity ? () => undefined : clock.every(Math.min(next - clock.now(), MOST_MS), look);
  };
  const look = (): void => {
    const now = holding();
    const isOther = now !== held;
    held = now;
    arm();
    if (isOther) changed();
  };
  const begin = (): void => {
    held = holding();
    arm();
  };
  begin();
  const off = topics.on('rules.changed', begin);
  return () => {
    off();
    stop();
  };
}

const timed = (rules: Rule[]): Rule[] => rules.filter(({ from, to }) => from !== undefined || to !== undefined);

/** The next moment at which a clock on the wall shows this time. */
function nextAt(time: string, now: number): number {
  const at = new Date(now);
  at.setHours(Number(time.slice(0, 2)), Number(time.slice(3, 5)), 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return Number.isNaN(at.getTime()) ? Infinity : at.getTime();
}
