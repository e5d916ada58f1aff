import { z } from 'zod';
import { hex } from '../../random.ts';
import type { Account, Home } from '../world/account.ts';
import type { Params } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { accountOf, No, taken, type Asked, type Route } from './route.ts';

const MOST_ROOMS = 100;
const NewHome = z.looseObject({ name: z.string().min(1), roomNameList: z.array(z.string()).default([]) });
const Named = z.looseObject({ id: z.string().optional(), name: z.string().min(1) });
const NewRoom = z.looseObject({ familyid: z.string().optional(), name: z.string().min(1) });
const Id = z.looseObject({ id: z.string() });
const ThingRefs = z.array(z.looseObject({ itemType: z.number(), id: z.string() }));
const RoomThings = z.looseObject({ roomid: z.string(), oldThingList: ThingRefs, newThingList: ThingRefs });

/** Homes an account owns or is a member of. */
export const homesOf = (world: World, account: Account): Home[] =>
  world.homes.filter(({ owner, id }) => owner === account || account.guestOf.has(id));

export function homeOf({ office }: Asked, account: Account, id: string | undefined | null): Home {
  const home = homesOf(office.world, account).find((one) => one.id === (id ?? account.currentHome));
  if (!home) throw new No(405, 'family not found');
  return home;
}

const homeAnswer = (home: Home, at: number): Params => ({
  id: home.id,
  apikey: home.owner.apikey,
  name: home.name,
  index: at,
  roomList: home.rooms.map(({ id, name }, index) => ({ id, name, index })),
  familyType: 1,
  members: [],
});

export const families = (world: World, account: Account): Params => ({
  familyList: homesOf(world, account).map(homeAnswer),
  currentFamilyId: account.currentHome,
});

const newId = (world: World): string => hex(24, world.random);

function addHome(asked: Asked): Params {
  const account = accountOf(asked);
  const { world } = asked.office;
  const { name, roomNameList } = taken(NewHome, asked.body);
  const home = { id: newId(world), name, owner: account, rooms: roomNameList.map((room) => ({ id: newId(world), name: room })) };
  world.homes.push(home);
  return homeAnswer(home, 0);
}

function addRoom(asked: Asked): Params {
  const { familyid, name } = taken(NewRoom, asked.body);
  const home = homeOf(asked, accountOf(asked), familyid);
  if (home.rooms.length >= MOST_ROOMS) throw new No(20002, 'too many rooms');
  const room = { id: newId(asked.office.world), name };
  home.rooms.push(room);
  return { ...room, index: home.rooms.length - 1 };
}

function renameRoom(asked: Asked): Params {
  const { id, name } = taken(Named, asked.body);
  const room = homesOf(asked.office.world, accountOf(asked))
    .flatMap(({ rooms }) => rooms)
    .find((one) => one.id === id);
  if (!room) throw new No(405, 'room not found');
  room.name = name;
  return {};
}

function removeRoom(asked: Asked): Params {
  const id = asked.query.get('id') ?? taken(Id, asked.body).id;
  const { world } = asked.office;
  for (const home of homesOf(world, accountOf(asked))) home.rooms = home.rooms.filter((one) => one.id !== id);
  for (const device of world.devices.values()) if (device.room === id) device.room = undefined;
  return {};
}

function moveThings(asked: Asked): Params {
  const { roomid, oldThingList, newThingList } = taken(RoomThings, asked.body);
  const { devices } = asked.office.world;
  for (const { id } of oldThingList) {
    const device = devices.get(id);
    if (device?.room === roomid) device.room = undefined;
  }
  for (const { id } of newThingList) {
    const device = devices.get(id);
    if (device) device.room = roomid;
  }
  return {};
}

function removeHome(asked: Asked): Params {
  const id = asked.query.get('id') ?? taken(Id, asked.body).id;
  const { world } = asked.office;
  const account = accountOf(asked);
  if (world.homes.filter(({ owner }) => owner === account).length < 2) throw new No(20003, 'the last family cannot be deleted');
  const at = world.homes.findIndex((home) => home.id === id && home.owner === account);
  if (at < 0) throw new No(405, 'family not found');
  world.homes.splice(at, 1);
  account.currentHome = homesOf(world, account)[0]?.id ?? '';
  return {};
}

export const family: Route[] = [
  { method: 'GET', path: '/v2/family', door: 'bearer', answer: (asked) => families(asked.office.world, accountOf(asked)) },
  { method: 'POST', path: '/v2/family', door: 'bearer', answer: addHome },
  {
    method: 'PUT',
    path: '/v2/family',
    door: 'bearer',
    answer: (asked) => {
      const { id, name } = taken(Named, asked.body);
      homeOf(asked, accountOf(asked), id).name = name;
      return {};
    },
  },
  { method: 'DELETE', path: '/v2/family', door: 'bearer', answer: removeHome },
  {
    method: 'POST',
    path: '/v2/family/current',
    door: 'bearer',
    answer: (asked) => {
      const account = accountOf(asked);
      account.currentHome = homeOf(asked, account, taken(Id, asked.body).id).id;
      return {};
    },
  },
  { method: 'POST', path: '/v2/family/room', door: 'bearer', answer: addRoom },
  { method: 'PUT', path: '/v2/family/room', door: 'bearer', answer: renameRoom },
  { method: 'DELETE', path: '/v2/family/room', door: 'bearer', answer: removeRoom },
  { method: 'POST', path: '/v2/family/room/thing', door: 'bearer', answer: moveThings },
];
