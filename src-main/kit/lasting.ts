import { Passing } from './passing.ts';

/**
 * A signal that outlives the many who follow it. Node ties the listeners of one signal to each other, also to those that left: once one of
 * them has grown old, all that come after it – calls, with whatever they hold – stay until the next large collection (measured with 16 calls
 * at once: a sixth of the time went into carrying them along). Here there is one listener, and nobody is tied to anybody.
 */
export class Lasting {
  readonly signal: AbortSignal;
  readonly #followers = new Passing<number, Ends>();
  #number = 0;
  #isHeard = false;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Ends with this one, until it is let go of by what comes back. */
  follow(controller: Ends): () => void {
    const { signal } = this;
    if (signal.aborted) {
      controller.abort(signal.reason);
      return () => undefined;
    }
    if (!this.#isHeard) signal.addEventListener('abort', () => this.#end(), { once: true });
    this.#isHeard = true;
    const number = (this.#number += 1);
    this.#followers.set(number, controller);
    return () => this.#followers.delete(number);
  }

  #end(): void {
    const followers = this.#followers.all();
    this.#followers.clear();
    for (const controller of followers) controller.abort(this.signal.reason);
  }
}

/** What can be ended: a controller, or whoever ends one. */
export type Ends = { abort(reason: unknown): void };

/** What something may end with: a signal as short-lived as itself, or one that lasts. */
export type Ending = AbortSignal | Lasting;

export function follow(ending: Ending, controller: Ends): () => void {
  if (ending instanceof Lasting) return ending.follow(controller);
  const abort = () => controller.abort(ending.reason);
  if (ending.aborted) abort();
  else ending.addEventListener('abort', abort, { once: true });
  return () => ending.removeEventListener('abort', abort);
}
