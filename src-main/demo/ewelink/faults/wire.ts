import type { Lines } from '../push/lines.ts';

/** Frames no client should have to see. */
const BROKEN = {
  'not json': '{"action":"update","deviceid":',
  'wrong shape': JSON.stringify({ action: 'update', deviceid: ['list'], params: 7 }),
  scalar: 'null',
  array: '[]',
  'unknown action': JSON.stringify({ action: 'surprise', payload: [1, 2, 3] }),
  'unknown sequence': JSON.stringify({ error: 0, sequence: '1', deviceid: '1000000000' }),
} as const;
export type Broken = keyof typeof BROKEN;
const HALF_A_FRAME = Buffer.from([0x81, 126, 0x10, 0x00, ...Buffer.from('{"action":')]);

/** What may go wrong on the sockets. */
export class WireFaults {
  readonly #lines: Lines;
  /** Sockets stay open, and nobody is there. */
  silent = false;
  /** Pings are heard and not answered. */
  noPong = false;
  /** Every handshake is answered so. */
  handshake: number | 'stalled' | undefined;
  /** Handshakes a minute after which the address is blocked. */
  mostHandshakes = 20;
  /** The address is blocked: connections are refused by hanging up. */
  blocked = false;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Closes every socket: with a code, politely; without, by cutting the connection. */
  drop(code?: number): void {
    if (code === undefined) this.#lines.cut();
    else this.#lines.close(undefined, code);
  }

  /** The other side is gone and nobody says so. */
  halfOpen(on = true): void {
    this.silent = on;
    for (const { wire } of this.#lines.all) if (on) wire.pause();
  }

  /** Breaks off in the middle of a frame. */
  cutMidFrame(): void {
    for (const { wire } of this.#lines.all) wire.write(HALF_A_FRAME, () => wire.destroy());
  }

  malformed(kind: Broken): void {
    for (const { socket } of this.#lines.all) socket.send(BROKEN[kind]);
  }

  /** Hangs up on whoever comes from this address, on every wire of the cloud. */
  blockAddress(on = true): void {
    this.blocked = on;
    if (on) this.#lines.cut();
  }

  calm(): void {
    this.silent = false;
    this.noPong = false;
    this.handshake = undefined;
    this.blocked = false;
    this.mostHandshakes = 20;
  }
}
