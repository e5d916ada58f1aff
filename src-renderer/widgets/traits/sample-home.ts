import type { Device, Part, Room, TraitState } from '../../../src-shared/model/device.ts';
import { inTileOrder, placeParts, type Placed } from './placed.ts';

/** Small pieces of a home for tests: only what a story names differs from a plain device. */
export const AT = Date.UTC(2026, 10, 21, 20, 0);
export const value = (of: unknown, rest: Partial<TraitState> = {}): TraitState => ({ value: of, at: AT, ...rest });

export const part = (name: string, kind: Part['kind'], traits: Part['traits'], rest: Partial<Part> = {}): Part => ({
  id: `cabcdefghijk2/${encodeURIComponent(name)}/main`,
  key: 'main',
  name,
  kind,
  traits,
  exposed: true,
  ...rest,
});

export const device = (name: string, parts: Part[], rest: Partial<Device> = {}): Device => ({
  id: `cabcdefghijk2/${encodeURIComponent(name)}`,
  connection: 'cabcdefghijk2',
  name,
  online: true,
  stale: false,
  // A part is found by its id: it begins with its device's.
  parts: parts.map((one) => ({ ...one, id: `cabcdefghijk2/${encodeURIComponent(name)}/${encodeURIComponent(one.name)}` })),
  ...rest,
});

/** A device of a single part, in a room. */
export const single = (name: string, kind: Part['kind'], traits: Part['traits'], room?: string, rest: Partial<Device> = {}): Device =>
  device(name, [part(name, kind, traits)], { ...(room ? { room } : {}), ...rest });

export const room = (id: string, order: number, level = 0): Room => ({ id, name: `Room ${id}`, order, level });

/** Devices as the window holds them: every part with its surroundings. */
export const placed = (devices: readonly Device[], rooms: readonly Room[] = []): Placed[] =>
  placeParts(devices.flatMap(({ parts }) => parts).toSorted(inTileOrder), Object.fromEntries(devices.map((one) => [one.id, one])), rooms);
