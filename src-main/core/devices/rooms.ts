import { z } from 'zod';
import type { Room } from '../../../src-shared/model/device.ts';
import type { LinkRoom } from '../../kit/link.ts';

/** What the person decided about a room; `made`: it exists because they named it. */
export const RoomDecision = z.object({
  name: z.string().optional(),
  hidden: z.boolean().optional(),
  order: z.number().optional(),
  made: z.boolean().optional(),
});
export type RoomDecision = z.infer<typeof RoomDecision>;

export type MergedRooms = {
  rooms: Room[];
  get(id: string): Room | undefined;
  idOf(connection: string, source: string | undefined): string | undefined;
};

/** Two sources that call a room the same, but for case and spacing, mean the same room. The id is that name. */
export const roomIdOf = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s/_-]+/g, '-');

/** Rooms of every connection as one list: the person's order first, then floor by floor, then as their source lists them. */
export function mergeRooms(told: Map<string, LinkRoom[]>, decided: Map<string, RoomDecision>): MergedRooms {
  const merged = new Map<string, Room>();
  const ids = new Map<string, string>();
  for (const [connection, rooms] of told) {
    for (const room of rooms) {
      const id = roomIdOf(room.name);
      if (id === '') continue;
      ids.set(`${connection}/${room.source}`, id);
      merged.set(id, joined(id, merged.get(id), room));
    }
  }
  for (const [id, decision] of decided) {
    const room = merged.get(id);
    if (room || decision.made) merged.set(id, arranged(room ?? { id, name: id, order: 0 }, decision));
  }
  const listed = [...merged.keys()];
  const place = (room: Room) => decided.get(room.id)?.order ?? Number.MAX_SAFE_INTEGER;
  const rooms = [...merged.values()]
    .sort((a, b) => place(a) - place(b) || (a.level ?? 0) - (b.level ?? 0) || listed.indexOf(a.id) - listed.indexOf(b.id))
    .map((room, order) => ({ ...room, order }));
  const byId = new Map(rooms.map((room) => [room.id, room]));
  return {
    rooms,
    get: (id) => byId.get(id),
    idOf: (connection, source) => (source === undefined ? undefined : ids.get(`${connection}/${source}`)),
  };
}

/** The first source to speak of a room names it; what it does not know another may add. */
function joined(id: string, before: Room | undefined, room: LinkRoom): Room {
  const floor = before?.floor ?? room.floor;
  const level = before?.level ?? room.level;
  return {
    id,
    order: 0,
    name: before?.name ?? room.name.trim(),
    ...(floor !== undefined && { floor }),
    ...(level !== undefined && { level }),
  };
}

const arranged = (room: Room, { name, hidden }: RoomDecision): Room => ({
  ...room,
  name: name ?? room.name,
  ...(hidden && { hidden: true }),
});
