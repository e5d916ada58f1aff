import {
  deserializeMessage,
  parseJSONRPCMessage,
  SdkError,
  SdkErrorCode,
  SdkHttpError,
  type JSONRPCMessage,
  type Transport,
  type TransportSendOptions,
} from '@modelcontextprotocol/client';
import type { Exchanged, World } from '../../../kit/index.ts';
import { isHeaderText } from '../../../kit/param-headers.ts';
import { nameOf, type Place } from '../config.ts';
import { isAnswer, isObject, MOST_ANSWER_BYTES, understood } from '../session/envelope.ts';
import { eachEvent, type Resuming } from '../session/events.ts';
import { askedWithin } from './asked-within.ts';
import { brokenOff, lastWords } from './last-words.ts';
import { envelopeHeaders, isCurrent } from './envelope-headers.ts';
import { wordsOf } from './whole.ts';
import { problemOf } from './problem.ts';

type Address = Extract<Place, { kind: 'address' }>;
type RequestId = string | number;
/** `isKept`: it is there for whatever the far end says by itself, and is opened again when it ends. `asked`: whose answer it is to hold. */
type Stream = {
  signal: AbortSignal;
  isKept: boolean;
  asked?: RequestId | undefined;
  from?: string | undefined;
  /** How many before it, one after the other, ended as soon as they were there. */
  brief?: number;
  over?: (() => void) | undefined;
};

const BOTH_KINDS = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' };
const AGAIN = { ms: 1_000, longer: 1.5, times: 2 };
/** A stream that ends sooner than this was hardly one: each such in a row is left alone for longer; less long where an answer is waited for. */
const BRIEF = { ms: 1_000, pause: 100, longer: 1.5, most: 30_000, mostAwaited: 5_000 };

/** The stream of what a far end says by itself broke, and cannot be opened again. */
export class StreamLost extends Error {}

/**
 * The line to a far server at one address, on the exchange that calls go by. The SDK's own takes a client of the web for it, and that alone
 * takes longer to load than most far servers take to answer (measured: 60 ms until the first list of tools).
 */
export class AddressLine implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;
  onerror?: (error: Error) => void;
  /** Tells the SDK that hanging up withdraws a question. */
  readonly hasPerRequestStream = true;
  readonly #place: Address;
  readonly #world: World;
  readonly #life = new AbortController();
  #sessionId: string | undefined;
  #version: string | undefined;
  #againMs: number | undefined;

  constructor(place: Address, world: World) {
    this.#place = place;
    this.#world = world;
  }

  get sessionId(): string | undefined {
    return this.#sessionId;
  }

  setProtocolVersion(version: string): void {
    this.#version = version;
  }

  async start(): Promise<void> {}

  async close(): Promise<void> {
    this.#life.abort(new SdkError(SdkErrorCode.ConnectionClosed, 'The line was closed'));
    this.onclose?.();
  }

  async send(message: JSONRPCMessage, options: TransportSendOptions = {}): Promise<void> {
    try {
      await this.#post(message, options);
    } catch (thrown) {
      if (options.requestSignal?.aborted !== true) this.#trouble(thrown);
      throw thrown;
    }
  }

  /** What was sent on a stream that is gone, from there on, until the answer came. */
  async resumeStream(from: string, asked: RequestId): Promise<void> {
    await this.#open({ signal: this.#life.signal, isKept: false, from, asked });
  }

  async #post(message: JSONRPCMessage, { requestSignal, headers = {}, onRequestStreamEnd: over }: TransportSendOptions): Promise<void> {
    const { method, asked } = questionIn(message);
    const isGreeting = method === 'initialize';
    const signal = requestSignal ? AbortSignal.any([this.#life.signal, requestSignal]) : this.#life.signal;
    const own = { ...headers, ...this.#session(isGreeting), ...envelopeHeaders(message), ...BOTH_KINDS };
    const answer = await this.#ask('POST', signal, own, JSON.stringify(message));
    if (!isGood(answer)) return this.#refused(answer, message);
    if (isGreeting) this.#sessionId = sessionIn(answer);
    if (asked === undefined) {
      // It was taken: whatever is said of that, or breaks off, is nobody's.
      await wordsOf(answer, MOST_ANSWER_BYTES).catch(() => '');
      if (method === 'notifications/initialized' && answer.status === 202) this.#listen();
    } else if (typeOf(answer) === 'text/event-stream') {
      // A stream of news has no answer to wait for: its end is its own news.
      const awaited = method === 'subscriptions/listen' ? undefined : asked;
      void this.#hear(answer, { signal, isKept: false, asked: awaited, over });
    } else await this.#answered(answer);
  }

  async #answered(answer: Exchanged): Promise<void> {
    const text = await wordsOf(answer, MOST_ANSWER_BYTES);
    if (answer.status === 202) return;
    const type = typeOf(answer);
    if (type !== 'application/json') throw new SdkError(SdkErrorCode.ClientHttpUnexpectedContent, `Unexpected content type: ${type}`);
    const said: unknown = JSON.parse(text);
    for (const one of Array.isArray(said) ? said : [said]) this.onmessage?.(parseJSONRPCMessage(one));
  }

  /** A greeting begins a session; everything else belongs to one. */
  #session(isGreeting = false): Record<string, string> {
    return {
      ...(this.#sessionId !== undefined && !isGreeting && { 'mcp-session-id': this.#sessionId }),
      ...(this.#version !== undefined && { 'mcp-protocol-version': this.#version }),
    };
  }

  #ask(method: 'GET' | 'POST', signal: AbortSignal, own: Record<string, string>, body?: string): Promise<Exchanged> {
    const { url, headers, access } = this.#place;
    const typed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    // How much is too much depends on what it turns out to be: an answer, or a stream that lasts for days.
    const request = { url, method, headers: { ...typed, ...own }, signal, maxBytes: Infinity, ...(body !== undefined && { body }) };
    return askedWithin(this.#world, access, request);
  }

  /** A current server says in its answer what it holds against the question; every other refusal ends it. */
  async #refused(answer: Exchanged, message: JSONRPCMessage): Promise<void> {
    const text = await wordsOf(answer, MOST_ANSWER_BYTES).catch(() => '');
    const said = answer.status === 400 && isCurrent(message) ? understood(text) : undefined;
    if (said && isObject(said['error']) && 'id' in message && said['id'] === message.id) return this.onmessage?.(parseJSONRPCMessage(said));
    const facts = { status: answer.status, text, retryAfter: answer.headers['retry-after'] };
    throw new SdkHttpError(SdkErrorCode.ClientHttpNotImplemented, `HTTP ${answer.status}: ${text}`, facts);
  }

  /** Not every server has something to say by itself. */
  #listen(): void {
    this.#open({ signal: this.#life.signal, isKept: true }).catch((thrown: unknown) => this.#trouble(thrown));
  }

  async #open(stream: Stream): Promise<void> {
    const { signal, from, asked, over } = stream;
    const own = { ...this.#session(), ...(from !== undefined && { 'last-event-id': from }), accept: 'text/event-stream' };
    const answer = await this.#ask('GET', signal, own);
    if (isGood(answer) && typeOf(answer) === 'text/event-stream') return void this.#hear(answer, stream);
    const { status } = answer;
    const text = await wordsOf(answer, MOST_ANSWER_BYTES).catch(() => '');
    if (status === 405 || isGood(answer)) {
      // It has nothing to say by itself, and so nothing more of what broke off either.
      if (asked !== undefined) this.onmessage?.(lastWords(asked, brokenOff(nameOf(this.#place))));
      return over?.();
    }
    throw new SdkHttpError(SdkErrorCode.ClientHttpFailedToOpenStream, `It opens no stream: HTTP ${status}`, { status, text });
  }

  async #hear(answer: Exchanged, stream: Stream): Promise<void> {
    const { signal, isKept, asked, from } = stream;
    const host = nameOf(this.#place);
    const resuming: Resuming = from === undefined ? {} : { id: from };
    const began = this.#world.clock.now();
    const heard = { asked, answer: false };
    const failed = await eachEvent(answer, (text, name) => this.#told(text, name, heard), resuming, MOST_ANSWER_BYTES).then(
      () => undefined,
      (thrown: unknown) => problemOf(thrown, host),
    );
    if (signal.aborted) return;
    if (failed) this.#trouble(failed);
    // A stream that counts its events is taken up again where it broke off; what is too large stays so.
    const isResumable = resuming.id !== undefined && failed?.problem !== 'remote.strange';
    if (isKept || (isResumable && !heard.answer)) return this.#again(stream, resuming, this.#world.clock.now() - began);
    // The SDK is told by nobody else that the answer will not come any more, and waits for it as long as it may.
    if (asked !== undefined && !heard.answer) this.onmessage?.(lastWords(asked, failed ?? brokenOff(host)));
    stream.over?.();
  }

  /** Whatever is no message is nobody's: the next event may be one. */
  #told(text: string, name: string, heard: { asked: RequestId | undefined; answer: boolean }): void {
    if (name !== 'message') return;
    try {
      const said = deserializeMessage(text);
      this.onmessage?.(said);
      if (isAnswer({ ...said }) && (heard.asked === undefined || ('id' in said && said.id === heard.asked))) heard.answer = true;
    } catch (thrown) {
      this.#trouble(thrown);
    }
  }

  async #again(before: Stream, { id: from, ms }: Resuming, lastedMs: number): Promise<void> {
    const { signal } = before;
    const brief = lastedMs < BRIEF.ms ? (before.brief ?? 0) + 1 : 0;
    const stream = { ...before, from, brief };
    const least = pauseAfter(stream);
    this.#againMs = ms ?? this.#againMs;
    for (let turn = 0; turn < AGAIN.times; turn += 1) {
      try {
        await this.#world.clock.sleep(Math.max(least, this.#againMs ?? AGAIN.ms * AGAIN.longer ** turn), signal);
        return await this.#open(stream);
      } catch (thrown) {
        if (signal.aborted) return;
        this.#trouble(thrown);
      }
    }
    this.#trouble(new StreamLost('What it says by itself is not heard any more'));
    stream.over?.();
  }

  #trouble(thrown: unknown): void {
    this.onerror?.(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

const typeOf = ({ headers }: Exchanged): string | undefined => headers['content-type']?.split(';')[0]?.trim().toLowerCase();
const questionIn = (message: JSONRPCMessage): { method?: string; asked?: RequestId } =>
  'method' in message ? { method: message.method, ...('id' in message && { asked: message.id }) } : {};
/** It is said back with every request: what no header can hold would break each of them. */
function sessionIn({ headers: { 'mcp-session-id': id = '' } }: Exchanged): string | undefined {
  if (id !== '' && !isHeaderText(id)) throw new SdkError(SdkErrorCode.InvalidResult, 'It names its session as no header can say it');
  return id || undefined;
}
const pauseAfter = ({ brief, isKept }: { brief: number; isKept: boolean }): number =>
  brief === 0 ? 0 : Math.min(isKept ? BRIEF.most : BRIEF.mostAwaited, BRIEF.pause * BRIEF.longer ** (brief - 1));
const isGood = ({ status }: Exchanged): boolean => status >= 200 && status < 300;
