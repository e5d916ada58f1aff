import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Clock } from '../../kit/world.ts';

/** How often a client is told of one resource: four times a second, and always of the last change. */
const PAUSE_MS = 250;
/** What one client may watch on one stream or in one session. */
export const MAX_WATCHED = 256;

/** Watches one resource for a caller; undefined: there is none of that address that they may read. */
export type Watch = (caller: Caller, uri: string, changed: () => void) => (() => void) | undefined;

export interface Watching {
  /** False when there is nothing to watch, or too much is watched already. */
  add(uri: string): boolean;
  remove(uri: string): void;
  close(): void;
}

/** The resources one stream or session watches. Changes that come faster than they can be read are told together. */
export function createWatching(watch: Watch, caller: Caller, clock: Pick<Clock, 'now' | 'every'>, tell: (uri: string) => void): Watching {
  const stops = new Map<string, () => void>();
  let isClosed = false;

  const throttled = (uri: string): { changed: () => void; stop: () => void } => {
    let toldAt = -Infinity;
    let timer: (() => void) | undefined;
    const now = (): void => {
      timer?.();
      timer = undefined;
      toldAt = clock.now();
      tell(uri);
    };
    return {
      changed: () => {
        if (timer) return;
        const left = toldAt + PAUSE_MS - clock.now();
        if (left <= 0) now();
        else timer = clock.every(left, now);
      },
      stop: () => timer?.(),
    };
  };

  return {
    add: (uri) => {
      if (stops.has(uri)) return true;
      if (isClosed || stops.size >= MAX_WATCHED) return false;
      const { changed, stop } = throttled(uri);
      const unwatch = watch(caller, uri, changed);
      if (!unwatch) return false;
      stops.set(uri, () => {
        stop();
        unwatch();
      });
      return true;
    },
    remove: (uri) => {
      stops.get(uri)?.();
      stops.delete(uri);
    },
    close: () => {
      isClosed = true;
      stops.forEach((stop) => stop());
      stops.clear();
    },
  };
}
