import type { Confinement } from '../../src-shared/forms/confinement.ts';
import type { Found } from '../../src-shared/model/connection.ts';

/** How far a type may reach. `typed`: the host the person typed, private allowed; `lan`: private ranges only; `public`: never private. */
export type Reach = 'typed' | 'lan' | 'public';

export type HttpRequest = {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  headers?: Record<string, string>;
  /** An object is sent as JSON; a string as it is. */
  body?: unknown;
  timeoutMs?: number;
  maxBytes?: number;
  /** Default 'text'; 'bytes' for pictures. */
  as?: 'text' | 'bytes';
  /** Never sent again by itself: the far end counts every call. */
  once?: boolean;
  /** Nobody is followed elsewhere: an answer that leads there is the answer. */
  stays?: boolean;
  /** Of all that the type may reach, only this. */
  within?: Reach;
  signal?: AbortSignal;
};
/** Any status is an answer; only no answer is an error (Unreachable, Timeout, Certificate …). */
export type HttpAnswer = { status: number; headers: Record<string, string>; text: string; bytes: Uint8Array; json(): unknown };

export interface Socket {
  send(text: string): void;
  onText(listener: (text: string) => void): () => void;
  /** Once; code and reason as the far end gave them, or 1006. */
  onClose(listener: (code: number, reason: string) => void): () => void;
  /** Resolves with the pong; rejects after the time. */
  ping(timeoutMs: number): Promise<void>;
  close(): void;
}
export type SocketOptions = {
  headers?: Record<string, string>;
  maxBytes?: number;
  timeoutMs?: number;
  signal?: AbortSignal;
  protocols?: string[];
};

/** A request of a line that carries many: nothing is followed, repeated or unpacked, and only its signal limits its time. */
export type Exchange = {
  url: string;
  method?: 'POST' | 'GET' | 'DELETE';
  headers: Record<string, string>;
  body?: string;
  maxBytes?: number;
  signal: AbortSignal;
};
/** Any status is an answer. `each`: as it comes, until the end; it is read once, in one of the two ways. */
export type Exchanged = {
  status: number;
  headers: Record<string, string>;
  text(): Promise<string>;
  each(hear: (text: string) => void): Promise<void>;
};

/** A program of this computer that a connection talks to, one line at a time. What it writes besides goes to the log. */
export interface Program {
  /** Resolves when it was handed over; rejects once the program is gone. */
  send(line: string): Promise<void>;
  onLine(listener: (line: string) => void): () => void;
  /** Once: how it ended, and the last it said besides. */
  onExit(listener: (how: { code?: number; signal?: string; said: string }) => void): () => void;
  /** Ends it and whatever it started. */
  close(): Promise<void>;
}
/** Never a shell: a program and its arguments, exactly as the person agreed to. `within`: what it is shut into. */
export type ProgramRequest = {
  program: string;
  args: readonly string[];
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  within?: Confinement;
};

export interface Clock {
  now(): number;
  /** Rejects when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Runs `tick` every `ms` until stopped; a tick never overlaps the next. */
  every(ms: number, tick: () => void | Promise<void>): () => void;
}

export interface Log {
  debug(message: string, details?: Record<string, unknown>): void;
  info(message: string, details?: Record<string, unknown>): void;
  warn(message: string, details?: Record<string, unknown>): void;
  error(message: string, details?: Record<string, unknown>): void;
}

/** Secrets a link keeps for itself (refreshed tokens), sealed per connection. Written before it is used. */
export interface LinkSecrets {
  read(name: string): Promise<string | undefined>;
  write(name: string, value: string | undefined): Promise<void>;
}

/** Everything a type may touch. One guard stands behind all of it: a type never opens a socket by itself. */
export interface World {
  http(request: HttpRequest): Promise<HttpAnswer>;
  fetch: typeof globalThis.fetch;
  exchange(request: Exchange): Promise<Exchanged>;
  socket(url: string, options?: SocketOptions): Promise<Socket>;
  /** Starts a program, where the type runs some and the person's config names this very one. It ends with the connection. */
  run(request: ProgramRequest): Promise<Program>;
  discover(service: string, listener: (found: Omit<Found, 'type'>) => void, signal: AbortSignal): void;
  clock: Clock;
  log: Log;
  secrets: LinkSecrets;
  /** Vendor endpoints a type declared as constants; only a host may replace them (demo, tests). */
  endpoint(name: string): string;
  /** Ends with the connection. */
  signal: AbortSignal;
}
