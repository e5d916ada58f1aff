import type { RelayAsk, RelayContext } from '../../../kit/index.ts';
import { Passing } from '../../../kit/passing.ts';

/** Nobody who is calling just now can answer. */
export class NobodyToAsk extends Error {}

/** So many of those who were sent to an address are remembered. */
const MOST_SENT = 256;

/** Who told of other roots is asked for them without a call of theirs, but not much later. */
const ROOTS_MS = 60_000;

/** Whose a call is: a name, or only the call itself where nobody said. */
type Owner = string | RelayContext;

/**
 * The calls that run at this moment. What an older far end asks or logs beside them says not for which, so it reaches a caller only while
 * every call is of that caller; otherwise nobody: one would be asked, and hear, what belongs to another.
 */
export class InFlight {
  readonly #calls = new Passing<number, RelayContext>();
  #number = 0;
  /** A call that somebody gave up may go on at the far end, and ask from there: until when it is counted. */
  readonly #left = new Map<Owner, number>();
  /** Who was sent to an address, by the id of the question: it says later that they are through. */
  readonly #sent = new Map<string, RelayContext>();
  /** Those whose roots the far end was told in calls of theirs. */
  readonly #rootsOf = new Set<string>();
  #otherRoots: { context: RelayContext; until: number } | undefined;
  readonly #now: () => number;
  readonly #longestMs: number;

  constructor(now: () => number, longestMs: number) {
    this.#now = now;
    this.#longestMs = longestMs;
  }

  async during<T>(context: RelayContext, run: () => Promise<T>): Promise<T> {
    const number = (this.#number += 1);
    this.#calls.set(number, context);
    try {
      return await run();
    } finally {
      this.#calls.delete(number);
      const owner = ownerOf(context);
      if (context.signal.aborted && owner !== undefined) this.#left.set(owner, this.#now() + this.#longestMs);
    }
  }

  log(params: Record<string, unknown>): void {
    this.#newest(({ log }) => log !== undefined)?.log?.(params);
  }

  async ask(question: RelayAsk): Promise<Record<string, unknown>> {
    const call = this.#newest(({ ask }) => ask !== undefined);
    if (call?.ask) {
      if (question.method === 'roots/list') this.#rootsOf.add(call.caller ?? '');
      const { mode, elicitationId } = question.params;
      if (mode === 'url' && typeof elicitationId === 'string') this.sendAway(elicitationId, call);
      return call.ask(question);
    }
    // A caller without roots has none, and outside of a call nobody is meant: an older server asks as soon as it was greeted, and keeps one
    // answer for whoever calls later. What a client said last is no answer: it would open the folders of one to all others, and outlive the
    // window they were open in. None open none; such a server goes by its own arguments, which the person agreed to.
    if (question.method === 'roots/list') return (await this.#otherRootsNow(question)) ?? { roots: [] };
    throw new NobodyToAsk(`Nobody is calling who could answer ${question.method}`);
  }

  /**
   * Whether the far end is to hear of it: while it knows the roots of this caller and of no other. It remembers one set for all who call; what
   * one says beside every call must not become that of another.
   */
  rootsChanged(context: RelayContext): boolean {
    const { caller } = context;
    if (caller === undefined || this.#rootsOf.size !== 1 || !this.#rootsOf.has(caller)) return false;
    this.#otherRoots = { context, until: this.#now() + ROOTS_MS };
    return true;
  }

  async #otherRootsNow(question: RelayAsk): Promise<Record<string, unknown> | undefined> {
    const { context, until } = this.#otherRoots ?? {};
    if (!context?.ask || context.signal.aborted || until === undefined || until <= this.#now()) return undefined;
    const owner = ownerOf(context);
    if (this.#rootsOf.size !== 1 || [...this.#owners()].some((one) => one !== owner)) return undefined;
    return context.ask(question);
  }

  /** This caller is sent to an address: as a question, or because it was refused what it asked for until it was there. */
  sendAway(elicitationId: string, context: RelayContext): void {
    const { completed } = context;
    const isOthers = (this.#sent.get(elicitationId) ?? context) !== context;
    if (!completed || isOthers) return;
    this.#sent.set(elicitationId, context);
    const [oldest] = this.#sent.keys();
    if (this.#sent.size > MOST_SENT && oldest !== undefined) this.#sent.delete(oldest);
  }

  /** Told to whoever was sent there, and to nobody else. */
  completed(elicitationId: string): void {
    const context = this.#sent.get(elicitationId);
    this.#sent.delete(elicitationId);
    context?.completed?.(elicitationId);
  }

  #newest(listens: (context: RelayContext) => boolean): RelayContext | undefined {
    return this.#owners().size === 1 ? this.#calls.all().findLast((call) => ownerOf(call) !== undefined && listens(call)) : undefined;
  }

  #owners(): Set<Owner> {
    const now = this.#now();
    for (const [owner, until] of this.#left) if (until <= now) this.#left.delete(owner);
    return new Set([...this.#left.keys(), ...this.#calls.all().flatMap((call) => ownerOf(call) ?? [])]);
  }
}

/** What this program asks for itself (lists) is nobody's: it holds nothing of any caller's. */
const ownerOf = (context: RelayContext): Owner | undefined => context.caller ?? (context.ask || context.log ? context : undefined);
