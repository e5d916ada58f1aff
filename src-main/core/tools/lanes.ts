import { createLine, type Line } from './line.ts';

type Waiting = { caller: string; key: string | undefined; begin: () => void; isAble: boolean };
type Turn = () => void;

export interface Lanes {
  /** The turn at once where nobody is before, else once it is; undefined when too many wait. Whoever got a turn gives it back. */
  turn(caller: string, key: string | undefined, signal: AbortSignal): Turn | Promise<Turn> | undefined;
  counts(): { running: number; waiting: number };
  /** About when a place may be free for whoever is sent away now. */
  retryAfterMs(): number;
}

const SOONEST_MS = 1_000;
const LATEST_MS = 30_000;
/** How much one more turn moves what a turn is known to take. */
const WEIGHT = 0.1;

/**
 * Turns on one connection: so many at once, things with the same key one after the other in the order they came, and callers in
 * rotation, so that one who asks for a hundred things does not keep another waiting for all of them. Nobody may wait in more places than
 * are left free, so there is a place for whoever comes next. Every step costs the same however many wait.
 */
export function createLanes(atOnce: () => number, mostWaiting: number, now: () => number = () => performance.now()): Lanes {
  /** By key, once one with it runs: those that come after it. */
  const behind = new Map<string, Line<Waiting>>();
  /** By caller, in the order in which they are next: what could begin. */
  const able = new Map<string, Line<Waiting>>();
  const waitingOf = new Map<string, number>();
  let running = 0;
  let waiting = 0;
  let lastCaller = '';
  let tookMs = 0;

  const take = (caller: string, key: string | undefined): Turn => {
    running++;
    lastCaller = caller;
    if (key !== undefined && !behind.has(key)) behind.set(key, createLine());
    const began = now();
    let given = false;
    return () => {
      if (given) return;
      given = true;
      running--;
      tookMs += (now() - began - tookMs) * WEIGHT;
      if (key !== undefined) follow(key);
      admit();
    };
  };
  /** The next with this key could begin; without one the key is free. */
  const follow = (key: string): void => {
    const next = behind.get(key)?.shift();
    if (next) makeAble(next);
    else behind.delete(key);
  };
  const makeAble = (one: Waiting): void => {
    one.isAble = true;
    const line = able.get(one.caller) ?? createLine<Waiting>();
    able.set(one.caller, line);
    line.push(one);
  };
  const gone = (one: Waiting): void => {
    waiting--;
    const left = (waitingOf.get(one.caller) ?? 1) - 1;
    if (left > 0) waitingOf.set(one.caller, left);
    else waitingOf.delete(one.caller);
  };
  const nextCaller = (): string | undefined => {
    const [first] = able.keys();
    if (first === undefined || first !== lastCaller || able.size === 1) return first;
    // Whoever had the last turn lets another go first.
    const line = able.get(first);
    able.delete(first);
    if (line) able.set(first, line);
    const [second] = able.keys();
    return second;
  };
  const admit = (): void => {
    while (running < atOnce()) {
      const caller = nextCaller();
      if (caller === undefined) return;
      const line = able.get(caller);
      const next = line?.shift();
      able.delete(caller);
      if (line && line.size() > 0) able.set(caller, line);
      if (!next) continue;
      gone(next);
      next.begin();
    }
  };
  const leave = (one: Waiting): void => {
    const line = one.isAble ? able.get(one.caller) : behind.get(one.key ?? '');
    line?.remove(one);
    if (one.isAble && line?.size() === 0) able.delete(one.caller);
    gone(one);
    // It was to begin next, and others with its key waited for it.
    if (one.isAble && one.key !== undefined) follow(one.key);
  };

  return {
    turn: (caller, key, signal) => {
      const isFree = key === undefined || !behind.has(key);
      if (isFree && running < atOnce() && able.size === 0) return take(caller, key);
      const mine = waitingOf.get(caller) ?? 0;
      if (mine >= mostWaiting - waiting) return undefined;
      waiting++;
      waitingOf.set(caller, mine + 1);
      return new Promise((resolve, reject) => {
        const abandon = () => {
          leave(one);
          reject(signal.reason instanceof Error ? signal.reason : new Error('Gone before it was its turn'));
          admit();
        };
        const one: Waiting = {
          caller,
          key,
          isAble: false,
          begin: () => {
            signal.removeEventListener('abort', abandon);
            resolve(take(caller, key));
          },
        };
        signal.addEventListener('abort', abandon, { once: true });
        const before = key === undefined ? undefined : behind.get(key);
        if (before) before.push(one);
        else {
          if (key !== undefined) behind.set(key, createLine());
          makeAble(one);
        }
        admit();
      });
    },
    counts: () => ({ running, waiting }),
    retryAfterMs: () => Math.round(Math.min(LATEST_MS, Math.max(SOONEST_MS, ((waiting + running) * tookMs) / Math.max(1, atOnce())))),
  };
}
