import type { Caller } from '../../../src-shared/model/caller.ts';
import type { Room } from '../../../src-shared/model/device.ts';
import type { SeenPart } from '../clients/sight.ts';
import { asData, line, SOURCE } from './as-data.ts';
import { roomOf, show, type House } from './house.ts';
import { overview } from './tools/overview.ts';
import { read } from './tools/read.ts';
import { listenTo } from './watched-parts.ts';

export type OwnResource = { uri: string; name: string; title: string; description: string; mimeType: string };
export type OwnTemplate = Omit<OwnResource, 'uri'> & { uriTemplate: string };
export type ResourceText = { uri: string; mimeType: string; text: string };

const JSON_TYPE = 'application/json';
/** A client shows a list to a person; what is beyond this is reached by its id. */
const MOST_PARTS = 500;

const HOME = 'switchboard://home';
const CONNECTIONS = 'switchboard://homes/';
const ROOMS = 'switchboard://rooms/';
/** The id of a part is in the form of a path already. */
const PARTS = 'switchboard://parts/';

/** What there is to read, the whole first. Names stand in titles alone, where people look for them. */
export function listResources(house: House, caller: Caller): OwnResource[] {
  const parts = house.sight.parts(caller);
  const resource = (uri: string, name: string, title: string, description: string): OwnResource => ({
    uri,
    name,
    title: line(title),
    description,
    mimeType: JSON_TYPE,
  });
  return [
    resource(HOME, 'home', 'Home', 'Rooms, what is on, what needs attention'),
    ...homesOf(house, parts).map(({ id, name }) =>
      resource(`${CONNECTIONS}${id}`, `homes/${id}`, name, 'One connected home and its rooms'),
    ),
    ...roomsOf(house, parts).map(({ id, name }) => resource(roomUri(id), `rooms/${addressOf(id)}`, name, 'A room and the parts in it')),
    ...parts
      .toSorted((a, b) => Number(b.part.favourite ?? false) - Number(a.part.favourite ?? false))
      .slice(0, MOST_PARTS)
      .map(({ part }) => resource(`${PARTS}${part.id}`, `parts/${part.id}`, part.name, 'A part: state and commands')),
  ];
}

export const listTemplates = (): OwnTemplate[] => [
  { uriTemplate: `${PARTS}{+id}`, name: 'part', title: 'Part', description: 'State and commands of a part by its id', mimeType: JSON_TYPE },
  { uriTemplate: `${ROOMS}{id}`, name: 'room', title: 'Room', description: 'A room and the parts in it, by its id', mimeType: JSON_TYPE },
  {
    uriTemplate: `${CONNECTIONS}{id}`,
    name: 'home',
    title: 'Connected home',
    description: 'One connected home, by its id',
    mimeType: JSON_TYPE,
  },
];

/** The text of one resource; undefined: none of ours, or nothing the caller may see. */
export async function readResource(house: House, caller: Caller, uri: string): Promise<ResourceText[] | undefined> {
  const told = await tell(house, caller, uri);
  if (told === undefined) return undefined;
  return [{ uri, mimeType: JSON_TYPE, text: JSON.stringify({ ...told, source: SOURCE }) }];
}

async function tell(house: House, caller: Caller, uri: string): Promise<Record<string, unknown> | undefined> {
  const signal = new AbortController().signal;
  if (uri === HOME) return (await overview.run(house, caller, {}, { signal })).structured;
  if (uri.startsWith(PARTS)) {
    const id = uri.slice(PARTS.length);
    if (!house.sight.part(caller, id)) return undefined;
    const { parts } = (await read.run(house, caller, { parts: [id], settings: true }, { signal })).structured;
    return { part: Array.isArray(parts) ? parts[0] : undefined };
  }
  if (uri.startsWith(ROOMS)) return tellRoom(house, caller, idIn(uri, ROOMS));
  return uri.startsWith(CONNECTIONS) ? tellHome(house, caller, idIn(uri, CONNECTIONS)) : undefined;
}

function tellRoom(house: House, caller: Caller, id: string): Record<string, unknown> | undefined {
  const seen = house.sight.parts(caller);
  const room = roomsOf(house, seen).find((one) => one.id.toWellFormed() === id);
  if (!room) return undefined;
  const parts = inRoom(house, seen, room.id).map((seen) => show(house, caller, seen));
  return plainRecord({ room: room.name, floor: room.floor, parts });
}

function tellHome(house: House, caller: Caller, id: string): Record<string, unknown> | undefined {
  const parts = house.sight.parts(caller);
  const home = homesOf(house, parts).find((one) => one.id === id);
  if (!home) return undefined;
  const inside = parts.filter(({ device }) => device.connection === id);
  const rooms = new Set(inside.flatMap((seen) => roomOf(house.devices, seen) ?? []));
  return plainRecord({
    home: home.name,
    state: home.health.state,
    parts: inside.length,
    rooms: [...rooms].map((room) => ({ room: room.name, uri: roomUri(room.id) })),
  });
}

/** Calls back on every change of what a resource shows; undefined: nothing to watch there. */
export function watchResource(house: House, caller: Caller, uri: string, changed: () => void): (() => void) | undefined {
  if (uri === HOME) return listenTo(house, caller, undefined, changed);
  if (uri.startsWith(PARTS)) {
    const id = uri.slice(PARTS.length);
    return house.sight.part(caller, id) && listenTo(house, caller, { part: id }, changed);
  }
  if (uri.startsWith(ROOMS)) {
    const id = idIn(uri, ROOMS);
    const room = roomsOf(house, house.sight.parts(caller)).find((one) => one.id.toWellFormed() === id);
    return room && listenTo(house, caller, { room: room.id }, changed);
  }
  const connection = uri.startsWith(CONNECTIONS) ? idIn(uri, CONNECTIONS) : undefined;
  const isThere = homesOf(house, house.sight.parts(caller)).some(({ id }) => id === connection);
  return connection !== undefined && isThere ? listenTo(house, caller, { connection }, changed) : undefined;
}

/** A room may be known by its name, whatever stands in that. */
export const addressOf = (room: string): string => encodeURIComponent(room.toWellFormed());
const roomUri = (id: string): string => `${ROOMS}${addressOf(id)}`;

/** What is not an address of ours is the address of nothing. */
function idIn(uri: string, prefix: string): string {
  try {
    return decodeURIComponent(uri.slice(prefix.length));
  } catch {
    return '';
  }
}

const inRoom = ({ devices }: House, parts: SeenPart[], id: string): SeenPart[] => parts.filter((seen) => roomOf(devices, seen)?.id === id);
const roomsOf = ({ devices }: House, parts: SeenPart[]): Room[] => {
  const inUse = new Set(parts.flatMap(({ device, part }) => [device.room, part.room]));
  return devices.home().rooms.filter(({ id }) => inUse.has(id));
};
const homesOf = ({ connections }: House, parts: SeenPart[]) => {
  const inUse = new Set(parts.map(({ device }) => device.connection));
  return connections.list().filter(({ id }) => inUse.has(id));
};

const plainRecord = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, asData(inside)]));
