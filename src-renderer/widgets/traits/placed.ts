import type { Device, Part, Room } from '../../../src-shared/model/device.ts';
import { splitPartId } from '../../../src-shared/model/key.ts';

/** What a tile needs to know of the device around its part. */
export type DeviceAround = Omit<Device, 'parts'>;
/** A part with its surroundings. */
export type Placed = { part: Part; device: DeviceAround; room: Room | undefined };

const placings = new WeakMap<Part, Placed>();
/** The same object as long as nothing about it changed, so that whoever shows it need not look twice. */
function place(part: Part, device: DeviceAround, room: Room | undefined): Placed {
  const known = placings.get(part);
  if (known && known.device === device && known.room === room) return known;
  const placed = { part, device, room };
  placings.set(part, placed);
  return placed;
}

/** Every part with its device and room: its own room, else its device's. */
export function placeParts(parts: Iterable<Part>, devices: Record<string, DeviceAround>, rooms: readonly Room[]): Placed[] {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  return [...parts].flatMap((part) => {
    const device = devices[placings.get(part)?.device.id ?? splitPartId(part.id).device];
    return device ? [place(part, device, byId.get(part.room ?? device.room ?? ''))] : [];
  });
}

const WEIGHT: Partial<Record<Part['kind'], number>> = {
  light: 0,
  blind: 1,
  thermostat: 1,
  fan: 1,
  media: 1,
  lock: 1,
  garage: 1,
  plug: 3,
  switch: 3,
  sensor: 8,
  motion: 8,
  meter: 8,
  other: 9,
  update: 9,
};
const weight = ({ kind }: Part): number => WEIGHT[kind] ?? 5;
const { compare } = new Intl.Collator(undefined, { numeric: true });
const placeOf = ({ order }: Part): number => order ?? Number.POSITIVE_INFINITY;
/** The person's order first; then what one presses before what one reads; then the alphabet. */
export const inTileOrder = (a: Part, b: Part): number =>
  (a.order === b.order ? 0 : placeOf(a) - placeOf(b)) || weight(a) - weight(b) || compare(a.name, b.name);

const reports = new WeakMap<Part, number>();
/** When a part last reported anything, ms UTC. */
function reportedAt(part: Part): number {
  const known = reports.get(part);
  if (known !== undefined) return known;
  let last = 0;
  for (const key in part.traits) last = Math.max(last, part.traits[key]?.at ?? 0);
  reports.set(part, last);
  return last;
}

/** When each device was last heard of: values arrive one by one, and only the whole device is told of when it was read. */
export function lastReports(placed: Iterable<Placed>): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { part, device } of placed) seen.set(device.id, Math.max(seen.get(device.id) ?? device.lastSeen ?? 0, reportedAt(part)));
  return seen;
}
