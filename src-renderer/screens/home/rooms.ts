import type { Room } from '../../../src-shared/model/device.ts';
import { insideOf } from '../../../src-shared/text/home-sentence.ts';
import { measure, percent } from '../../../src-shared/text/states/format.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';
import { batteryLow, findTrait, mainTrait, traitsOf } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { isLit, isMoving, isOpen } from './summaries.ts';

/** A room with everything in it, and which of that gets a tile. */
export type RoomGroup = { room: Room | undefined; parts: Placed[]; tiles: Placed[] };
/** Rooms that stand together; a home of one floor, and what has no room, has no name for it. */
export type Floor = { name: string | undefined; groups: RoomGroup[] };
export type Layout = { favourites: Placed[]; floors: Floor[] };

/** What the person wants to see on Home. */
export const visible = (placed: readonly Placed[]): Placed[] => placed.filter(({ part, room }) => !part.hidden && !room?.hidden);

const { compare } = new Intl.Collator(undefined, { numeric: true });
/** The person's order; as long as they chose none, rooms come from the ground up. */
export const inHouseOrder = (a: Room, b: Room): number => a.order - b.order || compare(a.name, b.name);

export type FloorOfRooms = { floor: string | undefined; rooms: Room[] };
/** Rooms in their order, floor by floor; a floor stands where its first room does, and what lies on none comes last. */
export const byFloor = (rooms: readonly Room[]): FloorOfRooms[] =>
  [...Map.groupBy(rooms.toSorted(inHouseOrder), ({ floor }) => floor)]
    .map(([floor, of]) => ({ floor, rooms: of }))
    .sort((a, b) => Number(a.floor === undefined) - Number(b.floor === undefined));

/** Home as a person expects it: pinned first, rooms in house order, what has no room last. Parts come in the order of tiles. */
export function layOut(shown: readonly Placed[], rooms: readonly Room[]): Layout {
  const byRoom = Map.groupBy(shown, ({ room }) => room?.id ?? '');
  const group = (room: Room | undefined): RoomGroup => {
    const parts = byRoom.get(room?.id ?? '') ?? [];
    return { room, parts, tiles: parts.filter(hasTile) };
  };
  const groups = [...rooms.filter((room) => !room.hidden).toSorted(inHouseOrder), undefined].map(group);
  return {
    favourites: shown.filter(({ part }) => part.favourite),
    floors: floorsOf(groups.filter(({ room, parts, tiles }) => (room ? parts : tiles).length > 0)),
  };
}

/** Floors in the order of their rooms, what lies on none after them. Where there is only one, its name says nothing. */
function floorsOf(groups: readonly RoomGroup[]): Floor[] {
  const names = new Set(groups.flatMap(({ room }) => room?.floor ?? []));
  const floors = Map.groupBy(groups, ({ room }) => (names.size > 1 ? room?.floor : undefined));
  return [...floors]
    .map(([name, of]) => ({ name, groups: of }))
    .sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined));
}

/** Numbers that say what a room is like, and what keeps a thermometer alive. */
const CLIMATE_KEYS = /^(reading:(temperature|humidity)|battery|signal)(:|$)/;
/** A thermometer whose whole news stands in its room's title already; one with a problem keeps its tile. */
const isRoomsOwn = ({ part, device, room }: Placed): boolean =>
  room !== undefined &&
  part.kind === 'sensor' &&
  part.order === undefined &&
  device.online &&
  !batteryLow(part) &&
  traitsOf(part).every(({ key }) => CLIMATE_KEYS.test(key)) &&
  (findTrait(part, 'reading', 'temperature') === undefined || insideOf([{ part, device }]).temperature !== undefined);
/** Somebody without a room of their own is not a thing in the house. */
export const isPerson = ({ part }: Placed): boolean => part.kind === 'person';
/** What a person carries says where they are; where the home knows persons, they say so themselves. */
export const isTracker = ({ part }: Placed): boolean => findTrait(part, 'presence', 'tracker') !== undefined;

/** What is only told, or only sent, and belongs to nowhere in the house: the sun, a start time, a messenger. */
const TOLD = new Set(['reading', 'signal', 'battery', 'presence', 'location', 'weather', 'event', 'image']);
function isMerelyTold({ part }: Placed): boolean {
  const main = mainTrait(part);
  if (part.favourite || part.order !== undefined || !main) return false;
  if (main.trait === 'text') return main.state.limits?.commands?.includes('set') === false;
  return TOLD.has(main.trait) && !findTrait(part, 'reading', 'temperature') && !findTrait(part, 'reading', 'humidity');
}
/** What gets a tile in its room: neither what the title says, nor upkeep, nor people, which have their places elsewhere. */
export const hasTile = (one: Placed): boolean =>
  one.part.kind !== 'update' && !isPerson(one) && !isRoomsOwn(one) && (one.room !== undefined || !isMerelyTold(one));

/** What a room is like, in few words: how warm, what is on, what is open, whether somebody moves. */
export function roomNote(texts: Texts, parts: readonly Placed[]): string[] {
  const { temperature, humidity, unit } = insideOf(parts);
  const lights = parts.filter(isLit).length;
  const open = parts.filter(isOpen).length;
  return [
    ...(temperature === undefined ? [] : [measure(texts, temperature, unit)]),
    ...(humidity === undefined ? [] : [percent(texts, humidity)]),
    ...(lights === 0 ? [] : [texts.t('home.roomNote.lights', { count: lights })]),
    ...(open === 0 ? [] : [texts.t('home.roomNote.open', { count: open })]),
    ...(parts.some(isMoving) ? [texts.t('home.roomNote.motion')] : []),
  ];
}

/** The ids of all rooms with one a place earlier or later among those of its own floor. */
export function moved(rooms: readonly Room[], id: string, by: 1 | -1): string[] {
  return byFloor(rooms).flatMap(({ rooms: of }) => {
    const ids = of.map((room) => room.id);
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (at < 0 || other === undefined) return ids;
    return ids.map((one, index) => (index === at ? other : index === at + by ? id : one));
  });
}

/** The order of all tiles after one room was put in order: rooms the person never touched keep to the common order. */
export function tileOrder(groups: readonly RoomGroup[], changed: string, ids: readonly string[]): string[] {
  return groups.flatMap(({ room, tiles }) => {
    if ((room?.id ?? '') === changed) return ids;
    return tiles.some(({ part }) => part.order !== undefined) ? tiles.map(({ part }) => part.id) : [];
  });
}
