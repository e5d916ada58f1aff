import type { WebSocket } from 'ws';

const MOST_PENDING = 4096;

/** Collects what one turn of the loop produced; a client that asked for it gets one frame, and one that is too far behind is dropped, as core does. */
export class Outbox {
  readonly #socket: WebSocket;
  #pending: string[] = [];
  #waiting: NodeJS.Immediate | undefined;
  coalesce = false;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  send(message: object): void {
    this.#pending.push(JSON.stringify(message));
    if (this.#pending.length > MOST_PENDING) return this.drop();
    this.#waiting ??= setImmediate(() => this.flush());
  }

  /** Nothing more will be said: close without a reason. */
  drop(): void {
    this.close();
    this.#socket.close(1000);
  }

  flush(): void {
    this.#waiting = undefined;
    const pending = this.#pending;
    this.#pending = [];
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (!this.coalesce) for (const text of pending) this.#socket.send(text);
    else if (pending.length === 1) this.#socket.send(pending[0] ?? '');
    else if (pending.length > 1) this.#socket.send(`[${pending.join(',')}]`);
  }

  close(): void {
    if (this.#waiting) clearImmediate(this.#waiting);
    this.#waiting = undefined;
    this.#pending = [];
  }
}
