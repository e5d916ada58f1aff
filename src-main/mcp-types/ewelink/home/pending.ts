import type { Params, Report } from '../abilities/ability.ts';
import { mergeParams } from '../record/merge.ts';

/** So long a report that says otherwise is older than the command. */
const CONTRADICTED_MS = 2000;
const BY_OUTLET = new Set(['switches']);
/** `against`: what the device said meanwhile that is not so if the wish comes true. */
type Wish = { params: Params; until: number; against?: Report };

/** What was asked and not yet answered. A report on its way meanwhile must not make the picture jump back. */
export class Pending {
  readonly #wishes = new Map<string, Set<Wish>>();

  /** Remembers a wish until it is answered; the answer is the returned function: it gives back what was said against it, once. */
  expect(source: string, params: Params, now: number): () => Report | undefined {
    const wishes = this.#wishes.get(source) ?? new Set();
    this.#wishes.set(source, wishes);
    const wish: Wish = { params, until: now + CONTRADICTED_MS };
    wishes.add(wish);
    return () => {
      wishes.delete(wish);
      if (wishes.size === 0) this.#wishes.delete(source);
      const { against } = wish;
      delete wish.against;
      return against;
    };
  }

  /** A report without what contradicts a wish. */
  agreeing(source: string, said: Report): Params {
    const wishes = [...(this.#wishes.get(source) ?? [])].filter(({ until }) => said.at < until);
    return wishes.reduce((rest, wish) => {
      const { kept, against } = split(rest, wish.params);
      if (Object.keys(against).length > 0) wish.against = { ...said, params: mergeParams(wish.against?.params ?? {}, against) };
      return kept;
    }, said.params);
  }
}

function split(report: Params, wish: Params): { kept: Params; against: Params } {
  const [kept, against]: [[string, unknown][], [string, unknown][]] = [[], []];
  for (const [name, value] of Object.entries(report)) {
    if (!Object.hasOwn(wish, name) || isSame(value, wish[name])) kept.push([name, value]);
    else if (!BY_OUTLET.has(name) || !Array.isArray(value)) against.push([name, value]);
    else {
      const opposed = value.filter((entry) => isAgainst(entry, wish[name]));
      const others = value.filter((entry) => !opposed.includes(entry));
      if (others.length > 0) kept.push([name, others]);
      if (opposed.length > 0) against.push([name, opposed]);
    }
  }
  return { kept: Object.fromEntries(kept), against: Object.fromEntries(against) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const outletOf = (entry: unknown): unknown => (typeof entry === 'object' && entry !== null && 'outlet' in entry ? entry.outlet : undefined);
/** Says something else of a channel than the wish does. */
const isAgainst = (entry: unknown, wish: unknown): boolean =>
  Array.isArray(wish) && wish.some((asked: unknown) => outletOf(asked) === outletOf(entry) && !isSame(asked, entry));
