/** What one client may leave behind over all its sessions. A letter takes up to two bytes: 8 MB at most. */
const BUDGET_CHARS = 4 * 1024 * 1024;

/** A log that shares a budget. `oldest`: when its oldest event was taken in; undefined: it holds none. */
type Member = { oldest(): number | undefined; drop(): void };

/** What several logs hold together: where it is too much, the oldest event of them all goes first. */
export interface LogBudget {
  join(member: Member): () => void;
  /** Counts letters in and answers their place in the order of all. */
  take(letters: number): number;
  give(letters: number): void;
  /** Drops until there is no more than may be. */
  settle(): void;
}

interface LogBudgets {
  of(client: string): LogBudget;
}

/** A budget for each client that has logs. */
export function createLogBudgets(max = BUDGET_CHARS): LogBudgets {
  const budgets = new Map<string, LogBudget>();
  return {
    of: (client) => {
      const known = budgets.get(client);
      if (known) return known;
      const budget = createLogBudget(max, () => void budgets.delete(client));
      budgets.set(client, budget);
      return budget;
    },
  };
}

/** `done`: nobody shares it any more. */
export function createLogBudget(max = BUDGET_CHARS, done: () => void = () => undefined): LogBudget {
  const members = new Set<Member>();
  let chars = 0;
  let count = 0;
  return {
    join: (member) => {
      members.add(member);
      return () => {
        members.delete(member);
        if (members.size === 0) done();
      };
    },
    take: (letters) => {
      chars += letters;
      return (count += 1);
    },
    give: (letters) => void (chars -= letters),
    settle: () => {
      while (chars > max) {
        const [first] = [...members].sort((a, b) => (a.oldest() ?? Infinity) - (b.oldest() ?? Infinity));
        if (first?.oldest() === undefined) return;
        first.drop();
      }
    },
  };
}
