import type { Params } from '../abilities/ability.ts';

/** So long a report that says otherwise is older than the command. */
const CONTRADICTED_MS = 2000;
const BY_OUTLET = new Set(['switches']);
type Wish = { params: Params; until: number };

/** What was asked and not yet answered. A report on its way meanwhile must not make the picture jump back. */
export class Pending {
  readonly #wishes = new Map<string, Set<Wish>>();

  /** Remembers a wish until it is answered; the answer is the returned function. */
  expect(source: string, params: Params, now: number): () => void {
    const wishes = this.#wishes.get(source) ?? new Set();
    this.#wishes.set(source, wishes);
    const wish = { params, until: now + CONTRADICTED_MS };
    wishes.add(wish);
    return () => {
      wishes.delete(wish);
      if (wishes.size === 0) this.#wishes.delete(source);
    };
  }

  /** A report without what contradicts a wish. */
  agreeing(source: string, params: Params, now: number): Params {
    const wishes = [...(this.#wishes.get(source) ?? [])].filter(({ until }) => now < until);
    return wishes.reduce((rest, wish) => without(rest, wish.params), params);
  }
}

function without(report: Params, wish: Params): Params {
  const kept = Object.entries(report).flatMap(([name, value]): [string, unknown][] => {
    if (!Object.hasOwn(wish, name) || isSame(value, wish[name])) return [[name, value]];
    if (!BY_OUTLET.has(name) || !Array.isArray(value)) return [];
    const rest = value.filter((entry) => !isAgainst(entry, wish[name]));
    return rest.length > 0 ? [[name, rest]] : [];
  });
  return Object.fromEntries(kept);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const outletOf = (entry: unknown): unknown => (typeof entry === 'object' && entry !== null && 'outlet' in entry ? entry.outlet : undefined);
/** Says something else of a channel than the wish does. */
const isAgainst = (entry: unknown, wish: unknown): boolean =>
  Array.isArray(wish) && wish.some((asked: unknown) => outletOf(asked) === outletOf(entry) && !isSame(asked, entry));
