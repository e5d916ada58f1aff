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
