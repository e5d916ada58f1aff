import type { LinkChange, LinkEvent } from '../../../kit/link.ts';
import type { Clock } from '../../../kit/world.ts';

/** As many changes as are told in one go before others have their turn. */
const SLICE = 500;

/** Lets what one frame brought out together, in order, and a flood of it in slices, so that nothing else has to wait for long. */
export class Outlet {
  readonly #clock: Clock;
  readonly #tell: (event: LinkEvent) => void;
  readonly #signal: AbortSignal;
  #waiting: LinkEvent[] = [];
  /** Only the last word about all scenes counts, and it comes last. */
  #scenes: LinkEvent | undefined;
  #draining = false;

  constructor(clock: Clock, tell: (event: LinkEvent) => void, signal: AbortSignal) {
    this.#clock = clock;
    this.#tell = tell;
    this.#signal = signal;
  }

  /** Takes events; they leave with the next `flush`. */
  take(events: readonly LinkEvent[]): void {
    for (const event of events) {
      const last = this.#waiting.at(-1);
      if (event.kind === 'changed' && last?.kind === 'changed' && last.changes.length + event.changes.length <= SLICE)
        append(last.changes, event.changes);
      else if (event.kind === 'changed') this.#waiting.push(...sliced(event.changes));
      else if (event.kind === 'scenes') this.#scenes = event;
      else this.#waiting.push(event);
    }
  }

  flush(): void {
    if (this.#draining) return;
    this.#next();
    if (this.#waiting.length > 0) void this.#drain();
  }

  /** Up to the end of one slice. */
  #next(): void {
    while (this.#waiting.length > 0) {
      const event = this.#waiting.shift();
      if (event) this.#tell(event);
      if (event?.kind === 'changed' && event.changes.length >= SLICE / 2 && this.#waiting.length > 0) return;
    }
    const scenes = this.#scenes;
    this.#scenes = undefined;
    if (scenes) this.#tell(scenes);
  }

  async #drain(): Promise<void> {
    this.#draining = true;
    while (this.#waiting.length > 0 && !this.#signal.aborted) {
      await this.#clock.sleep(0, this.#signal).catch(() => undefined); // ended meanwhile: the loop sees it
      if (!this.#signal.aborted) this.#next();
    }
    this.#draining = false;
  }
}

const append = (to: LinkChange[], changes: readonly LinkChange[]): void => {
  for (const change of changes) to.push(change);
};

function sliced(changes: LinkChange[]): LinkEvent[] {
  if (changes.length <= SLICE) return [{ kind: 'changed', changes }];
  const slices: LinkEvent[] = [];
  for (let at = 0; at < changes.length; at += SLICE) slices.push({ kind: 'changed', changes: changes.slice(at, at + SLICE) });
  return slices;
}
