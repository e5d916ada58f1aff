import type { Answered } from '../areas.ts';
import { createCounter, type Counter } from './counters.ts';
import type { Next, Stage, Work } from './work.ts';

export interface Pipeline {
  run(work: Work): Promise<Answered>;
  stages(): { stage: string; passed: number; stopped: number; p50: number; p95: number }[];
}

/** Composes stages into the one way through: each wraps those after it. What is counted is a stage's own time, without what it waits for inside. */
export function createPipeline(stages: Stage[], now: () => number = () => performance.now()): Pipeline {
  const counted = stages.map((stage) => ({ stage, counter: createCounter() }));
  const end: (work: Work) => Promise<Answered> = (work) => Promise.reject(new Error(`Nothing answered ${work.command}`));
  const whole = counted.reduceRight<(work: Work) => Promise<Answered>>(
    (after, { stage, counter }) =>
      (work) =>
        runOne(stage, counter, work, () => after(work), now),
    end,
  );

  return {
    run: async (work) => {
      const began = now();
      const answered = await whole(work);
      return { ...answered, tookMs: Math.round(now() - began) };
    },
    stages: () => counted.map(({ stage, counter }) => ({ stage: stage.name, ...counter.read() })),
  };
}

async function runOne(stage: Stage, counter: Counter, work: Work, next: Next, now: () => number): Promise<Answered> {
  const began = now();
  let inside = 0;
  let passed = false;
  const timed: Next = async () => {
    const left = now();
    passed = true;
    try {
      return await next();
    } finally {
      inside += now() - left;
    }
  };
  try {
    return await stage.run(work, timed);
  } finally {
    counter.add(now() - began - inside, passed || stage.name === 'connector');
  }
}
