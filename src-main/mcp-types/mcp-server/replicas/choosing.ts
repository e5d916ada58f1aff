import type { Copy } from './copy.ts';

/** So many assistants are remembered; whoever called longest ago may get another copy. */
const MOST_CALLERS = 1_000;

/** Chooses the copy a call goes to: the one with the least to do, or – where what was said to it counts – the one this caller had before. */
export class Choosing {
  readonly #copies: readonly Copy[];
  readonly #isSticky: () => boolean;
  readonly #had = new Map<string, Copy>();
  #last = 0;

  constructor(copies: readonly Copy[], isSticky: () => boolean) {
    this.#copies = copies;
    this.#isSticky = isSticky;
  }

  /** Undefined: none that can is running. */
  of(caller: string | undefined, can: (copy: Copy) => boolean): Copy | undefined {
    const running = this.#copies.filter((copy) => copy.link !== undefined && can(copy));
    const well = running.filter((copy) => !copy.isAiling);
    const able = well.length > 0 ? well : running;
    const sticky = caller !== undefined && this.#isSticky();
    const had = sticky ? this.#had.get(caller) : undefined;
    const chosen = had && able.includes(had) ? had : this.#leastOf(able);
    if (sticky && chosen) this.#remember(caller, chosen);
    return chosen;
  }

  #leastOf(able: readonly Copy[]): Copy | undefined {
    const least = Math.min(...able.map((copy) => copy.load));
    const free = able.filter((copy) => copy.load === least);
    // Among equals each in its turn.
    return free[this.#last++ % Math.max(1, free.length)];
  }

  #remember(caller: string, copy: Copy): void {
    this.#had.delete(caller);
    this.#had.set(caller, copy);
    const [oldest] = this.#had.keys();
    if (this.#had.size > MOST_CALLERS && oldest !== undefined) this.#had.delete(oldest);
  }
}
