import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Session } from '../cloud/sessions.ts';

/** One open socket of a client, as the server holds it. */
export type Line = {
  id: string;
  socket: WebSocket;
  /** The bytes below the frames. */
  wire: Duplex;
  /** Whose it is, since it said so. */
  session?: Session;
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
