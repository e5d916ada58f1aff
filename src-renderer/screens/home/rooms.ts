import type { Part, Room } from '../../../src-shared/model/device.ts';
import { insideOf } from '../../../src-shared/text/home-sentence.ts';
import { batteryLow, findTrait } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';

/** A room with everything in it, and which of that gets a tile. */
export type RoomGroup = { room: Room | undefined; parts: Placed[]; tiles: Placed[] };
/** Rooms that stand together; a home of one floor, and what has no room, has no name for it. */
export type Floor = { name: string | undefined; groups: RoomGroup[] };
export type Layout = { favourites: Placed[]; floors: Floor[] };

/** What the person wants to see on Home. */
export const visible = (placed: readonly Placed[]): Placed[] => placed.filter(({ part, room }) => !part.hidden && !room?.hidden);

/** Floors from the ground up, then the person's order, then the alphabet. */
export const inHouseOrder = (a: Room, b: Room): number =>
  (a.level ?? 0) - (b.level ?? 0) || a.order - b.order || a.name.localeCompare(b.name);

/** Home as a person expects it: pinned first, rooms in house order, what has no room last. */
export function layOut(shown: readonly Placed[], rooms: readonly Room[]): Layout {
  const byRoom = Map.groupBy(shown, ({ room }) => room?.id ?? '');
  const group = (room: Room | undefined): RoomGroup => {
    const parts = (byRoom.get(room?.id ?? '') ?? []).toSorted(byImportance);
    return { room, parts, tiles: parts.filter(hasTile) };
  };
  const groups = [...rooms.filter((room) => !room.hidden).toSorted(inHouseOrder), undefined].map(group);
  return { favourites: shown.filter(({ part }) => part.favourite), floors: floorsOf(groups.filter(({ parts }) => parts.length > 0)) };
}

/** Floors in the order of their rooms. Where there is only one, its name says nothing. */
function floorsOf(groups: readonly RoomGroup[]): Floor[] {
  const names = new Set(groups.flatMap(({ room }) => room?.floor ?? []));
  const floors = Map.groupBy(groups, ({ room }) => (names.size > 1 ? room?.floor : undefined));
  return [...floors].map(([name, of]) => ({ name, groups: of }));
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
const weight = ({ part }: Placed): number => WEIGHT[part.kind] ?? 5;
/** What one presses comes before what one reads; tiles with a control of their own stand together, so that rows stay even. */
const byImportance = (a: Placed, b: Placed): number => weight(a) - weight(b) || a.part.name.localeCompare(b.part.name);

/** Numbers that say what a room is like, and what keeps a thermometer alive. */
const CLIMATE_KEYS = /^(reading:(temperature|humidity)|battery|signal)(:|$)/;
/** A thermometer whose whole news stands in its room's title already; one with a problem keeps its tile. */
const isRoomsOwn = ({ part, device, room }: Placed): boolean =>
  room !== undefined &&
  part.kind === 'sensor' &&
  device.online &&
  !batteryLow(part) &&
  Object.keys(part.traits).every((key) => CLIMATE_KEYS.test(key)) &&
  (findTrait(part, 'reading', 'temperature') === undefined || insideOf([{ part, device }]).temperature !== undefined);
/** What gets a tile in its room: neither what the title says nor upkeep, which has its places elsewhere. */
const hasTile = (one: Placed): boolean => one.part.kind !== 'update' && !isRoomsOwn(one);

/** What *All off* in a room switches: lights, plugs and the like that are on and may be reached. */
export const burning = (parts: readonly Placed[]): Placed[] =>
  parts.filter(({ part, device }) => {
    const power = findTrait(part, 'power');
    return device.online && !device.stale && power?.state.value === true && power.state.limits?.risk !== 'danger';
  });
