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

type Counted = { stage: Stage; counter: Counter };
type Leaving = Extract<Stage, { enter: unknown }>;
type Way = { counted: Counted[]; now: () => number };

/**
 * Composes stages into the one way through: each comes before those after it. What is counted is a stage's own time, without what it waits
 * for inside. A stage that has nothing to wait for costs no promise, and one that has nothing to do costs a question.
 */
export function createPipeline(stages: Stage[], now: () => number = () => performance.now(), heard?: Heard): Pipeline {
  const counted = stages.map((stage) => ({ stage, counter: createCounter() }));
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
    stages: () => counted.map(({ stage, counter }) => ({ stage: stage.name, ...counter.read() })),
  };
}

/** From one stage on to the end, or to the next that stands around the rest. */
async function go(way: Way, work: Work, from: number): Promise<Answered> {
  const { counted, now } = way;
  let entered: Leaving[] | undefined;
  let began = now();
  try {
    for (let index = from; ; index++) {
      const one = counted[index];
      if (!one) throw new Error(`Nothing answered ${work.command}`);
      const { stage, counter } = one;
      if ('run' in stage) {
        if (stage.idle?.(work)) {
          counter.pass();
          continue;
        }
        const answered = await around(stage, counter, way, work, index + 1);
        leave(entered, work, { answered });
        return answered;
      }
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
    leave(entered, work, { thrown });
    throw thrown;
  }
}

function leave(entered: Leaving[] | undefined, work: Work, ended: Ended): void {
  // Emptied first: whoever is left once is not left again by what goes wrong meanwhile.
  for (const stage of entered?.splice(0).reverse() ?? []) stage.leave?.(work, ended);
}

async function around(stage: Extract<Stage, { run: unknown }>, counter: Counter, way: Way, work: Work, after: number): Promise<Answered> {
  const { now } = way;
  const began = now();
  let inside = 0;
  // The last of them has nobody to pass on to, and does its part all the same.
  let passed = after === way.counted.length;
  const next: Next = async () => {
    const left = now();
    passed = true;
    try {
      return await go(way, work, after);
    } finally {
      inside += now() - left;
    }
  };
  try {
    return await stage.run(work, next);
  } finally {
    counter.add(now() - began - inside, passed);
  }
}
