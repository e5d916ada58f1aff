import type { Change, Device } from '../../../src-shared/model/device.ts';
import type { Clock } from '../../kit/world.ts';
import type { Topics } from '../topics.ts';
import type { Difference } from './cache.ts';

/** A panel cannot draw faster than this, and a home that starts up must not flood it. */
const EVERY_MS = 50;

export interface Batches {
  add(difference: Pick<Difference, 'changes' | 'updated' | 'removed'>): void;
  flush(): void;
  close(): void;
}

/** Tells the panel what changed, at most once every 50 ms; of several changes of one trait only the last. The first one goes at once. */
export function createBatches(topics: Topics, clock: Clock, view: (device: string) => Device | undefined): Batches {
  let changes = new Map<string, Change>();
  let updated = new Set<string>();
  let removed = new Set<string>();
  let lastAt = Number.NEGATIVE_INFINITY;
  let scheduled = false;
  const closing = new AbortController();

  const flush = () => {
    scheduled = false;
    lastAt = clock.now();
    const [sentChanges, sentUpdated, sentRemoved] = [[...changes.values()], [...updated], [...removed]];
    changes = new Map();
    updated = new Set();
    removed = new Set();
    const devices = sentUpdated.map(view).filter((device) => device !== undefined);
    if (devices.length > 0 || sentRemoved.length > 0) topics.publish('devices.updated', { devices, removed: sentRemoved });
    if (sentChanges.length > 0) topics.publish('devices.changed', sentChanges);
  };

  return {
    add: (difference) => {
      for (const change of difference.changes) changes.set(`${change.part} ${change.trait}`, change);
      for (const id of difference.updated) {
        updated.add(id);
        removed.delete(id);
      }
      for (const id of difference.removed) {
        removed.add(id);
        updated.delete(id);
      }
      if (scheduled || closing.signal.aborted || changes.size + updated.size + removed.size === 0) return;
      scheduled = true;
      // Rejects only when we close: then there is nobody left to tell.
      void clock.sleep(Math.max(0, lastAt + EVERY_MS - clock.now()), closing.signal).then(flush, () => undefined);
    },
    flush,
    close: () => closing.abort(),
  };
}
