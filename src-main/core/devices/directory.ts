import type { Home } from '../../../src-shared/contract/devices.ts';
import type { Device, Room, Scene } from '../../../src-shared/model/device.ts';
import { deviceId } from '../../../src-shared/model/key.ts';
import type { LinkPart } from '../../kit/link.ts';
import type { FoundPart } from '../areas.ts';
import type { Arrangement } from './arrangement.ts';
import type { Cache } from './cache.ts';
import { mergeRooms, type MergedRooms } from './rooms.ts';
import { createIndex, searchable, type Named, type Searchable, type SearchIndex } from './search.ts';
import type { Things } from './things.ts';
import { viewOf } from './view.ts';

export interface Directory {
  home(): Home;
  device(id: string): Device | undefined;
  part(id: string): FoundPart | undefined;
  scenes(): Scene[];
  rooms(): MergedRooms;
  search(words: string, limit: number): FoundPart[];
  named(): Iterable<Named>;
  onNamed(listener: () => void): () => void;
  /** Values of a device changed: its view is made anew when somebody looks. */
  forget(device: string): void;
  /** It came, went or is called something else. */
  reshaped(device: string): void;
  /** Rooms or decisions changed: everything may look different. */
  remerge(): Room[];
}

export const deviceOfPart = (part: string): string => part.slice(0, part.lastIndexOf('/'));

/** The home as everybody reads it. Views are made when somebody looks and kept until something changes. */
export function createDirectory(cache: Cache, things: Things, arrangement: Arrangement): Directory {
  const views = new Map<string, Device>();
  const words = new Map<string, { told: readonly LinkPart[]; named: Named[]; said?: Searchable[] }>();
  const listeners = new Set<() => void>();
  let index: SearchIndex | undefined;
  let rooms = mergeRooms(cache.rooms(), arrangement.rooms());

  const device = (id: string): Device | undefined => {
    const cached = things.get(id);
    if (!cached) return undefined;
    const known = views.get(id) ?? viewOf(cached, arrangement, rooms, things.ways(id));
    views.set(id, known);
    return known;
  };
  const roomOf = (id: string | undefined): Room | undefined => (id === undefined ? undefined : rooms.get(id));
  const devices = (): Device[] => [...things.all()].map(({ id }) => device(id)).filter((one) => one !== undefined);
  const scenes = (): Scene[] =>
    [...cache.scenes()].flatMap(([connection, told]) =>
      told.map(({ source, name, kind, enabled, lastRun, exposed, hidden }) => ({
        id: deviceId(connection, source),
        connection,
        name,
        kind,
        ...(enabled !== undefined && { enabled }),
        ...(lastRun !== undefined && { lastRun }),
        ...(exposed !== undefined && { exposed }),
        ...(hidden !== undefined && { hidden }),
      })),
    );
  const wordsOf = (one: Device): { named: Named[]; said?: Searchable[] } => {
    const known = words.get(one.id);
    if (known) return known;
    const told = things.get(one.id)?.device.parts ?? [];
    const keys = new Set(told.map(({ key }) => key));
    const named = one.parts.map((part, place): Named => {
      const room = roomOf(part.room);
      // Details under a part's key are that part's: the names its source gave it.
      const marks = Object.entries(one.details ?? {}).flatMap(([key, text]) => (key === part.key || !keys.has(key) ? [text] : []));
      return {
        part: { id: part.id, name: part.name, kind: part.kind },
        device: one.name,
        room: room?.name,
        floor: room?.floor,
        aliases: told[place]?.aliases ?? [],
        marks: [...marks, one.maker ?? '', one.model ?? ''],
      };
    });
    const made = { told, named };
    words.set(one.id, made);
    return made;
  };
  const saidOf = (one: Device): Searchable[] => {
    const of = wordsOf(one);
    return (of.said ??= of.named.map(searchable));
  };
  /** One after the other: whoever goes through thousands may take turns. */
  function* named(): Generator<Named> {
    for (const { id } of [...things.all()]) {
      const one = device(id);
      if (one) yield* wordsOf(one).named;
    }
  }
  const otherwise = () => {
    index = undefined;
    listeners.forEach((listen) => listen());
  };
  const partOf = (asked: string): FoundPart | undefined => {
    const id = things.shownPart(asked);
    const found = device(deviceOfPart(id));
    const part = found?.parts.find((one) => one.id === id);
    return found && part && { device: found, part, room: roomOf(part.room) };
  };

  return {
    home: () => ({ devices: devices(), rooms: rooms.rooms, scenes: scenes() }),
    device,
    part: partOf,
    scenes,
    rooms: () => rooms,
    search: (asked, limit) => {
      index ??= createIndex(devices().flatMap(saidOf));
      return index
        .find(asked, limit)
        .map(partOf)
        .filter((found) => found !== undefined);
    },
    named,
    onNamed: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    forget: (id) => void views.delete(id),
    reshaped: (id) => {
      views.delete(id);
      // Gone or back online, it is called what it was called.
      if (words.has(id) && words.get(id)?.told === things.get(id)?.device.parts) return;
      words.delete(id);
      otherwise();
    },
    remerge: () => {
      rooms = mergeRooms(cache.rooms(), arrangement.rooms());
      views.clear();
      words.clear();
      otherwise();
      return rooms.rooms;
    },
  };
}
