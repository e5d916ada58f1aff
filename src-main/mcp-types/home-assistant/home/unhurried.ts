import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';

export type Job = () => Promise<void>;

/** More at once would be in the way of what a person asks. */
const AT_ONCE = 4;
const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/**
 * Questions nobody waits for, a few at a time. What a home is too slow for is asked again, ever later; it is no reason to give up on
 * the home. Whatever else goes wrong is `fatal`.
 */
export class Unhurried {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #fatal: (error: SwitchboardError) => void;

  constructor(clock: Clock, signal: AbortSignal, fatal: (error: SwitchboardError) => void) {
    this.#clock = clock;
    this.#signal = signal;
    this.#fatal = fatal;
  }

  /** Resolves when each has been tried once. */
  async run(...jobs: readonly Job[]): Promise<void> {
    const waiting = [...jobs];
    const worker = async (): Promise<void> => {
      for (let job = waiting.shift(); job; job = waiting.shift()) await this.#try(job, 0);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, jobs.length) }, worker));
  }

  async #try(job: Job, tries: number): Promise<void> {
    if (this.#signal.aborted) return;
    try {
      await job();
    } catch (thrown) {
      if (this.#signal.aborted) return;
      const error = SwitchboardError.from(thrown);
      if (!TOO_SLOW.has(error.problem)) return this.#fatal(error);
      void this.#later(job, tries);
    }
  }

  async #later(job: Job, tries: number): Promise<void> {
    await this.#clock.sleep(Math.min(LONGEST_MS, FIRST_MS * 2 ** tries), this.#signal).catch(() => undefined); // ended: seen in the next try
    await this.#try(job, tries + 1);
  }
}

const TOO_SLOW: ReadonlySet<string> = new Set(['remote.timeout', 'queue.full']);
