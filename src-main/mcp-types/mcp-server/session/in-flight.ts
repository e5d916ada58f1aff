import type { RelayAsk, RelayContext } from '../../../kit/index.ts';

/** Nobody who is calling just now can answer. */
export class NobodyToAsk extends Error {}

/** The calls that run at this moment. What a far end asks or logs beside them says not for which; the newest that listens is meant. */
export class InFlight {
  readonly #calls = new Set<RelayContext>();

  async during<T>(context: RelayContext, run: () => Promise<T>): Promise<T> {
    this.#calls.add(context);
    try {
      return await run();
    } finally {
      this.#calls.delete(context);
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
    return [...this.#calls].findLast(listens);
  }
}
