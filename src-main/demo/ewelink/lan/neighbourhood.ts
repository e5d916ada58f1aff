import type { Announcement } from './announcement.ts';
import { multicast, type Multicast } from './multicast.ts';

type Listener = (found: Announcement) => void;

/** Everybody who says something on the network at home: over multicast on loopback, and to whoever listens in this process. */
export class Neighbourhood {
  readonly #listeners = new Set<Listener>();
  readonly #last = new Map<string, Announcement>();
  readonly #multicast: Multicast | undefined;
  /** Nothing reaches anybody. */
  hushed = false;

  constructor(overTheWire: boolean) {
    this.#multicast = overTheWire ? multicast() : undefined;
  }

  /** Listens like a discovery does, without any wire: first to what was said last. */
  readonly discover = (service: string, listener: Listener, signal: AbortSignal): void => {
    if (service !== '_ewelink._tcp' || signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
    if (!this.hushed) for (const found of this.#last.values()) listener(found);
  };

  say(found: Announcement): void {
    this.#last.set(found.name, found);
    if (this.hushed) return;
    for (const listener of [...this.#listeners]) listener(found);
    this.#multicast?.say(found);
  }

  goodbye(name: string): void {
    this.#multicast?.goodbye(name);
  }

  hush(on: boolean): void {
    this.hushed = on;
    for (const found of this.#last.values()) {
      if (on) this.#multicast?.goodbye(found.name);
      else this.#multicast?.say(found);
    }
  }

  async stop(): Promise<void> {
    this.#listeners.clear();
    await this.#multicast?.stop();
  }
}
