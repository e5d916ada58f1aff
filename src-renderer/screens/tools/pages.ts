/** Rows of a long list that the core holds: fetched by the window one looks at, and kept. */
export type Pages<R> = {
  /** How many there are; undefined until the first answer. */
  total(): number | undefined;
  row(index: number): R | undefined;
  /** Everything fetched so far, in order. */
  known(): R[];
  /** Somebody looks at these rows now: whatever is missing of them is asked for, and soon what comes next the way one scrolls. */
  look(first: number, last: number): void;
  /** Something changed: what one looks at is asked for anew and stands until the answer comes; the rest is forgotten. */
  again(): void;
  /** Shows a change before the core confirms it. */
  write(change: (row: R) => R): void;
  /** Nobody looks any more. */
  close(): void;
};

export const PAGE = 100;
/** So many rows before the end of what is there, the next ones are asked for. */
const AHEAD = 60;
/** Rows just out of sight may be drawn already. */
const NEAR = 8;

type Answer<R> = { total: number; rows: readonly R[] };
/** `ask` fetches a page; `told` hears of what somebody may see, and of what went wrong. */
export function createPages<R>(ask: (offset: number, limit: number) => Promise<Answer<R>>, told: (error?: unknown) => void): Pages<R> {
  const pages = new Map<number, readonly R[]>();
  const under = new Map<number, number>();
  let total: number | undefined;
  let round = 0;
  let seen: [first: number, last: number] = [0, 0];
  let down = true;
  let closed = false;

  const isNear = (page: number): boolean => page * PAGE <= seen[1] + NEAR && (page + 1) * PAGE > seen[0] - NEAR;

  const fetch = (page: number): void => {
    under.set(page, round);
    const mine = round;
    ask(page * PAGE, PAGE).then(
      (answer) => {
        // An answer from before the last change is no answer.
        if (closed || mine !== round) return;
        under.delete(page);
        const isNews = total !== answer.total || isNear(page);
        total = answer.total;
        pages.set(page, answer.rows);
        if (isNews) told();
      },
      (thrown: unknown) => {
        if (closed || mine !== round) return;
        under.delete(page);
        told(thrown);
      },
    );
  };
  const inSight = (): number[] => {
    const [from, to] = seen.map((index) => Math.floor(index / PAGE));
    return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, at) => (from ?? 0) + at);
  };
  const isThere = (page: number): boolean => page >= 0 && (total === undefined ? page === 0 : page * PAGE < total);
  const want = (page: number): void => {
    if (!pages.has(page) && under.get(page) !== round) fetch(page);
  };
  return {
    total: () => total,
    row: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    known: () => [...pages].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows),
    look: (first, last) => {
      if (first !== seen[0]) down = first > seen[0];
      seen = [first, Math.max(first, last)];
      inSight().forEach(want);
      const next = Math.floor((down ? seen[1] + AHEAD : seen[0] - AHEAD) / PAGE);
      if (isThere(next)) want(next);
    },
    again: () => {
      round += 1;
      const kept = new Set(inSight());
      for (const page of pages.keys()) if (!kept.has(page)) pages.delete(page);
      kept.forEach(fetch);
    },
    write: (change) => {
      for (const [page, rows] of pages) pages.set(page, rows.map(change));
      told();
    },
    close: () => void (closed = true),
  };
}
