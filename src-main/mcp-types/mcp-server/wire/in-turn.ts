/** So many notices, and so many letters of them, may wait to be heard… */
const MOST = { notices: 256, letters: 4 * 1024 * 1024 };
/** …and this much more of those that tell of something that lasts. */
const TIMES_MORE = 4;
/** How far something is, and what is said on the way: the next one is as good. */
const PASSING: ReadonlySet<unknown> = new Set(['notifications/progress', 'notifications/message']);

type Waiting = { text: string; isNotice: boolean; deliver: () => void };

/**
 * What a program says, one after the other: the SDK takes notices a moment later than answers, and forgets who wanted to hear them once the
 * answer is there. Every notice is therefore a turn, and a program says more in a turn than one thing: what floods us is heard in part, so
 * that no memory fills with it and the answer behind it comes soon. Answers and questions are never left out.
 */
export class InTurn {
  readonly #queue: Waiting[] = [];
  readonly #onFlood: () => void;
  #notices = 0;
  #letters = 0;
  #busy = false;
  #isFlooded = false;

  constructor(onFlood: () => void) {
    this.#onFlood = onFlood;
  }

  add(isNotice: boolean, text: string, deliver: () => void): void {
    this.#queue.push({ text, isNotice, deliver });
    if (isNotice) {
      this.#notices += 1;
      this.#letters += text.length;
    }
    if (!this.#busy) void this.#deliver();
  }

  /** Asked before anything else is made of it: a flood costs as little as can be. */
  leavesOut(message: Record<string, unknown>, text: string): boolean {
    if ('id' in message) return false;
    const { method } = message;
    const times = PASSING.has(method) ? 1 : TIMES_MORE;
    if (this.#notices < MOST.notices * times && this.#letters < MOST.letters * times) {
      // That something changed is known once for all who say so.
      return !PASSING.has(method) && this.#queue.some((one) => one.text === text);
    }
    if (!this.#isFlooded) this.#onFlood();
    this.#isFlooded = true;
    return true;
  }

  async #deliver(): Promise<void> {
    this.#busy = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const { text, isNotice, deliver } = next;
      deliver();
      if (!isNotice) continue;
      this.#notices -= 1;
      this.#letters -= text.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#busy = false;
    this.#isFlooded = false;
  }
}
