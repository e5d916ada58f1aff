import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Clock } from '../../../kit/world.ts';
import { reasonOf } from './aborted.ts';

const Failure = z.object({ code: z.union([z.string(), z.number()]).transform(String), message: z.string().catch('') });
const Message = z.looseObject({ id: z.number(), type: z.string() });
type Message = z.infer<typeof Message>;

/** Home Assistant said no to one command. `code` is its own word. */
export class CommandRefused extends SwitchboardError {
  readonly code: string;
  constructor(type: string, code: string, message: string) {
    super(PROBLEM[code] ?? 'remote.refused', `Home Assistant refused ${type}: ${message || code}`, { with: { reason: message || code } });
    this.code = code;
  }
}
const PROBLEM: Record<string, 'not.found' | 'not.supported' | 'input.invalid' | 'remote.timeout'> = {
  not_found: 'not.found',
  unknown_command: 'not.supported',
  not_supported: 'not.supported',
  invalid_format: 'input.invalid',
  timeout: 'remote.timeout',
};

type Waiting = { type: string; settle(message: Message): void; fail(error: SwitchboardError): void };
export type CommandOptions = { timeoutMs?: number; signal?: AbortSignal };

/** Commands and their answers over one socket: ids that only grow, one frame or many, a time limit for each. */
export class Commands {
  readonly #send: (text: string) => void;
  readonly #clock: Clock;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new Map<number, (event: unknown) => void>();
  #lastId = 0;
  #ended: SwitchboardError | undefined;
  /** Frames that made no sense: counted, never thrown. */
  strange = 0;

  constructor(send: (text: string) => void, clock: Clock) {
    this.#send = send;
    this.#clock = clock;
  }

  /** Sends a command and resolves with its result. */
  async call(type: string, keys: Record<string, unknown> = {}, options: CommandOptions = {}): Promise<unknown> {
    return this.#ask(type, keys, options).answer;
  }

  /** Subscribes; the listener hears every event until the socket ends. */
  async subscribe(
    type: string,
    keys: Record<string, unknown>,
    listener: (event: unknown) => void,
    options: CommandOptions = {},
  ): Promise<void> {
    const { id, answer } = this.#ask(type, keys, options);
    this.#events.set(id, listener);
    try {
      await answer;
    } catch (thrown) {
      this.#events.delete(id);
      throw thrown;
    }
  }

  /** One frame of the server: a message or a list of them. */
  receive(frame: unknown): void {
    for (const raw of Array.isArray(frame) ? frame : [frame]) {
      const { success, data } = Message.safeParse(raw);
      if (!success) this.strange += 1;
      else this.#take(data);
    }
  }

  /** The socket is gone: whatever waits will never be answered. */
  end(error: SwitchboardError): void {
    this.#ended = error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#events.clear();
    for (const { fail } of waiting) fail(error);
  }

  #take(message: Message): void {
    if (message.type === 'event') return this.#events.get(message.id)?.(message['event']);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    waiting?.settle(message);
  }

  #ask(
    type: string,
    keys: Record<string, unknown>,
    { timeoutMs = 30_000, signal }: CommandOptions,
  ): { id: number; answer: Promise<unknown> } {
    const id = ++this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      const over = new AbortController();
      const done = (): void => {
        this.#waiting.delete(id);
        signal?.removeEventListener('abort', stop);
        over.abort();
      };
      const fail = (error: Error): void => {
        done();
        reject(error);
      };
      const stop = (): void => fail(signal ? reasonOf(signal) : new SwitchboardError('channel.closed', 'It was called off'));
      const settle = (message: Message): void => {
        done();
        if (message.type === 'pong' || message['success'] === true) return resolve(message['result']);
        const { data } = Failure.safeParse(message['error']);
        reject(new CommandRefused(type, data?.code ?? 'unknown_error', data?.message ?? ''));
      };
      this.#waiting.set(id, { type, settle, fail });
      signal?.addEventListener('abort', stop, { once: true });
      if (signal?.aborted) return stop();
      // The time limit dies with the answer; a late answer to a dead id is ignored.
      this.#clock.sleep(timeoutMs, over.signal).then(
        () => fail(new SwitchboardError('remote.timeout', `Home Assistant did not answer ${type} in ${timeoutMs / 1000} s`)),
        () => undefined,
      );
      this.#send(JSON.stringify({ id, type, ...keys }));
    });
    return { id, answer };
  }
}
