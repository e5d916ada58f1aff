import type { Device, Part, Room } from '../../../src-shared/model/device.ts';
import { splitPartId } from '../../../src-shared/model/key.ts';

/** What a tile needs to know of the device around its part. */
export type DeviceAround = Omit<Device, 'parts'>;
/** A part with its surroundings. */
export type Placed = { part: Part; device: DeviceAround; room: Room | undefined };

/** Every part with its device and room: its own room, else its device's. */
export function placeParts(parts: Iterable<Part>, devices: Record<string, DeviceAround>, rooms: readonly Room[]): Placed[] {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  return [...parts].flatMap((part) => {
    const device = devices[splitPartId(part.id).device];
    return device ? [{ part, device, room: byId.get(part.room ?? device.room ?? '') }] : [];
  });
}
