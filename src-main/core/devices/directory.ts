import type { Home } from '../../../src-shared/contract/devices.ts';
import type { Device, Room, Scene } from '../../../src-shared/model/device.ts';
import { deviceId } from '../../../src-shared/model/key.ts';
import type { FoundPart } from '../areas.ts';
import type { Arrangement } from './arrangement.ts';
import type { Cache } from './cache.ts';
import { mergeRooms, type MergedRooms } from './rooms.ts';
import { search, searchable, type Searchable } from './search.ts';
import { viewOf } from './view.ts';

export interface Directory {
  home(): Home;
  device(id: string): Device | undefined;
  part(id: string): FoundPart | undefined;
  scenes(): Scene[];
  rooms(): MergedRooms;
  search(words: string, limit: number): FoundPart[];
  /** A device changed: its view is made anew when somebody looks. */
  forget(device: string): void;
  /** Rooms or decisions changed: everything may look different. */
  remerge(): Room[];
}

export const deviceOfPart = (part: string): string => part.slice(0, part.lastIndexOf('/'));

/** The home as everybody reads it. Views are made when somebody looks and kept until something changes. */
export function createDirectory(cache: Cache, arrangement: Arrangement): Directory {
  const views = new Map<string, Device>();
  const words = new Map<string, Searchable[]>();
  let rooms = mergeRooms(cache.rooms(), arrangement.rooms());

  const device = (id: string): Device | undefined => {
    const cached = cache.get(id);
    if (!cached) return undefined;
    const known = views.get(id) ?? viewOf(cached, arrangement, rooms);
    views.set(id, known);
    return known;
  };
  const roomOf = (id: string | undefined): Room | undefined => (id === undefined ? undefined : rooms.get(id));
  const devices = (): Device[] => [...cache.all()].map(({ id }) => device(id)).filter((one) => one !== undefined);
  const scenes = (): Scene[] =>
    [...cache.scenes()].flatMap(([connection, told]) =>
      told.map(({ source, ...scene }) => ({ ...scene, id: deviceId(connection, source), connection })),
    );
  const searchables = (one: Device): Searchable[] => {
    const told = cache.get(one.id)?.device.parts ?? [];
    const known =
      words.get(one.id) ??
      one.parts.map((part, index) => searchable({ device: one, part, room: roomOf(part.room) }, told[index]?.aliases ?? []));
    words.set(one.id, known);
    return known;
  };

  return {
    home: () => ({ devices: devices(), rooms: rooms.rooms, scenes: scenes() }),
    device,
    part: (id) => {
      const found = device(deviceOfPart(id));
      const part = found?.parts.find((one) => one.id === id);
      return found && part && { device: found, part, room: roomOf(part.room) };
    },
    scenes,
    rooms: () => rooms,
    search: (asked, limit) => search(devices().flatMap(searchables), asked, limit),
    forget: (id) => {
      views.delete(id);
      words.delete(id);
    },
    remerge: () => {
      rooms = mergeRooms(cache.rooms(), arrangement.rooms());
      views.clear();
      words.clear();
      return rooms.rooms;
    },
  };
}
