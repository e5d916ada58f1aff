import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { reasonOf } from '../../../kit/abort.ts';
import type { Clock } from '../../../kit/world.ts';
import { CommandRefused } from './refused.ts';
import { isLoose, type Loose } from './shapes.ts';

const Failure = z.object({ code: z.union([z.string(), z.number()]).transform(String), message: z.string().catch('') });
const DEFAULT_MS = 30_000;
/** More questions at once than any home needs: something asks in circles. */
const MOST_PENDING = 512;

type Waiting = { type: string; settle(message: Loose): void; fail(error: Error): void };
/** It was sent, and the line was lost before its answer came: what it was to do may have been done. */
export class AnswerLost extends SwitchboardError {}
export type CommandOptions = { timeoutMs?: number; signal?: AbortSignal | undefined };
export type Wire = { send(text: string): void; clock: Clock; complain(what: string): void };

/** Commands and their answers over one socket: ids that only grow, one frame or many, a time limit for each. */
export class Commands {
  readonly #wire: Wire;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new Map<number, (event: unknown) => void>();
  readonly #afterFrame = new Set<() => void>();
  #lastId = 0;
  #ended: SwitchboardError | undefined;
  /** Messages that made no sense, or that nobody waited for: counted, never thrown. */
  strange = 0;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** Sends a command and resolves with its result. Never sent twice: what it was to do may have been done. */
  async call(type: string, keys: Loose = {}, options: CommandOptions = {}): Promise<unknown> {
    return this.#ask(type, keys, options).answer;
  }

  /** Like `call`, for commands that only read: one that got no answer in time is asked once more. */
  async read(type: string, keys: Loose = {}, options: CommandOptions = {}): Promise<unknown> {
    try {
      return await this.call(type, keys, options);
    } catch (thrown) {
      if (!(thrown instanceof SwitchboardError) || thrown instanceof CommandRefused || thrown.problem !== 'remote.timeout') throw thrown;
      return this.call(type, keys, options);
    }
  }

  /** Subscribes; the listener hears every event until it is let go of or the socket ends. */
  async subscribe(type: string, keys: Loose, listener: (event: unknown) => void, options: CommandOptions = {}): Promise<() => void> {
    const { id, answer } = this.#ask(type, keys, options);
    this.#events.set(id, listener);
    try {
      await answer;
    } catch (thrown) {
      this.#events.delete(id);
      throw thrown;
    }
    return () => {
      if (!this.#events.delete(id) || this.#ended) return;
      // Events of it may still be under way; its answer tells nobody anything.
      this.call('unsubscribe_events', { subscription: id }).catch(() => undefined);
    };
  }

  /** Called once after every frame, however many messages it held. */
  onFrame(listener: () => void): void {
    this.#afterFrame.add(listener);
  }

  /** One frame of the server: a message or a list of them. */
  receive(frame: unknown): void {
    if (Array.isArray(frame)) for (const message of frame) this.#take(message);
    else this.#take(frame);
    for (const listener of this.#afterFrame) this.#isolated('frame', listener);
  }

  /** The socket is gone: whatever waits will never be answered. */
  end(error: SwitchboardError): void {
    this.#ended ??= error;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#events.clear();
    this.#afterFrame.clear();
    for (const { fail } of waiting) fail(new AnswerLost(error.problem, error.message, error.details, { cause: error }));
  }

  #take(message: unknown): void {
    const id = isLoose(message) ? message['id'] : undefined;
    if (!isLoose(message) || typeof id !== 'number') return void (this.strange += 1);
    if (message['type'] === 'event') {
      const listener = this.#events.get(id);
      if (!listener) this.strange += 1;
      else this.#isolated('event', () => listener(message['event']));
      return;
    }
    const waiting = message['type'] === 'result' || message['type'] === 'pong' ? this.#waiting.get(id) : undefined;
    if (!waiting) return void (this.strange += 1);
    waiting.settle(message);
  }

  /** A listener that stumbles takes nothing away from the rest of the frame. */
  #isolated(what: string, run: () => void): void {
    try {
      run();
    } catch (thrown) {
      this.#wire.complain(`A listener could not take a ${what}: ${SwitchboardError.from(thrown).message}`);
    }
  }

  #ask(type: string, keys: Loose, { timeoutMs = DEFAULT_MS, signal }: CommandOptions): { id: number; answer: Promise<unknown> } {
    const id = ++this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      if (signal?.aborted) return reject(reasonOf(signal));
      if (this.#waiting.size >= MOST_PENDING)
        return reject(new SwitchboardError('queue.full', `${MOST_PENDING} questions already wait for Home Assistant`));
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
      const settle = (message: Loose): void => {
        done();
        if (message['type'] === 'pong' || message['success'] === true) return resolve(message['result']);
        const { data } = Failure.safeParse(message['error']);
        reject(new CommandRefused(type, data?.code ?? 'unknown_error', data?.message ?? ''));
      };
      this.#waiting.set(id, { type, settle, fail });
      signal?.addEventListener('abort', stop, { once: true });
      // The time limit dies with the answer; a late answer to a dead id is ignored.
      this.#wire.clock.sleep(timeoutMs, over.signal).then(
        () => fail(new SwitchboardError('remote.timeout', `Home Assistant did not answer ${type} in ${timeoutMs / 1000} s`)),
        () => undefined,
      );
      try {
        this.#wire.send(JSON.stringify({ id, type, ...keys }));
      } catch (thrown) {
        fail(SwitchboardError.from(thrown));
      }
    });
    return { id, answer };
  }
}
