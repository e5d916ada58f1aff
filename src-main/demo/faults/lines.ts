import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** One open socket of a client, as the server holds it. */
export type Line = {
  socket: WebSocket;
  /** The bytes below the frames. */
  wire: Duplex;
  /** The refresh token it came in with. */
  refresh?: string;
  /** Ids of its open subscriptions. */
  subscriptions: ReadonlyMap<number, unknown>;
};

/** Every socket that is open now. */
export class Lines {
  readonly all = new Set<Line>();

  close(which: (line: Line) => boolean = () => true, code = 1000): void {
    for (const line of this.all) if (which(line)) line.socket.close(code);
  }

  cut(): void {
    for (const line of this.all) line.socket.terminate();
  }
}
