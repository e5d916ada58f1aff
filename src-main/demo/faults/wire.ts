import type { Line, Lines } from './lines.ts';

/** Frames no client should have to see. */
const BROKEN = {
  'not json': () => '{"id": 1, "type": ',
  'wrong shape': (id: number) => JSON.stringify({ id, type: 'event', event: { a: 7, c: ['nonsense'], r: { no: 'list' } } }),
  'wrong result': () => JSON.stringify({ id: 999_999, type: 'result' }),
  'unknown type': () => JSON.stringify({ id: 1, type: 'surprise', payload: [1, 2, 3] }),
  'unknown subscription': () => JSON.stringify({ id: 999_998, type: 'event', event: { r: ['light.nobody'] } }),
  mix: (id: number) => JSON.stringify([null, 7, 'text', [], { id, type: 'pong' }, { type: 'event' }, { id, type: 'event', event: null }]),
  'change of a stranger': (id: number) =>
    JSON.stringify({ id, type: 'event', event: { c: { 'light.stranger': { '+': { s: 'on', lc: 1 } } } } }),
  'empty array': () => '[]',
  scalar: () => 'null',
} as const;
export type Broken = keyof typeof BROKEN;

/** A frame that promises 4,096 letters and brings ten. */
const HALF_A_FRAME = Buffer.from([0x81, 126, 0x10, 0x00, ...Buffer.from('[{"id":2,"')]);

/** What may go wrong between two programs. */
export class WireFaults {
  readonly #lines: Lines;
  /** Bytes a second on every socket, in pieces; undefined: at once. */
  bytesPerSecond: number | undefined;
  /** Sockets stay open, and nobody is there. */
  silent = false;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Closes every socket: with a code, politely; without, by cutting the connection. */
  drop(code?: number): void {
    if (code === undefined) this.#lines.cut();
    else this.#lines.close(undefined, code);
  }

  /** The other side is gone and nobody says so: nothing is read, nothing is written, no end is sent. `false` puts an end to it for new sockets. */
  halfOpen(on = true): void {
    this.silent = on;
    for (const { wire } of this.#lines.all) if (on) wire.pause();
  }

  /** Everything is sent in small pieces from now on. */
  drip(bytesPerSecond: number): void {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Breaks off in the middle of a frame. */
  cutMidFrame(): void {
    for (const { wire } of this.#lines.all) wire.write(HALF_A_FRAME, () => wire.destroy());
  }

  /** Says something that makes no sense to every client, now. */
  malformed(kind: Broken): void {
    for (const line of this.#lines.all) line.socket.send(BROKEN[kind](firstOf(line)));
  }

  calm(): void {
    this.silent = false;
    this.bytesPerSecond = undefined;
  }
}

const firstOf = ({ subscriptions }: Line): number => [...subscriptions.keys()][0] ?? 1;
