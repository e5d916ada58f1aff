import { paramHeaders, headerText } from '../../kit/param-headers.ts';
import type { Door } from './house-door.ts';
import { Listening } from './listening.ts';
import { alone, answerFor, post, unlessAlone, type Outcome } from './outcome.ts';
import type { Presence } from './presence.ts';
import { claimedVersion, isFields, isId, isRequest, methodOf, paramsOf, type Fields, type Id, type Message } from './rpc.ts';

const HEADER_MISMATCH = -32020;
const NAMED: Record<string, string> = { 'tools/call': 'name', 'prompts/get': 'name', 'resources/read': 'uri' };

type Facts = { presence: Presence; write(message: Message | string): void; beside(work: Promise<void>): void; signal: AbortSignal };
type Request = Message & { id: Id; method: string };

/** A client of the current revision: every request stands for itself, and what it says in its body is said in headers, too. */
export class CurrentClient {
  readonly #facts: Facts;
  readonly #running = new Map<Id, AbortController>();
  readonly #listening: Listening;
  /** Arguments that tools want to see as headers, by tool; on a pipe there are none. */
  #inputs = new Map<string, unknown>();

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#listening = new Listening({ ...facts, headers: headersOf });
  }

  async hear(message: Message): Promise<void> {
    if (methodOf(message) === 'notifications/cancelled') return this.#cancel(paramsOf(message)['requestId']);
    if (!isRequest(message)) return;
    if (message.method === 'subscriptions/listen') this.#listening.open(message);
    else this.#facts.beside(this.#request(message));
  }

  async changed(): Promise<void> {
    this.#listening.changed();
  }

  #cancel(id: unknown): void {
    if (!isId(id)) return;
    this.#listening.close(id);
    // Hanging up is how a current request is cancelled.
    this.#running.get(id)?.abort();
  }

  async #request(message: Request): Promise<void> {
    const { presence, write, signal } = this.#facts;
    const door = presence.door();
    if (typeof door === 'string') return write(alone(message, door, true));
    const running = new AbortController();
    this.#running.set(message.id, running);
    try {
      const either = AbortSignal.any([signal, running.signal]);
      const outcome = await unlessAlone(presence, () => this.#send(message, door, either));
      if (!outcome?.answered) write(answerFor(message, outcome, presence, door, true));
    } catch (thrown) {
      // Whoever cancelled expects no answer.
      if (!running.signal.aborted && !signal.aborted) throw thrown;
    } finally {
      this.#running.delete(message.id);
    }
  }

  async #send(message: Request, door: Door, signal: AbortSignal): Promise<Outcome> {
    let mismatch: string | undefined;
    const give = (said: Message, line: string) => {
      if (message.method === 'tools/list') this.#learn(said);
      if (message.method === 'tools/call' && isMismatch(said)) mismatch = line;
      else this.#facts.write(line);
    };
    const headers = () => ({ ...headersOf(message), ...this.#paramHeaders(message) });
    const outcome = await post(message, { door, headers: headers(), signal }, give);
    if (mismatch === undefined) return outcome;
    await this.#ask(message, door, signal);
    return post(message, { door, headers: headers(), signal }, (_said, line) => this.#facts.write(line));
  }

  /** The tools as they are now, asked for in the words of this very client. */
  async #ask({ params }: Request, door: Door, signal: AbortSignal): Promise<void> {
    const meta = isFields(params) ? params['_meta'] : undefined;
    const list: Message = { jsonrpc: '2.0', id: 'bridge-tools', method: 'tools/list', params: { _meta: meta } };
    await post(list, { door, headers: headersOf(list), signal }, (said) => this.#learn(said));
  }

  #learn({ result }: Message): void {
    const tools: unknown = isFields(result) ? result['tools'] : undefined;
    if (!Array.isArray(tools)) return;
    const marked = tools.filter(isFields).filter(({ inputSchema }) => JSON.stringify(inputSchema ?? {}).includes('"x-mcp-header"'));
    this.#inputs = new Map(marked.map(({ name, inputSchema }) => [String(name), inputSchema]));
  }

  #paramHeaders({ method, params }: Request): Record<string, string> {
    if (method !== 'tools/call' || !isFields(params)) return {};
    return paramHeaders(this.#inputs.get(String(params['name'])), isFields(params['arguments']) ? params['arguments'] : {});
  }
}

const isMismatch = ({ error }: Fields): boolean => isFields(error) && error['code'] === HEADER_MISMATCH;

function headersOf(message: Message): Record<string, string> {
  const method = methodOf(message) ?? '';
  const named = NAMED[method];
  const name = named === undefined ? undefined : paramsOf(message)[named];
  return {
    'MCP-Protocol-Version': claimedVersion(message) ?? '2026-07-28',
    'Mcp-Method': method,
    ...(typeof name === 'string' && { 'Mcp-Name': headerText(name) }),
  };
}
