import { CLIENT_INFO_META_KEY, PROTOCOL_VERSION_META_KEY, SdkError, SdkErrorCode, type Implementation } from '@modelcontextprotocol/client';
import type { RelayContext } from '../../../kit/index.ts';
import { Passing } from '../../../kit/passing.ts';
import type { LineTransport } from '../wire/line-transport.ts';
import { isAnswer, isObject, isProgressOf, metaOf, resultIn, tell, type Params, type Quick } from './envelope.ts';
import type { Raw } from './fulfil.ts';

type Waiting = { resolve(raw: Raw): void; reject(thrown: unknown): void; context: RelayContext };
/** `envelope`: what a current program reads of every request. */
type Facts = {
  transport: LineTransport;
  /** Ends with the connection. */
  life: AbortSignal;
  envelope: { version: string; identity: Implementation } | undefined;
};

/** Calls of tools of a program, past the SDK: one line out, one line back. Whatever else the program says is the SDK's. */
export class LineCalls implements Quick {
  readonly endsWithItsLine = true;
  readonly #transport: LineTransport;
  readonly #meta: Params;
  readonly #life: AbortSignal;
  readonly #waiting = new Passing<string, Waiting>();
  #number = 0;

  constructor({ transport, life, envelope }: Facts) {
    this.#transport = transport;
    this.#life = life;
    this.#meta = envelope ? { [PROTOCOL_VERSION_META_KEY]: envelope.version, [CLIENT_INFO_META_KEY]: envelope.identity } : {};
    transport.listenBefore({
      takes: (message) => this.#waiting.has(nameIn(message)),
      take: (message, text) => this.#take(message, text),
      gone: (why) => this.#end(new SdkError(SdkErrorCode.ConnectionClosed, why)),
    });
    life.addEventListener('abort', () => this.#end(life.reason), { once: true });
  }

  async call(params: Params, context: RelayContext, signal: AbortSignal): Promise<Raw> {
    this.#number += 1;
    const id = `call-${this.#number}`;
    const meta = { ...this.#meta, ...metaOf(params), ...(context.progress && { progressToken: id }) };
    const sent = { ...params, ...(Object.keys(meta).length > 0 && { _meta: meta }) };
    signal.throwIfAborted();
    this.#life.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Raw>();
    const withdraw = () => {
      reject(signal.reason);
      this.#transport.write(withdrawn(id)).catch(() => undefined); // a program that is gone need not be told
    };
    signal.addEventListener('abort', withdraw, { once: true });
    this.#waiting.set(id, { resolve, reject, context });
    this.#transport.write(JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: sent })).catch(reject);
    try {
      return await promise;
    } finally {
      this.#waiting.delete(id);
      signal.removeEventListener('abort', withdraw);
    }
  }

  #take(message: Params, text: string): void {
    const id = nameIn(message);
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    if (!isAnswer(message)) return tell(message, waiting.context);
    try {
      waiting.resolve(resultIn(message, text, id));
    } catch (thrown) {
      waiting.reject(thrown);
    }
  }

  #end(why: unknown): void {
    this.#waiting.all().forEach(({ reject }) => reject(why));
  }
}

const withdrawn = (requestId: string): string =>
  JSON.stringify({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId, reason: 'Whoever asked is gone' } });

/** Which call a message belongs to: the one it answers, or reports on. */
function nameIn(message: Params): string {
  const { id, params } = message;
  if (isAnswer(message)) return typeof id === 'string' ? id : '';
  const token = isObject(params) ? params['progressToken'] : undefined;
  return typeof token === 'string' && isProgressOf(message, token) ? token : '';
}
