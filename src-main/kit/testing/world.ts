import { reasonOf } from '../abort.ts';
import type { Clock, HttpAnswer, HttpRequest, Log, Program, ProgramRequest, Socket, World } from '../world.ts';

/** A clock that stands still until told to go on. */
export type ManualClock = Clock & { advance(ms: number): Promise<void>; waiting(): number };

export function manualClock(start = 1_700_000_000_000): ManualClock {
  let now = start;
  const timers = new Set<{ at: number; run: () => void }>();
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      const stop = () => {
        timers.delete(timer);
        reject(signal ? reasonOf(signal) : new Error('aborted'));
      };
      const timer = {
        at: now + ms,
        run: () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        },
      };
      timers.add(timer);
      signal?.addEventListener('abort', stop, { once: true });
    });
  return {
    now: () => now,
    sleep,
    every: (ms, tick) => {
      const stopped = new AbortController();
      const run = async () => {
        while (!stopped.signal.aborted) {
          await sleep(ms, stopped.signal);
          await tick();
        }
      };
      run().catch((thrown: unknown) => {
        if (!stopped.signal.aborted) throw thrown;
      });
      return () => stopped.abort();
    },
    waiting: () => timers.size,
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      for (let next = soonest(timers, until); next; next = soonest(timers, until)) {
        timers.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = until;
    },
  };
}

const soonest = <T extends { at: number }>(timers: Set<T>, until: number): T | undefined =>
  [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** An answer as `world.http` gives it. */
export const answer = (status: number, body: unknown = '', headers: Record<string, string> = {}): HttpAnswer => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, text, bytes: new TextEncoder().encode(text), json: () => JSON.parse(text) };
};

export type FakeWorld = World & { clock: ManualClock; requests: HttpRequest[]; kept: Map<string, string> };

/** A world without a wire. Give it what the far end would answer. */
export function fakeWorld(far: {
  http?: (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;
  socket?: (url: string) => Socket | Promise<Socket>;
  fetch?: World['fetch'];
  run?: (request: ProgramRequest) => Promise<Program>;
  discover?: World['discover'];
  endpoints?: Record<string, string>;
  signal?: AbortSignal;
  clock?: ManualClock;
}): FakeWorld {
  const requests: HttpRequest[] = [];
  const kept = new Map<string, string>();
  const nothing = () => Promise.reject(new Error('This fake world has no such wire'));
  return {
    http: async (request) => {
      requests.push(request);
      return far.http ? far.http(request) : nothing();
    },
    fetch: far.fetch ?? nothing,
    exchange: nothing,
    run: far.run ?? nothing,
    socket: async (url) => (far.socket ? far.socket(url) : nothing()),
    discover: far.discover ?? (() => {}),
    clock: far.clock ?? manualClock(),
    log: silentLog,
    secrets: {
      read: async (name) => kept.get(name),
      write: async (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
    },
    endpoint: (name) => far.endpoints?.[name] ?? '',
    signal: far.signal ?? new AbortController().signal,
    requests,
    kept,
  };
}
