import { isIP } from 'node:net';
import type { Announcement } from './announcement.ts';
import { Queue } from './queue.ts';
import type { Command } from './requests.ts';

/** `doubtful`: a request went wrong; it is asked again before anything else is sent there. */
type Standing = 'unknown' | 'up' | 'doubtful' | 'down';
/** What is known of one that speaks, for whoever looks for a fault. */
type Traces = { announcedAt?: number; answeredAt?: number; readable?: boolean };

const MOST_MISSED = 3;
/** Children a stack of meters may have. */
const MOST_UNREAD = 32;
const USUAL_PORT = 8081;
/** `host`, `host:port`, an address in brackets or bare. */
export function addressOf(host: string, port?: number): string {
  const bare = isIP(host) === 6 ? `[${host}]` : host;
  const hasPort = port === undefined && /:\d+$/.test(isIP(host) === 6 ? '' : host);
  return hasPort ? bare : `${bare}:${port ?? USUAL_PORT}`;
}

const markOf = ({ seq, data }: Announcement): string => seq ?? data;

/** Somebody on the network at home: where it is, how it speaks, and whether it answers. */
export class Neighbour {
  readonly id: string;
  readonly queue: Queue;
  /** The person says where it is. */
  readonly fixed: boolean;
  local = '';
  sealed = true;
  address: string | undefined;
  /** Nothing but a name stands behind its address: whoever answers there has to show the key first. */
  claimed = false;
  standing: Standing = 'unknown';
  /** Whether whoever holds the things was told that it can be reached. */
  told: boolean | undefined;
  readonly traces: Traces = {};
  /** Itself, and children it speaks for. */
  readonly speaksFor = new Set<string>();
  readonly #heard = new Map<string, string>();
  readonly #unread = new Map<string, Announcement>();
  #host: string | undefined;
  #misfit: string | undefined;
  #missed = 0;

  /** `fixed`: where the person says it is; what it announces does not change that. */
  constructor(id: string, run: (of: Neighbour, command: Command, signal: AbortSignal) => Promise<unknown>, fixed?: string) {
    this.id = id;
    this.queue = new Queue((command, signal) => run(this, command, signal));
    this.fixed = fixed !== undefined;
    this.address = fixed;
    this.speaksFor.add(id);
  }

  /** Takes in where it says it is, once it is sure that it was it. A name is worth less than an address that was known before. */
  placed({ local, sealed, host, port }: Announcement): void {
    this.local = local;
    this.sealed = sealed;
    if (this.fixed) return;
    this.claimed = false;
    if (isIP(host) !== 0 || this.#host === undefined) this.#host = host;
    const address = addressOf(this.#host, port);
    if (address === this.address) return;
    this.address = address;
    // What failed elsewhere proves nothing here.
    this.#missed = 0;
    if (this.standing === 'doubtful') this.standing = 'up';
  }

  /** Takes in where somebody without a state says to be. */
  claims(said: Announcement): void {
    const { address } = this;
    this.placed(said);
    this.claimed = address !== this.address || this.standing === 'unknown';
    if (this.claimed && this.standing === 'up') this.standing = 'doubtful';
  }

  /** Whether this was said before; the first of all repeats how it was when nobody listened. */
  hears(said: Announcement): 'first' | 'next' | 'again' {
    const before = this.#heard.get(said.about);
    if (before === undefined) return 'first';
    return before === markOf(said) ? 'again' : 'next';
  }
  /** True: it never spoke for this one before. */
  understood(said: Announcement): boolean {
    const isNew = !this.speaksFor.has(said.about);
    this.speaksFor.add(said.about);
    this.traces.readable = true;
    this.#unread.delete(said.about);
    this.#heard.set(said.about, markOf(said));
    return isNew;
  }
  /** Nobody could read it: it is kept for when another key is known. */
  keepUnread(said: Announcement): void {
    if (this.#unread.size < MOST_UNREAD || this.#unread.has(said.about)) this.#unread.set(said.about, said);
  }
  /** Its key does not fit. True: nobody knew that of this key. */
  misfits(key: string): boolean {
    const isNews = this.#misfit !== key;
    this.traces.readable = false;
    this.#misfit = key;
    return isNews;
  }
  takeUnread(): Announcement[] {
    const kept = [...this.#unread.values()];
    this.#unread.clear();
    return kept;
  }

  /** It said or answered something. */
  proved(): void {
    this.#missed = 0;
    this.standing = 'up';
  }
  doubted(): void {
    if (this.standing === 'up') this.standing = 'doubtful';
  }
  /** Did not answer a ping. */
  missed(): void {
    this.#missed += 1;
    this.doubted();
    if (this.#missed >= MOST_MISSED) this.standing = 'down';
  }
}
