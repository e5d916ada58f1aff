/** What each caller searched for last, so that what they then use says what they meant. */
export interface Picks {
  searched(caller: string, words: string, found: readonly string[]): void;
  /** They used this; answers the words it was found by, once. */
  used(caller: string, id: string): string | undefined;
  /** Forgets what they searched for. */
  forget(): void;
}

/** A search longer ago has nothing to do with it. */
const LONGEST_MS = 10 * 60_000;
const MOST_CALLERS = 200;
const MOST_FOUND = 50;
/** The same thing after the same words teaches once in this time, however often one caller does it; */
const AGAIN_MS = 24 * 60 * 60_000;
/** and nobody teaches more than this in it. */
const MOST_TAUGHT = 40;

/** Remembers one search of each caller, for as long as it may matter. */
export function createPicks(now: () => number): Picks {
  const last = new Map<string, { words: string; found: Set<string>; at: number }>();
  const taught = new Map<string, Map<string, number>>();
  /** Whether a caller may teach this now: nobody makes a habit of all by doing something over and over. */
  const mayTeach = (caller: string, lesson: string): boolean => {
    const lessons = taught.get(caller) ?? new Map<string, number>();
    for (const [known, at] of lessons) if (now() - at > AGAIN_MS) lessons.delete(known);
    if (lessons.has(lesson) || lessons.size >= MOST_TAUGHT) return false;
    taught.delete(caller);
    taught.set(caller, lessons.set(lesson, now()));
    const [oldest] = taught.keys();
    if (taught.size > MOST_CALLERS && oldest !== undefined) taught.delete(oldest);
    return true;
  };
  return {
    searched: (caller, words, found) => {
      if (words.trim() === '') return;
      last.delete(caller);
      last.set(caller, { words, found: new Set(found.slice(0, MOST_FOUND)), at: now() });
      const [oldest] = last.keys();
      if (last.size > MOST_CALLERS && oldest !== undefined) last.delete(oldest);
    },
    used: (caller, id) => {
      const search = last.get(caller);
      if (!search || now() - search.at > LONGEST_MS || !search.found.delete(id)) return undefined;
      return mayTeach(caller, `${id}\n${search.words.trim().toLowerCase()}`) ? search.words : undefined;
    },
    forget: () => (last.clear(), taught.clear()),
  };
}
