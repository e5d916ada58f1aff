import type { Clock } from '../../../kit/world.ts';

/** Listing everything may cost so many calls in the long run: well below a month's share of an hour, which is 67. */
const EVERY_MS = 2 * 60_000;
/** What happens seldom does not wait. */
const AT_ONCE = 10;
/** A huge home is paid for later, but not for ever. */
const DEEPEST = 20;

/** Calls that nobody asked for: never more than forty an hour, whatever repeats. */
export class Budget {
  readonly #clock: Pick<Clock, 'now'>;
  /** When everything was, or will be, spent. */
  #emptyAt = -Infinity;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** One more call. */
  spend(): void {
    const now = this.#clock.now();
    this.#emptyAt = Math.min(now + DEEPEST * EVERY_MS, Math.max(this.#emptyAt, now - AT_ONCE * EVERY_MS) + EVERY_MS);
  }

  /** When so many calls may be made. */
  soonest(calls: number): number {
    return this.#emptyAt + Math.min(calls, AT_ONCE) * EVERY_MS;
  }
}
