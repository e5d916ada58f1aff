/** Each step is a quarter longer than the one before; from a tenth of a millisecond to ten minutes. */
const FACTOR = 1.25;
const FIRST_MS = 0.1;
const STEPS = 72;
const PER_STEP = Math.log(FACTOR);

/** How often something took how long, in steps: constant memory, and two of them can be added. */
export type Histogram = Uint32Array;

export const createHistogram = (): Histogram => new Uint32Array(STEPS);

export function record(counts: Histogram, ms: number): void {
  const step = ms <= FIRST_MS ? 0 : Math.min(STEPS - 1, Math.ceil(Math.log(ms / FIRST_MS) / PER_STEP));
  counts[step] = (counts[step] ?? 0) + 1;
}

export function addTo(sum: Histogram, more: ArrayLike<number>): void {
  for (let step = 0; step < STEPS; step++) sum[step] = (sum[step] ?? 0) + (more[step] ?? 0);
}

/** How many were recorded. */
export const sizeOf = (counts: Histogram): number => counts.reduce((all, count) => all + count, 0);

/** So much of all took no longer than this; off by an eighth at most. 0 where there is nothing. */
export function quantileOf(counts: Histogram, q: number): number {
  let left = Math.ceil(sizeOf(counts) * q);
  if (left === 0) return 0;
  const step = counts.findIndex((count) => (left -= count) <= 0);
  // The middle of its step.
  return FIRST_MS * FACTOR ** (step - 0.5);
}

/** Only the steps that hold something, in pairs. */
export const packed = (counts: Histogram): number[] => [...counts].flatMap((count, step) => (count > 0 ? [step, count] : []));

export function unpacked(pairs: readonly number[]): Histogram {
  const counts = createHistogram();
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const step = pairs[at] ?? STEPS;
    if (step < STEPS) counts[step] = pairs[at + 1] ?? 0;
  }
  return counts;
}
