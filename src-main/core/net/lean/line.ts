import type { Socket } from 'node:net';
import { tooLarge } from '../problem.ts';
import type { Head } from './answer-head.ts';
import { AnswerReader, type Hears } from './answer-reader.ts';
import { Coming } from './coming.ts';

export type Question = {
  /** Head and body: they leave in one write. */
  text: string;
  encoding: 'latin1' | 'utf8';
  maxBytes: number;
  host: string;
  signal: AbortSignal;
  answered(coming: Coming): void;
  /** What a failure is called; asked once, and not told when the answer has begun. */
  failed(thrown: unknown): unknown;
};

/** One line to a far server: one question at a time, and whatever is said without being asked ends it. */
export class Line implements Hears {
  readonly #socket: Socket;
  /** It can be asked again, for so long as the far end said. */
  readonly #free: (line: Line, idleMs: number | undefined) => void;
  #reader: AnswerReader | undefined;
  #question: Question | undefined;
  #coming: Coming | undefined;
  #size = 0;

  constructor(socket: Socket, free: (line: Line, idleMs: number | undefined) => void, gone: (line: Line) => void) {
    this.#socket = socket;
    this.#free = free;
    const ended = () => {
      this.#closed();
      gone(this);
    };
    socket.on('error', (error) => this.#fail(error));
    socket.once('end', ended);
    socket.once('close', ended);
  }

  ask(question: Question): void {
    this.#question = question;
    this.#coming = undefined;
    this.#size = 0;
    this.#reader = new AnswerReader(this);
    question.signal.addEventListener('abort', this.#withdraw);
    this.#socket.write(question.text, question.encoding);
  }

  destroy(): void {
    this.#socket.destroy();
  }

  get isOpen(): boolean {
    return this.#socket.writable && !this.#socket.destroyed;
  }

  /** Bytes as they come, good until this returns. */
  readonly hear = (bytes: Buffer): void => {
    const reader = this.#reader;
    if (!reader) return this.destroy();
    try {
      reader.take(bytes);
    } catch (thrown) {
      return this.#fail(thrown);
    }
    if (!reader.isDone) return;
    this.#settle();
    // Who answers before the question is whole may take the rest of it for another.
    if (reader.keeps && this.isOpen && this.#socket.writableLength === 0) this.#free(this, reader.head?.idleMs);
    else this.destroy();
  };

  head(head: Head): void {
    const { maxBytes = 0, host = '' } = this.#question ?? {};
    // It says itself that it is too much: nothing of it is waited for.
    if (Number(head.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(host, maxBytes, head.status);
    this.#coming = new Coming(head, () => this.destroy());
    this.#question?.answered(this.#coming);
  }

  body(bytes: Buffer): void {
    const { maxBytes = 0, host = '' } = this.#question ?? {};
    const isWhole = this.#size === 0 && this.#coming?.headers['content-length'] === String(bytes.length);
    this.#size += bytes.length;
    if (this.#size > maxBytes) throw tooLarge(host, maxBytes, this.#coming?.status ?? 0);
    this.#coming?.add(bytes, isWhole);
  }

  end(): void {
    this.#coming?.end();
  }

  readonly #withdraw = (): void => this.#fail(this.#question?.signal.reason);

  #closed(): void {
    try {
      this.#reader?.closed();
      this.#settle();
      this.destroy();
    } catch (thrown) {
      this.#fail(thrown);
    }
  }

  #fail(thrown: unknown): void {
    const question = this.#question;
    const coming = this.#coming;
    this.#settle();
    this.destroy();
    if (!question) return;
    const why = question.failed(thrown);
    coming?.fail(why);
  }

  #settle(): void {
    this.#question?.signal.removeEventListener('abort', this.#withdraw);
    this.#question = undefined;
    this.#reader = undefined;
  }
}
