/** Which rows are chosen: some by name, or everything that matches what is asked for just now, except some. */
export type Selection = { all: true; except: ReadonlySet<string> } | { all: false; names: ReadonlySet<string>; from: string | undefined };

export const NOTHING: Selection = { all: false, names: new Set(), from: undefined };
export const EVERYTHING: Selection = { all: true, except: new Set() };

export const isChosen = (now: Selection, name: string): boolean => (now.all ? !now.except.has(name) : now.names.has(name));
/** How many of so many that match. */
export const countOf = (now: Selection, total: number): number => (now.all ? Math.max(0, total - now.except.size) : now.names.size);

const withTurned = (set: ReadonlySet<string>, name: string): ReadonlySet<string> => {
  const turned = new Set(set);
  if (!turned.delete(name)) turned.add(name);
  return turned;
};
/** One row in or out. */
export const turned = (now: Selection, name: string): Selection =>
  now.all ? { all: true, except: withTurned(now.except, name) } : { all: false, names: withTurned(now.names, name), from: name };

/** From the row that was touched last to this one, both included. */
export function stretched(now: Selection, to: string, known: readonly string[]): Selection {
  if (now.all) return { all: true, except: new Set([...now.except].filter((name) => name !== to)) };
  const { names, from = to } = now;
  const [a, b] = [known.indexOf(from), known.indexOf(to)];
  if (a < 0 || b < 0) return turned(now, to);
  const between = known.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { all: false, names: new Set([...names, ...between]), from };
}
