import type { Answered } from '../areas.ts';
import { createCounter, type Counter } from './counters.ts';
import type { Ended, Next, Stage, Work } from './work.ts';

export type StageCount = { stage: string; passed: number; stopped: number; p50: number; p95: number };
export interface Pipeline {
  run(work: Work): Promise<Answered>;
  stages(): StageCount[];
}
/** Hears of every call that is over. */
export type Heard = (work: Work, ended: Ended, tookMs: number) => void;

type Around = Extract<Stage, { run: unknown }>;
type Leaving = Extract<Stage, { enter: unknown }>;
type Counted = { counter: Counter; around: Around } | { counter: Counter; around: undefined; entered: Leaving };
type Way = { counted: Counted[]; now: () => number };
/** How long a stage waited for those after it, and whether it let anything pass. */
type Inside = { ms: number; passed: boolean };

/**
 * Composes stages into the one way through: each comes before those after it. What is counted is a stage's own time, without what it waits
 * for inside. A stage that has nothing to wait for costs no promise, and one that has nothing to do costs a question.
 */
export function createPipeline(stages: Stage[], now: () => number = () => performance.now(), heard?: Heard): Pipeline {
  const counted = stages.map((stage): Counted => {
    const counter = createCounter();
    return 'run' in stage ? { counter, around: stage } : { counter, around: undefined, entered: stage };
  });
  const way: Way = { counted, now };
  return {
    run: async (work) => {
      const began = now();
      try {
        const answered = await go(way, work, 0);
        const tookMs = now() - began;
        heard?.(work, { answered }, tookMs);
        return { ...answered, tookMs: Math.round(tookMs) };
      } catch (thrown) {
        heard?.(work, { thrown }, now() - began);
        throw thrown;
      }
    },
    stages: () => counted.map(({ counter }, index) => ({ stage: stages[index]?.name ?? '', ...counter.read() })),
  };
}

/** From one stage on to the end, or to the next that stands around the rest. `inside`: whose way it is a part of. */
async function go(way: Way, work: Work, from: number, inside?: Inside): Promise<Answered> {
  const { counted, now } = way;
  let entered: Leaving[] | undefined;
  const first = now();
  let began = first;
  try {
    for (let index = from; ; index++) {
      const one = counted[index];
      if (!one) throw new Error(`Nothing answered ${work.command}`);
      const { counter } = one;
      if (one.around) {
        if (one.around.idle?.(work)) {
          counter.pass();
          continue;
        }
        const answered = await around(one.around, counter, way, work, index + 1);
        if (entered) leave(entered, work, { answered });
        return answered;
      }
      const stage = one.entered;
      try {
        const waiting = stage.enter(work);
        if (waiting) await waiting;
      } catch (thrown) {
        counter.add(now() - began, false);
        throw thrown;
      }
      if (stage.leave) (entered ??= []).push(stage);
      const ended = now();
      counter.add(ended - began, true);
      began = ended;
    }
  } catch (thrown) {
    if (entered) leave(entered, work, { thrown });
    throw thrown;
  } finally {
    if (inside) inside.ms += now() - first;
  }
}

function leave(entered: Leaving[], work: Work, ended: Ended): void {
  // Taken out first: whoever is left once is not left again by what goes wrong meanwhile.
  for (let stage = entered.pop(); stage; stage = entered.pop()) stage.leave?.(work, ended);
}

async function around(stage: Around, counter: Counter, way: Way, work: Work, after: number): Promise<Answered> {
  const { now } = way;
  const began = now();
  // The last of them has nobody to pass on to, and does its part all the same.
  const inside: Inside = { ms: 0, passed: after === way.counted.length };
  const next: Next = () => {
    inside.passed = true;
    return go(way, work, after, inside);
  };
  try {
    return await stage.run(work, next);
  } finally {
    counter.add(now() - began - inside.ms, inside.passed);
  }
}
