import { StringDecoder } from 'node:string_decoder';
import type { Exchanged } from '../../../kit/world.ts';
import type { Head } from './answer-head.ts';

/** An answer while it comes: whoever asked hears what is here already, and then the rest. */
export class Coming implements Exchanged {
  readonly status: number;
  readonly headers: Record<string, string>;
  #texts: string[] = [];
  #decoder: StringDecoder | undefined;
  #hear: ((text: string) => void) | undefined;
  #over: { thrown?: unknown } | undefined;
  #settle: { resolve(): void; reject(thrown: unknown): void } | undefined;

  readonly #abandon: () => void;

  /** `abandon`: whoever listens wants no more of it. */
  constructor({ status, headers }: Head, abandon: () => void) {
    this.status = status;
    this.headers = headers;
    this.#abandon = abandon;
  }

  /** `isWhole`: it comes in one piece, so no letter can be cut in two. */
  add(bytes: Buffer, isWhole: boolean): void {
    const text = isWhole && !this.#decoder ? bytes.toString('utf8') : (this.#decoder ??= new StringDecoder('utf8')).write(bytes);
    if (text !== '') this.#tell(text);
  }

  end(): void {
    const rest = this.#decoder?.end() ?? '';
    if (rest !== '') this.#tell(rest);
    this.#finish({});
  }

  fail(thrown: unknown): void {
    this.#finish({ thrown });
  }

  /** What `hear` throws ends it. */
  async each(hear: (text: string) => void): Promise<void> {
    const early = this.#texts;
    this.#texts = [];
    try {
      early.forEach(hear);
    } catch (thrown) {
      this.#abandon();
      throw thrown;
    }
    this.#hear = hear;
    await this.#ended();
  }

  async text(): Promise<string> {
    if (!this.#over) await this.#ended();
    else if ('thrown' in this.#over) throw this.#over.thrown;
    return this.#texts.length === 1 ? (this.#texts[0] ?? '') : this.#texts.join('');
  }

  #ended(): Promise<void> {
    if (this.#over) return 'thrown' in this.#over ? Promise.reject(this.#over.thrown) : Promise.resolve();
    return new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }

  #tell(text: string): void {
    if (this.#hear) this.#hear(text);
    else this.#texts.push(text);
  }

  #finish(how: { thrown?: unknown }): void {
    if (this.#over) return;
    this.#over = how;
    if ('thrown' in how) this.#texts = [];
    if ('thrown' in how) this.#settle?.reject(how.thrown);
    else this.#settle?.resolve();
  }
}
