/** How many of the last durations a stage remembers. */
const WINDOW = 512;

export type Counted = { passed: number; stopped: number; p50: number; p95: number };
export interface Counter {
  add(ms: number, passed: boolean): void;
  /** It had nothing to do: that takes no time. */
  pass(): void;
  read(): Counted;
}

/** Counts and times one thing; constant memory, nothing to sort until somebody asks. */
export function createCounter(): Counter {
  const times = new Float64Array(WINDOW);
  let passed = 0;
  let stopped = 0;
  let timed = 0;
  return {
    add: (ms, ok) => {
      times[timed++ % WINDOW] = ms;
      if (ok) passed++;
      else stopped++;
    },
    pass: () => void passed++,
    read: () => {
      const sorted = times.slice(0, Math.min(WINDOW, timed)).sort();
      return { passed, stopped, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
    },
  };
}

/** Of numbers in ascending order; 0 where there are none. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}
