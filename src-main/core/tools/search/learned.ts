import { z } from 'zod';

/** What was picked after which words. Words are kept as numbers only. */
export interface Learned {
  /** Something was picked after these. */
  pick(marks: readonly number[], id: string, at: number): void;
  /** How much each thing was picked after such words, of 1. */
  after(marks: readonly number[], at: number): Map<string, number>;
  /** What is gone needs no memory. */
  forget(isGone: (id: string) => boolean): void;
  /** As it is written down. */
  rows(): LearnedRow[];
}
export const LearnedRow = z.object({ mark: z.number(), id: z.string().max(400), weight: z.number(), at: z.number() });
export type LearnedRow = z.infer<typeof LearnedRow>;

/** After so long a pick counts half. */
const HALF_MS = 30 * 24 * 3_600_000;
const MOST_MARKS = 1_500;
const MOST_EACH = 8;
/** So many picks are as good as certainty. */
const SURE = 3;
/** Less than this of a pick is nothing. */
const FAINT = 0.05;

/** Counts that fade, and no more of them than are needed. */
export function createLearned(rows: readonly LearnedRow[]): Learned {
  const marks = new Map<number, Map<string, { weight: number; at: number }>>();
  for (const { mark, id, weight, at } of rows) {
    const picks = marks.get(mark) ?? new Map<string, { weight: number; at: number }>();
    marks.set(mark, picks.set(id, { weight, at }));
  }
  const faded = ({ weight, at }: { weight: number; at: number }, now: number): number => weight * 0.5 ** (Math.max(0, now - at) / HALF_MS);

  return {
    pick: (of, id, at) => {
      for (const mark of of) {
        const picks = marks.get(mark) ?? new Map<string, { weight: number; at: number }>();
        const before = picks.get(id);
        picks.set(id, { weight: Math.min(SURE * 2, (before ? faded(before, at) : 0) + 1), at });
        if (picks.size > MOST_EACH) {
          const [least] = [...picks].sort((a, b) => faded(a[1], at) - faded(b[1], at))[0] ?? [];
          if (least !== undefined) picks.delete(least);
        }
        // The newest stand last; the first is the one that was not asked for longest.
        marks.delete(mark);
        marks.set(mark, picks);
      }
      for (const oldest of marks.keys()) {
        if (marks.size <= MOST_MARKS) break;
        marks.delete(oldest);
      }
    },
    after: (of, at) => {
      const found = new Map<string, number>();
      for (const mark of of)
        for (const [id, pick] of marks.get(mark) ?? []) {
          const left = faded(pick, at);
          if (left >= FAINT) found.set(id, (found.get(id) ?? 0) + Math.min(1, left / SURE) / of.length);
        }
      return found;
    },
    forget: (isGone) => {
      for (const [mark, picks] of marks) {
        for (const id of [...picks.keys()]) if (isGone(id)) picks.delete(id);
        if (picks.size === 0) marks.delete(mark);
      }
    },
    rows: () => [...marks].flatMap(([mark, picks]) => [...picks].map(([id, { weight, at }]) => ({ mark, id, weight, at }))),
  };
}
