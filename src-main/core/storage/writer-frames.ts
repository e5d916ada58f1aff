import type { Done, Job } from './commit.ts';

/** New ids for part and trait, sent along with the first rows that use them. */
/** `words`: 0 – it is told in numbers, 1 – in words, 2 – in both. */
export type NewKey = { id: number; part: string; trait: string; words: number };
/** A batch of history in columns: cheap to hand over. NaN is a gap. */
export type Batch = {
  keys: NewKey[];
  key: Int32Array;
  at: Float64Array;
  value: Float64Array;
  words: { key: number; at: number; word: string | null }[];
};
export type Keep = { now: number; rawDays: number; rollupDays: number };

/** What the main thread asks of the writer. */
export type Order =
  | { kind: 'commit'; jobs: Job[] }
  | { kind: 'ingest'; id: number; batch: Batch }
  | { kind: 'history'; job: Job }
  | { kind: 'tidy'; id: number; keep: Keep }
  | { kind: 'close'; id: number };
/** What it answers; one batch of answers per turn. */
export type Answers = Done[];
