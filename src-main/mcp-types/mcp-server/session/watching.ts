import { ProtocolError, type Client, type McpSubscription } from '@modelcontextprotocol/client';
import type { Clock, Log } from '../../../kit/index.ts';

const AGAIN_MS = [200, 1_000, 3_000];

type Facts = { client: Client; clock: Clock; log: Log; signal: AbortSignal; lost(): void };

/** Keeps what a far end tells by itself coming: the lists, and the resources somebody watches. Each era has its own way. */
export class Watching {
  readonly #facts: Facts;
  readonly #wanted = new Map<string, number>();
  #open: McpSubscription | undefined;
  #turn = Promise.resolve();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** Lists first; an older server tells of them unasked. One that promises to tell and does not is still good for calls. */
  async start(): Promise<void> {
    if (!this.#isModern) return;
    await this.#listen().catch((thrown: unknown) => {
      if (!(thrown instanceof ProtocolError)) throw thrown;
      this.#facts.log.warn('It does not tell of changes', { cause: thrown.message });
    });
  }

  /** Resolves when the resource is watched; it is let go when the signal ends. */
  async watch(uri: string, signal: AbortSignal): Promise<void> {
    const before = this.#wanted.get(uri) ?? 0;
    this.#wanted.set(uri, before + 1);
    signal.addEventListener('abort', () => void this.#drop(uri), { once: true });
    if (before > 0) return;
    try {
      if (this.#isModern) await this.#inTurn(() => this.#listen());
      else await this.#facts.client.request({ method: 'resources/subscribe', params: { uri } }, { signal });
    } catch (thrown) {
      // Who asks next is not told that it is watched already.
      this.#wanted.delete(uri);
      throw thrown;
    }
  }

  async #drop(uri: string): Promise<void> {
    const count = this.#wanted.get(uri);
    if (count === undefined) return;
    const left = count - 1;
    if (left > 0) return void this.#wanted.set(uri, left);
    this.#wanted.delete(uri);
    const { client, log, signal } = this.#facts;
    if (signal.aborted) return;
    const done = this.#isModern
      ? this.#inTurn(() => this.#listen())
      : client.request({ method: 'resources/unsubscribe', params: { uri } }, { signal });
    await done.catch((thrown: unknown) => log.debug('A resource could not be let go', { cause: String(thrown) }));
  }

  /** One stream carries everything that is wanted; the new one is open before the old one is closed, so nothing is missed. */
  async #listen(): Promise<void> {
    const { client, signal } = this.#facts;
    const can = client.getServerCapabilities() ?? {};
    const filter = {
      ...(can.tools?.listChanged && { toolsListChanged: true }),
      ...(can.prompts?.listChanged && { promptsListChanged: true }),
      ...(can.resources?.listChanged && { resourcesListChanged: true }),
      ...(can.resources?.subscribe && this.#wanted.size > 0 && { resourceSubscriptions: [...this.#wanted.keys()] }),
    };
    const old = this.#open;
    const next = Object.keys(filter).length > 0 ? await client.listen(filter, { signal }) : undefined;
    this.#open = next;
    await old?.close();
    void next?.closed.then((why) => this.#ended(next, why));
  }

  /** A stream that broke while we were listening: perhaps the network, perhaps the server. */
  async #ended(which: McpSubscription, why: 'local' | 'graceful' | 'remote'): Promise<void> {
    const { clock, signal, lost, log } = this.#facts;
    if (why === 'local' || this.#open !== which || signal.aborted) return;
    this.#open = undefined;
    for (const ms of AGAIN_MS) {
      try {
        await clock.sleep(ms, signal);
        return await this.#inTurn(() => this.#listen());
      } catch (thrown) {
        if (signal.aborted) return;
        log.debug('Not listening again yet', { cause: String(thrown) });
      }
    }
    lost();
  }

  get #isModern(): boolean {
    return this.#facts.client.getProtocolEra() === 'modern';
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
