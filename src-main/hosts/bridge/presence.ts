import { watch } from 'node:fs';
import type { Why } from './absent.ts';
import { findDoor, type Door, type Where } from './house-door.ts';

/** Where nothing tells of changes in a folder, it is looked at this often. */
const LOOK_MS = 2_000;
const SETTLE_MS = 60;

export interface Presence {
  /** The way in, or why there is none. */
  door(): Door | Why;
  /** The token of this door was refused: it is not shown again until something changes. */
  refused(door: Door): void;
  /** Somebody found nobody there: look again now. */
  look(): void;
  close(): void;
}

/** Knows whether the program runs, and tells when it comes, goes, or came back as another. */
export function createPresence(where: Where, changed: () => void): Presence {
  let last = '';
  let refusedAt = '';
  let settling: NodeJS.Timeout | undefined;
  const door = (): Door | Why => {
    const found = findDoor(where);
    return typeof found !== 'string' && spelled(found) === refusedAt ? 'refused' : found;
  };
  const look = (): void => {
    const now = spelled(door());
    if (now === last) return;
    last = now;
    changed();
  };
  const soon = (): void => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLE_MS);
  };
  const watching = watched(where.dataDir, soon);
  const timer = setInterval(look, LOOK_MS);
  last = spelled(door());
  return {
    door,
    look: soon,
    refused: (which) => {
      refusedAt = spelled(which);
      soon();
    },
    close: () => {
      clearTimeout(settling);
      clearInterval(timer);
      watching?.close();
    },
  };
}

const spelled = (door: Door | Why): string => (typeof door === 'string' ? door : `${door.url.href} ${door.startedAt} ${door.token}`);

function watched(folder: string, changed: () => void) {
  try {
    // The databases beside it change all the time.
    const hear = (_event: string, name: string | null) => (name === null || name.startsWith('run.json')) && changed();
    return watch(folder, { persistent: false }, hear).on('error', () => undefined);
  } catch {
    return undefined; // no such folder yet; it is looked for every now and then
  }
}
