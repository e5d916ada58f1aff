import type { RelayAsk, RelayContext } from '../../../kit/index.ts';

/** Nobody who is calling just now can answer. */
export class NobodyToAsk extends Error {}

/** Whose a call is: a name, or only the call itself where nobody said. */
type Owner = string | RelayContext;

/**
 * The calls that run at this moment. What an older far end asks or logs beside them says not for which, so it reaches a caller only while
 * every call is of that caller; otherwise nobody: one would be asked, and hear, what belongs to another.
 */
export class InFlight {
  readonly #calls = new Set<RelayContext>();
  /** A call that somebody gave up may go on at the far end, and ask from there: until when it is counted. */
  readonly #left = new Map<Owner, number>();
  readonly #now: () => number;
  readonly #longestMs: number;

  constructor(now: () => number, longestMs: number) {
    this.#now = now;
    this.#longestMs = longestMs;
  }

  async during<T>(context: RelayContext, run: () => Promise<T>): Promise<T> {
    this.#calls.add(context);
    try {
      return await run();
    } finally {
      this.#calls.delete(context);
      const owner = ownerOf(context);
      if (context.signal.aborted && owner !== undefined) this.#left.set(owner, this.#now() + this.#longestMs);
    }
  }

  log(params: Record<string, unknown>): void {
    this.#newest(({ log }) => log !== undefined)?.log?.(params);
  }

  async ask(question: RelayAsk): Promise<Record<string, unknown>> {
    const ask = this.#newest((call) => call.ask !== undefined)?.ask;
    if (ask) return ask(question);
    // A caller without roots has none; an older server asks for them before anybody called.
    if (question.method === 'roots/list') return { roots: [] };
    throw new NobodyToAsk(`Nobody is calling who could answer ${question.method}`);
  }

  #newest(listens: (context: RelayContext) => boolean): RelayContext | undefined {
    return this.#owners().size === 1 ? [...this.#calls].findLast((call) => ownerOf(call) !== undefined && listens(call)) : undefined;
  }

  #owners(): Set<Owner> {
    const now = this.#now();
    for (const [owner, until] of this.#left) if (until <= now) this.#left.delete(owner);
    return new Set([...this.#left.keys(), ...[...this.#calls].flatMap((call) => ownerOf(call) ?? [])]);
  }
}

/** What this program asks for itself (lists) is nobody's: it holds nothing of any caller's. */
const ownerOf = (context: RelayContext): Owner | undefined => context.caller ?? (context.ask || context.log ? context : undefined);
