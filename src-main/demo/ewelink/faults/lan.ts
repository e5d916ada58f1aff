/**
 * How a device on the network fails. `garbage`: bytes that mean nothing. `wrong key`: sealed with another. `reset`: every connection. `silent`: accepts
 * and never answers. `html`: every command is unknown to it. `torn`: half an answer. `gone`: nobody listens. A number: that error.
 */
export type LanFault = 'garbage' | 'wrong key' | 'reset' | 'silent' | 'html' | 'torn' | 'gone' | { error: number } | { wait: number };

/** What the announcements of a device suffer from. */
export type SpokenFault = 'double padding' | 'equals sign' | 'garbage' | 'wrong key' | 'no address' | 'empty';

type Levers = {
  move(id: string, announced: boolean): Promise<void>;
  goodbye(id: string): void;
  again(id: string): void;
  hush(on: boolean): void;
};

/** What goes wrong on the network at home. */
export class LanFaults {
  readonly #levers: Levers;
  readonly answering = new Map<string, LanFault>();
  readonly speaking = new Map<string, SpokenFault>();

  constructor(levers: Levers) {
    this.#levers = levers;
  }

  /** The device answers like this from now on. */
  answers(id: string, how: LanFault): void {
    this.answering.set(id, how);
  }

  /** Its announcements are like this from now on; it says something at once. */
  announces(id: string, how: SpokenFault): void {
    this.speaking.set(id, how);
    this.#levers.again(id);
  }

  /** It has another address, and says so. */
  moves(id: string): Promise<void> {
    return this.#levers.move(id, true);
  }

  /** It has another address, and nobody knows. */
  movesQuietly(id: string): Promise<void> {
    return this.#levers.move(id, false);
  }

  /** Says its last message once more. */
  repeats(id: string): void {
    this.#levers.again(id);
  }

  /** Takes its leave, though it stays. */
  goodbye(id: string): void {
    this.#levers.goodbye(id);
  }

  /** No announcement reaches anybody: another network segment. */
  noAnnouncements(on = true): void {
    this.#levers.hush(on);
  }

  calm(): void {
    this.answering.clear();
    this.speaking.clear();
    this.#levers.hush(false);
  }
}
