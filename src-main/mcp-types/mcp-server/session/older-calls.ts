import { deserializeMessage, SdkError, SdkErrorCode, type JSONRPCMessage } from '@modelcontextprotocol/client';
import type { Exchanged, RelayContext, World } from '../../../kit/index.ts';
import type { Place } from '../config.ts';
import type { AddressLine } from '../wire/address-line.ts';
import { askedWithin } from '../wire/asked-within.ts';
import {
  isAnswer,
  isObject,
  isProgressOf,
  metaOf,
  MOST_ANSWER_BYTES,
  resultIn,
  tell,
  answerIn,
  understood,
  type Params,
  type Quick,
} from './envelope.ts';
import { eachEvent, type Resuming } from './events.ts';
import type { Raw } from './fulfil.ts';

type Facts = {
  place: Extract<Place, { kind: 'address' }>;
  world: World;
  version: string;
  transport: AddressLine;
};
type Waiting = { resolve(raw: Raw): void; reject(thrown: unknown): void; context: RelayContext };
/** How long a far end is left alone that cut its stream and does not say for how long. */
const RESUME_MS = 1_000;

/**
 * Calls of tools at an older server, past the SDK, in the SDK's session. What the server asks or tells besides – it may, beside every call –
 * is the SDK's, and so is a stream that the server cut and wants taken up again.
 */
export class OlderCalls implements Quick {
  readonly #facts: Facts;
  readonly #waiting = new Map<string, Waiting>();
  #number = 0;

  constructor(facts: Facts) {
    this.#facts = facts;
    const { transport } = facts;
    const hear = transport.onmessage;
    transport.onmessage = (message) => {
      if (!this.#isOurs(message)) hear?.(message);
    };
  }

  async call(params: Params, context: RelayContext, signal: AbortSignal, headers: Record<string, string>): Promise<Raw> {
    const { place, world, version, transport } = this.#facts;
    this.#number += 1;
    const id = `call-${this.#number}`;
    const meta = { ...metaOf(params), ...(context.progress && { progressToken: id }) };
    const sent = { ...params, ...(Object.keys(meta).length > 0 && { _meta: meta }) };
    const withdraw = () => this.#withdraw(id);
    signal.addEventListener('abort', withdraw, { once: true });
    try {
      const answer = await askedWithin(world, place.access, {
        url: place.url,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, text/event-stream',
          ...place.headers,
          ...headers,
          'MCP-Protocol-Version': version,
          ...(transport.sessionId !== undefined && { 'Mcp-Session-Id': transport.sessionId }),
        },
        body: JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: sent }),
        signal,
        maxBytes: MOST_ANSWER_BYTES,
      });
      if (answer.status === 200 && answer.headers['content-type']?.startsWith('text/event-stream'))
        return await this.#streamed(answer, id, context, signal);
      return await answerIn(answer, id, 300);
    } finally {
      signal.removeEventListener('abort', withdraw);
    }
  }

  async #streamed(answer: Exchanged, id: string, context: RelayContext, signal: AbortSignal): Promise<Raw> {
    let found: Raw | undefined;
    const resuming: Resuming = {};
    const ended = eachEvent(
      answer,
      (text) => {
        const said = understood(text);
        if (!said) return;
        if (isAnswer(said) && said['id'] === id) found = resultIn(said, text, id);
        else if (isProgressOf(said, id)) tell(said, context);
        else this.#facts.transport.onmessage?.(deserializeMessage(text));
      },
      resuming,
    );
    await ended.catch((thrown: unknown) => {
      if (found === undefined && (resuming.id === undefined || signal.aborted)) throw thrown;
    });
    if (found) return found;
    if (resuming.id === undefined) throw new SdkError(SdkErrorCode.ConnectionClosed, 'The stream ended before the answer');
    return this.#resumed(id, resuming.id, resuming.ms ?? RESUME_MS, context, signal);
  }

  async #resumed(id: string, from: string, ms: number, context: RelayContext, signal: AbortSignal): Promise<Raw> {
    const { promise, resolve, reject } = Promise.withResolvers<Raw>();
    // It may be told before anybody waits for it.
    promise.catch(() => undefined);
    const gone = () => reject(signal.reason);
    signal.addEventListener('abort', gone, { once: true });
    this.#waiting.set(id, { resolve, reject, context });
    try {
      await this.#facts.world.clock.sleep(ms, signal);
      // Whoever leaves does not wait for a far end that says nothing.
      const resumed = this.#facts.transport.resumeStream(from, id).catch((thrown: unknown) => {
        if (signal.aborted) throw thrown;
        throw notTakenUp(thrown);
      });
      await Promise.race([resumed, promise]);
      return await promise;
    } finally {
      this.#waiting.delete(id);
      signal.removeEventListener('abort', gone);
    }
  }

  #isOurs(message: JSONRPCMessage): boolean {
    const said: Params = { ...message };
    if (isAnswer(said)) {
      const id = String(said['id']);
      const waiting = this.#waiting.get(id);
      if (!waiting) return false;
      try {
        waiting.resolve(resultIn(said, '', id));
      } catch (thrown) {
        waiting.reject(thrown);
      }
      return true;
    }
    const token = isObject(said['params']) ? String(said['params']['progressToken']) : '';
    const waiting = this.#waiting.get(token);
    if (!waiting || !isProgressOf(said, token)) return false;
    tell(said, waiting.context);
    return true;
  }

  /** Hanging up says nothing to an older server. */
  #withdraw(requestId: string): void {
    const { transport, world } = this.#facts;
    transport
      .send({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId, reason: 'Whoever asked is gone' } })
      .catch((thrown: unknown) => world.log.debug('A call could not be withdrawn', { cause: String(thrown) }));
  }
}

/** The call was taken when its stream began: whoever is not there, or knows nobody, when it is to go on, says nothing of that call. */
const notTakenUp = (thrown: unknown): SdkError =>
  new SdkError(
    SdkErrorCode.ConnectionClosed,
    `The stream broke off and was not taken up again: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
  );
