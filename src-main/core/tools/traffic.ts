import { wentOf } from './went.ts';
import type { Ended, Work } from './work.ts';

/** `timeouts`: attempts, also those that were sent again. `refused`: turned away here, and not its fault. */
export type ConnectionTraffic = { cacheHits: number; cacheMisses: number; retried: number; timeouts: number; refused: number };

/** What went through the one way since the program started, and who wants to hear of it. */
export interface Traffic {
  cached(connection: string, isHit: boolean): void;
  retried(connection: string): void;
  timedOut(connection: string): void;
  heard(work: Work, ended: Ended, tookMs: number): void;
  /** Something is other than it was, besides a call that is over. */
  changed(): void;
  of(connection: string): ConnectionTraffic;
  onCall(listener: (work: Work, ended: Ended, tookMs: number) => void): () => void;
  onChanged(listener: () => void): () => void;
  forget(connection: string): void;
}

const NONE: ConnectionTraffic = { cacheHits: 0, cacheMisses: 0, retried: 0, timeouts: 0, refused: 0 };

export function createTraffic(): Traffic {
  const counts = new Map<string, ConnectionTraffic>();
  const calls = new Set<(work: Work, ended: Ended, tookMs: number) => void>();
  const changes = new Set<() => void>();
  const of = (connection: string): ConnectionTraffic => {
    const known = counts.get(connection) ?? { ...NONE };
    counts.set(connection, known);
    return known;
  };
  const listenIn = <L>(set: Set<L>, listener: L) => {
    set.add(listener);
    return () => void set.delete(listener);
  };
  return {
    cached: (connection, isHit) => void (isHit ? of(connection).cacheHits++ : of(connection).cacheMisses++),
    retried: (connection) => void of(connection).retried++,
    timedOut: (connection) => void of(connection).timeouts++,
    heard: (work, ended, tookMs) => {
      if (work.connection !== undefined && 'thrown' in ended && wentOf(work, ended) === 'refused') of(work.connection).refused++;
      for (const listen of calls) listen(work, ended, tookMs);
      for (const listen of changes) listen();
    },
    changed: () => changes.forEach((listen) => listen()),
    of: (connection) => counts.get(connection) ?? NONE,
    onCall: (listener) => listenIn(calls, listener),
    onChanged: (listener) => listenIn(changes, listener),
    forget: (connection) => void counts.delete(connection),
  };
}
