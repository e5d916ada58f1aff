import { lengthOf, readHead, Strange, type Head } from './answer-head.ts';

/** What is heard of one answer, in this order. Bytes are only good until the listener returns. */
export type Hears = { head(head: Head): void; body(bytes: Buffer): void; end(): void };

const MAX_HEAD = 16 * 1024;
const MAX_SIZE_LINE = 256;
/** Of answers that only say that the answer is to come. */
const MAX_INTERIM = 8;
const NOTHING = Buffer.alloc(0);
const BEGINS = 'HTTP/1.';

/**
 * Reads one answer of HTTP/1.1 from bytes, whatever pieces they come in, and nothing that could be read in two ways: what one reader takes
 * for the end of an answer and another does not is how answers are smuggled.
 */
export class AnswerReader {
  /** Whether the line can carry another answer: it ended where it said, and nothing came after it. */
  keeps = false;
  head: Head | undefined;
  readonly #hears: Hears;
  #step: 'head' | 'length' | 'close' | 'size' | 'chunk' | 'chunk-end' | 'trailers' | 'done' = 'head';
  #rest: Buffer = NOTHING;
  #left = 0;
  #interim = 0;

  constructor(hears: Hears) {
    this.#hears = hears;
  }

  get isDone(): boolean {
    return this.#step === 'done';
  }

  take(bytes: Buffer): void {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    this.#rest = NOTHING;
    let at = 0;
    while (at < all.length && this.#step !== 'done') {
      const next = this.#read(all, at);
      if (next < 0) {
        // The bytes belong to whoever reads the line; what is kept is copied.
        this.#rest = Buffer.from(all.subarray(at));
        return;
      }
      at = next;
    }
    if (at < all.length) this.keeps = false;
  }

  /** The far end hung up: for some answers that is how they end. */
  closed(): void {
    if (this.#step === 'close') this.#end();
    else if (this.#step !== 'done') throw new Error('the connection broke');
  }

  /** Where the next step begins; -1 where more has to come first. */
  #read(all: Buffer, at: number): number {
    if (this.#step === 'head') return this.#readHead(all, at);
    if (this.#step === 'size') return this.#readSize(all, at);
    if (this.#step === 'chunk-end') return this.#readChunkEnd(all, at);
    if (this.#step === 'trailers') return this.#readTrailer(all, at);
    return this.#readBody(all, at);
  }

  #readHead(all: Buffer, at: number): number {
    const end = all.indexOf('\r\n\r\n', at, 'latin1');
    if (end < 0 || end - at > MAX_HEAD) {
      const begun = all.toString('latin1', at, Math.min(all.length, at + MAX_HEAD + 1));
      const begins = begun.slice(0, BEGINS.length) === BEGINS.slice(0, begun.length);
      if (!begins || begun.length > MAX_HEAD || /(?:^|[^\r])\n/.test(begun)) throw new Strange('This is no head of an answer');
      return -1;
    }
    const head = readHead(all.toString('latin1', at, end));
    if (head.status >= 200) this.#begin(head);
    else if (head.status === 101 || ++this.#interim > MAX_INTERIM) throw new Strange('An answer is announced without end');
    return end + 4;
  }

  #begin(head: Head): void {
    this.head = head;
    const length = lengthOf(head);
    this.keeps = head.keeps && length !== 'close';
    this.#step = typeof length === 'number' ? 'length' : length === 'chunked' ? 'size' : 'close';
    this.#left = typeof length === 'number' ? length : Infinity;
    this.#hears.head(head);
    if (length === 0) this.#end();
  }

  #readBody(all: Buffer, at: number): number {
    const end = Math.min(all.length, at + this.#left);
    this.#left -= end - at;
    this.#hears.body(all.subarray(at, end));
    if (this.#left === 0) {
      if (this.#step === 'length') this.#end();
      else this.#step = 'chunk-end';
    }
    return end;
  }

  #readSize(all: Buffer, at: number): number {
    const end = lineEnd(all, at, MAX_SIZE_LINE);
    if (end < 0) return -1;
    const size = /^([0-9a-f]{1,8})(?:;[\t\x20-\x7e\x80-\xff]*)?$/i.exec(all.toString('latin1', at, end))?.[1];
    if (size === undefined) throw new Strange('This is no size of a piece');
    this.#left = Number.parseInt(size, 16);
    this.#step = this.#left === 0 ? 'trailers' : 'chunk';
    return end + 2;
  }

  #readChunkEnd(all: Buffer, at: number): number {
    if (all[at] !== 13 || (all.length > at + 1 && all[at + 1] !== 10)) throw new Strange('A piece is longer than it said');
    if (all.length < at + 2) return -1;
    this.#step = 'size';
    return at + 2;
  }

  /** What is added at the end is nothing to us. */
  #readTrailer(all: Buffer, at: number): number {
    const end = lineEnd(all, at, MAX_HEAD);
    if (end === at) this.#end();
    else if (end > at && !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+:/.test(all.toString('latin1', at, end))) throw new Strange('This is no field');
    return end < 0 ? -1 : end + 2;
  }

  #end(): void {
    this.#step = 'done';
    this.#hears.end();
  }
}

/** Where a line ends; -1 where it has no end yet. */
function lineEnd(all: Buffer, at: number, most: number): number {
  const end = all.indexOf('\r\n', at, 'latin1');
  const length = (end < 0 ? all.length : end) - at;
  if (length > most) throw new Strange('A line has no end');
  return end;
}
