import type { Params } from '../world/rows.ts';

/**
 * What becomes of an acknowledgement. `lost`: done, never said. `unheard`: neither done nor said. `twice`: said again. `no error`, `no deviceid`: a
 * piece is missing, as in life. `out of order`: after the next one. A number: that error instead, nothing done.
 */
export type Acking =
  'lost' | 'unheard' | 'twice' | 'no error' | 'no deviceid' | 'out of order' | { error: number; reason?: string } | { late: number };

type Action = 'update' | 'query';

const without = (ack: Params, key: string): Params => Object.fromEntries(Object.entries(ack).filter(([one]) => one !== key));

export class AckFaults {
  #queue: { how: Acking; left: number; of: Action | undefined }[] = [];
  #held: (() => void)[] = [];

  /** So many acknowledgements go like this, after what was wished before. `of`: only of such messages; a program asks by itself, too. */
  acks(how: Acking, times = Infinity, of?: Action): void {
    this.#queue.push({ how, left: times, of });
  }

  /** How the next one goes. */
  next(action: Action): Acking | undefined {
    const [first] = this.#queue;
    if (!first || (first.of !== undefined && first.of !== action)) return undefined;
    first.left -= 1;
    if (first.left <= 0) this.#queue.shift();
    return first.how;
  }

  /** Sends an acknowledgement the way it shall go. */
  send(how: Acking | undefined, ack: Params, send: (message: Params) => void): void {
    if (how === 'lost') return;
    if (how === 'out of order') return void this.#held.push(() => send(ack));
    send(how === 'no error' ? without(ack, 'error') : how === 'no deviceid' ? without(ack, 'deviceid') : ack);
    if (how === 'twice') send(ack);
    for (const held of this.#held.splice(0)) held();
  }

  calm(): void {
    this.#queue = [];
    for (const held of this.#held.splice(0)) held();
  }
}
