import { connect, type Socket } from 'node:net';
import { hostOf } from '../../../kit/host-of.ts';
import { pinned, type Checked } from '../guard.ts';
import type { Agents } from '../hop.ts';
import { Line, type Question } from './line.ts';

/** How long an idle line is kept where the far end does not say; and how much earlier than it says. */
const IDLE_MS = 30_000;
const EARLIER_MS = 1_000;
const MOST_IDLE = 64;
const SWEEP_MS = 5_000;
const CONNECT_MS = 10_000;
const READ_BYTES = 16 * 1024;

type Idle = { line: Line; until: number };

/** The lines of one connection to its far servers, kept for the next question. They end with the connection. */
export class Lines {
  readonly #agents: Agents;
  readonly #idle = new Map<string, Idle[]>();
  readonly #all = new Set<Line>();
  #sweeping: NodeJS.Timeout | undefined;

  constructor(agents: Agents, life: AbortSignal) {
    this.#agents = agents;
    life.addEventListener('abort', () => this.#close(), { once: true });
  }

  ask(checked: Checked, question: Question): void {
    const { url } = checked;
    const key = `${url.origin} ${checked.addresses[0]?.address}`;
    const known = this.#take(key);
    if (known) return known.ask(question);
    if (url.protocol === 'https:') this.#openSecurely(key, checked, question);
    else this.#open(key, checked).ask(question);
  }

  #take(key: string): Line | undefined {
    const idle = this.#idle.get(key) ?? [];
    for (let found = idle.pop(); found; found = idle.pop()) {
      if (found.until > Date.now() && found.line.isOpen) return found.line;
      found.line.destroy();
    }
    return undefined;
  }

  #open(key: string, checked: Checked): Line {
    // One buffer for as long as the line: what is read is looked at before anything else is.
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    const callback = (size: number): boolean => {
      line.hear(buffer.subarray(0, size));
      return true;
    };
    const { url } = checked;
    const at = { host: hostOf(url), port: Number(url.port || 80), lookup: pinned(checked), noDelay: true };
    const socket = connect({ ...at, onread: { buffer, callback } });
    const late = setTimeout(() => socket.destroy(Object.assign(new Error('connecting'), { code: 'ETIMEDOUT' })), CONNECT_MS);
    for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(late));
    const line = this.#lineOn(key, socket);
    return line;
  }

  /** Nothing is sent before the certificate was looked at; whoever asked does not wait for that longer than they want to. */
  #openSecurely(key: string, checked: Checked, question: Question): void {
    const { url } = checked;
    const { signal } = question;
    const withdraw = (): void => void question.failed(signal.reason);
    signal.addEventListener('abort', withdraw, { once: true });
    const opened = (error: unknown, socket?: Socket): void => {
      signal.removeEventListener('abort', withdraw);
      if (!socket || error) return void question.failed(error);
      const line = this.#lineOn(key, socket);
      socket.on('data', line.hear);
      if (signal.aborted) line.destroy();
      else line.ask(question);
    };
    const at = { host: url.hostname, port: Number(url.port || 443), lookup: pinned(checked) };
    this.#agents.secure().then((agent) => agent.open(at, opened), opened);
  }

  #lineOn(key: string, socket: Socket): Line {
    const line = new Line(
      socket,
      (free, idleMs) => this.#keep(key, free, idleMs),
      (gone) => this.#forget(key, gone),
    );
    this.#all.add(line);
    return line;
  }

  #keep(key: string, line: Line, idleMs = IDLE_MS + EARLIER_MS): void {
    const idle = this.#idle.get(key) ?? [];
    if (idle.length >= MOST_IDLE || idleMs <= EARLIER_MS) return line.destroy();
    idle.push({ line, until: Date.now() + idleMs - EARLIER_MS });
    this.#idle.set(key, idle);
    this.#sweeping ??= setInterval(() => this.#sweep(), SWEEP_MS).unref();
  }

  #forget(key: string, line: Line): void {
    this.#all.delete(line);
    const idle = this.#idle.get(key);
    const at = idle?.findIndex((one) => one.line === line) ?? -1;
    if (at >= 0) idle?.splice(at, 1);
  }

  #sweep(): void {
    const now = Date.now();
    let left = 0;
    for (const [key, idle] of this.#idle) {
      const stay = idle.filter(({ until }) => until > now);
      this.#idle.set(key, stay);
      idle.forEach(({ line, until }) => until <= now && line.destroy());
      left += stay.length;
      if (stay.length === 0) this.#idle.delete(key);
    }
    if (left === 0) this.#rest();
  }

  #rest(): void {
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }

  #close(): void {
    this.#rest();
    this.#idle.clear();
    this.#all.forEach((line) => line.destroy());
  }
}
