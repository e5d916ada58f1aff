import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Copy } from './copy.ts';

/** What is watched is watched at every copy: any of them may be the one that is told of a change. */
export class Watches {
  readonly #copies: () => readonly Copy[];
  readonly #wanted = new Set<{ uri: string; signal: AbortSignal }>();

  constructor(copies: () => readonly Copy[]) {
    this.#copies = copies;
  }

  /** Resolves once one of them watches. */
  async add(uri: string, signal: AbortSignal): Promise<void> {
    const relays = this.#copies().flatMap(({ relay }) => relay ?? []);
    if (relays.length === 0) throw new SwitchboardError('remote.unreachable', 'No copy of the server is running');
    const wanted = { uri, signal };
    this.#wanted.add(wanted);
    signal.addEventListener('abort', () => void this.#wanted.delete(wanted), { once: true });
    try {
      await Promise.any(relays.map((relay) => relay.watch(uri, signal)));
    } catch (thrown) {
      this.#wanted.delete(wanted);
      throw thrown instanceof AggregateError ? thrown.errors[0] : thrown;
    }
  }

  /** A copy that came up knows nothing of what is watched. */
  renew({ relay }: Copy): void {
    // Others watch already; what this one cannot is no fault of whoever waits.
    for (const { uri, signal } of this.#wanted) void relay?.watch(uri, signal).catch(() => undefined);
  }
}
