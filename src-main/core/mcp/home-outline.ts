import { createHash } from 'node:crypto';
import type { Device } from '../../../src-shared/model/device.ts';

/**
 * Tells whether devices became others than lists show: names, rooms, parts, who may see them. A device that comes and goes all day is the
 * same in every list, and nobody's list has to be made for it.
 */
export function createHomeOutline(): (told: { devices: Device[]; removed: string[] }) => boolean {
  const outlines = new Map<string, string>();
  return ({ devices, removed }) => {
    let isOther = false;
    for (const id of removed) isOther = outlines.delete(id) || isOther;
    for (const device of devices) {
      const outline = outlineOf(device);
      isOther ||= outlines.get(device.id) !== outline;
      outlines.set(device.id, outline);
    }
    return isOther || removed.length > 0;
  };
}

/** What no list shows, and what changes from one report to the next. */
const PASSING = new Set(['online', 'stale', 'path', 'paths', 'lastSeen', 'firmware', 'details', 'traits']);

const outlineOf = (device: Device): string =>
  createHash('sha256')
    .update(JSON.stringify(device, (key, value: unknown) => (PASSING.has(key) ? undefined : value)))
    .digest('base64url');
