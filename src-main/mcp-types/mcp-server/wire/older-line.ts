import {
  deserializeMessage,
  SdkError,
  SdkErrorCode,
  SdkHttpError,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/client';
import { eventReader } from '../../../kit/event-text.ts';
import type { World } from '../../../kit/index.ts';
import type { Place } from '../config.ts';
import { fetchAs } from '../oauth/fetch-as.ts';
import { eventTooLarge, MOST_EVENT } from './largest-event.ts';

/** Who answers with a stream names the other address in its first words, or not at all. */
const NAMED_MS = 10_000;

/**
 * The way servers were spoken to before there was one address for all: a stream to hear, which names another address to speak to. A stream that
 * ends is a line that is lost: behind another one nobody has been greeted.
 */
export class OlderLine implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;
  onerror?: (error: Error) => void;
  readonly #url: URL;
  readonly #headers: Record<string, string>;
  readonly #world: World;
  readonly #fetch: typeof globalThis.fetch;
  readonly #life = new AbortController();
  readonly #named = Promise.withResolvers<URL>();
  #ended = false;
  #tooLarge: SdkError | undefined;

  constructor({ url, headers, access }: Extract<Place, { kind: 'address' }>, world: World) {
    this.#url = new URL(url);
    this.#headers = headers;
    this.#world = world;
    this.#fetch = fetchAs(world, url, access);
    // Whoever waits for the name hears of it; where nobody does, nobody has to.
    this.#named.promise.catch(() => undefined);
  }

  /** What it was that we no longer listen to. */
  get tooLarge(): SdkError | undefined {
    return this.#tooLarge;
  }

  async start(): Promise<void> {
    const { signal } = this.#life;
    const answer = await this.#fetch(this.#url, { headers: { ...this.#headers, accept: 'text/event-stream' }, signal });
    const isStream = answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
    if (!isStream || !answer.body) {
      await answer.body?.cancel();
      throw refusal('It opens no stream', answer.status);
    }
    void this.#hear(answer.body.getReader());
    await Promise.race([this.#named.promise, this.#late()]);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    const address = await this.#named.promise;
    const answer = await this.#fetch(address, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: this.#life.signal,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw refusal('It does not listen', answer.status);
  }

  async close(): Promise<void> {
    this.#life.abort(new SdkError(SdkErrorCode.ConnectionClosed, 'The line was closed'));
    this.#end();
  }

  async #hear(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const text = new TextDecoder();
    const take = this.#reader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) take(text.decode(next.value, { stream: true }));
    } catch (thrown) {
      if (!this.#life.signal.aborted) this.onerror?.(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
    this.#end();
  }

  #reader(): (text: string) => void {
    return eventReader(
      MOST_EVENT,
      (lines, name) => {
        if (name === 'endpoint') this.#name(lines.join(''));
        else this.onmessage?.(deserializeMessage(lines.join('\n')));
      },
      () => {
        throw (this.#tooLarge = eventTooLarge());
      },
    );
  }

  /** Keys and questions go to the server that was asked, and to nobody it names. */
  #name(address: string): void {
    const url = URL.canParse(address, this.#url.href) ? new URL(address, this.#url) : undefined;
    if (url?.origin !== this.#url.origin) throw new SdkError(SdkErrorCode.InvalidResult, 'It wants to be spoken to at another server');
    this.#named.resolve(url);
  }

  async #late(): Promise<never> {
    await this.#world.clock.sleep(NAMED_MS, this.#life.signal);
    throw new SdkError(SdkErrorCode.RequestTimeout, 'It names no address to speak to');
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#named.reject(new SdkError(SdkErrorCode.ConnectionClosed, 'The stream ended'));
    this.#life.abort();
    this.onclose?.();
  }
}

const refusal = (words: string, status: number): SdkHttpError =>
  new SdkHttpError(SdkErrorCode.ClientHttpUnexpectedContent, `${words}: HTTP ${status}`, { status });
