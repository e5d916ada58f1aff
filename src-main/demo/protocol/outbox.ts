import type { WebSocket } from 'ws';
import type { WireFaults } from '../faults/wire.ts';
import type { Home } from '../home/home.ts';

const MOST_PENDING = 4096;
const MANY_PENDING = 1024;
const PATIENCE_MS = 10_000;
const PIECES_A_SECOND = 20;

/** Collects what one turn of the loop produced; a client that asked for it gets one frame, and one that is too far behind is dropped, as core does. */
export class Outbox {
  readonly #socket: WebSocket;
  readonly #faults: WireFaults;
  readonly #home: Home;
  #pending: string[] = [];
  #waiting: NodeJS.Immediate | undefined;
  #writing = false;
  #behind: (() => void) | undefined;
  coalesce = false;

  constructor(socket: WebSocket, faults: WireFaults, home: Home) {
    this.#socket = socket;
    this.#faults = faults;
    this.#home = home;
  }

  send(message: object): void {
    if (this.#faults.silent) return;
    this.#pending.push(JSON.stringify(message));
    if (this.#pending.length > MOST_PENDING) return this.#drop();
    if (this.#pending.length > MANY_PENDING) this.#behind ??= this.#home.later(PATIENCE_MS, () => this.#drop());
    if (!this.#writing) this.#waiting ??= setImmediate(() => this.#flush());
  }

  /** Nothing more will be said: close without a reason. */
  #drop(): void {
    this.close();
    this.#socket.close(1000);
  }

  #flush(): void {
    this.#waiting = undefined;
    const pending = this.#pending;
    this.#pending = [];
    this.#behind?.();
    this.#behind = undefined;
    if (this.#socket.readyState !== this.#socket.OPEN || pending.length === 0) return;
    const frames = this.coalesce && pending.length > 1 ? [`[${pending.join(',')}]`] : pending;
    this.#writing = true;
    if (this.#faults.bytesPerSecond !== undefined) return this.#drip(frames, this.#faults.bytesPerSecond);
    for (const frame of frames.slice(0, -1)) this.#socket.send(frame);
    this.#socket.send(frames.at(-1) ?? '', () => this.#written());
  }

  /** The network has taken it: what came meanwhile goes next. */
  #written(): void {
    this.#writing = false;
    if (this.#pending.length > 0) this.#waiting ??= setImmediate(() => this.#flush());
  }

  /** One frame in many pieces. */
  #drip(frames: string[], bytesPerSecond: number, at = 0): void {
    const [frame = '', ...rest] = frames;
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (frames.length === 0) return this.#written();
    const size = Math.max(1, Math.round(bytesPerSecond / PIECES_A_SECOND));
    const last = at + size >= frame.length;
    this.#socket.send(frame.slice(at, at + size), { fin: last });
    this.#home.later(1000 / PIECES_A_SECOND, () => this.#drip(last ? rest : frames, bytesPerSecond, last ? 0 : at + size));
  }

  close(): void {
    if (this.#waiting) clearImmediate(this.#waiting);
    this.#behind?.();
    this.#waiting = undefined;
    this.#pending = [];
  }
}
