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
  /** Shows a change before the core agrees to it. `agreed` says whether it did: until then no answer shows anything older. */
  write(change: (row: R) => R, agreed: Promise<boolean>): void;
  /** Nobody looks any more. */
  close(): void;
};

export const PAGE = 100;
/** So many rows before the end of what is there, the next ones are asked for. */
const AHEAD = 60;
/** Rows just out of sight may be drawn already. */
const NEAR = 8;

/** A change that is shown and not agreed to yet, or only after an earlier one is. */
type Early<R> = { change(row: R): R; agreed?: boolean };
/** What the core said, and what is shown of it. */
type Page<R> = { said: readonly R[]; shown: readonly R[] };
type Answer<R> = { total: number; rows: readonly R[] };
/** `ask` fetches a page; `told` hears of what somebody may see, and of what went wrong. */
export function createPages<R>(ask: (offset: number, limit: number) => Promise<Answer<R>>, told: (error?: unknown) => void): Pages<R> {
  const pages = new Map<number, Page<R>>();
  const early: Early<R>[] = [];
  const under = new Map<number, number>();
  let total: number | undefined;
  let round = 0;
  let seen: [first: number, last: number] = [0, 0];
  let down = true;
  let closed = false;

  const put = (page: number, said: readonly R[]): void =>
    void pages.set(page, { said, shown: early.reduce<readonly R[]>((rows, { change }) => rows.map(change), said) });
  const putAll = (turn: (row: R) => R): void => {
    for (const [page, { said }] of pages) put(page, said.map(turn));
  };

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
        put(page, answer.rows);
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
  /** What is on its way may have been read before the change was made: it is asked for anew. */
  const askAnew = (): void => {
    const before = round;
    round += 1;
    for (const [page, asked] of [...under]) if (asked === before) fetch(page);
  };
  const settle = (one: Early<R>, agreed: boolean): void => {
    one.agreed = agreed;
    // In the order they were made: an older change never covers a newer one.
    while (early[0]?.agreed !== undefined) {
      const [first] = early.splice(0, 1);
      putAll((row) => (first?.agreed ? first.change(row) : row));
    }
    if (closed) return;
    askAnew();
    told();
  };
  return {
    total: () => total,
    row: (index) => pages.get(Math.floor(index / PAGE))?.shown[index % PAGE],
    known: () => [...pages].sort(([a], [b]) => a - b).flatMap(([, { shown }]) => shown),
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
    write: (change, agreed) => {
      const one: Early<R> = { change };
      early.push(one);
      putAll((row) => row);
      told();
      void agreed.then((did) => settle(one, did));
    },
    close: () => void (closed = true),
  };
}
