import { z } from 'zod';
import type { Params } from '../world/rows.ts';
import { homeOf, homesOf } from './family.ts';
import { itemFor, itemsOf, withheldIn, type Item } from './records.ts';
import { accountOf, No, taken, type Asked, type Route } from './route.ts';

const PAGE = 30;
const FIRST = -9_999_999;
const Wanted = z.looseObject({ thingList: z.array(z.looseObject({ itemType: z.number().optional(), id: z.string() })).min(1).max(10) }); // prettier-ignore
const Named = z.looseObject({ deviceid: z.string(), name: z.string().optional(), roomid: z.string().optional() });
const Tags = z.looseObject({ deviceid: z.string(), type: z.enum(['replace', 'merge']), tags: z.record(z.string(), z.unknown()) });
const Settings = z.looseObject({ deviceidList: z.array(z.string()), settings: z.record(z.string(), z.unknown()) });

const numberIn = (query: URLSearchParams, name: string, otherwise: number): number => {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value)) throw new No(400, `parameter error: ${name}`);
  return value;
};

/** One page after an index. `num=0` is everything at once. */
export function page(items: Item[], num: number, beginIndex: number): Item[] {
  const after = items.filter(({ index }) => index > beginIndex);
  return num === 0 ? after : after.slice(0, num);
}

function list(asked: Asked): Params {
  const { office, query } = asked;
  const account = accountOf(asked);
  const home = homeOf(asked, account, query.get('familyid'));
  const items = itemsOf(office.world, account, home);
  const num = numberIn(query, 'num', PAGE);
  if (office.quota.strict && (num === 0 || num > PAGE) && items.length > PAGE) throw new No(500, 'server error');
  return { thingList: page(items, num, numberIn(query, 'beginIndex', FIRST)), total: items.length + withheldIn(office.world, home) };
}

function wanted(asked: Asked): Params {
  const account = accountOf(asked);
  const { world } = asked.office;
  const { thingList } = taken(Wanted, asked.body);
  return { thingList: thingList.flatMap(({ id }) => itemFor(world, account, homesOf(world, account), id) ?? []) };
}

function rename(asked: Asked): Params {
  const { deviceid, name, roomid } = taken(Named, asked.body);
  const device = deviceFor(asked, deviceid);
  device.name = name ?? device.name;
  device.room = roomid ?? device.room;
  return {};
}

/** A device this account may see. */
export function deviceFor(asked: Asked, id: string) {
  const device = asked.office.world.devices.get(id);
  if (!device || !asked.office.world.mayUse(accountOf(asked), device)) throw new No(405, 'device not found');
  return device;
}

function remove(asked: Asked): Params {
  const { world } = asked.office;
  const device = deviceFor(asked, asked.query.get('deviceid') ?? '');
  const account = accountOf(asked);
  const shared = world.shares.findIndex((share) => share.device === device.id && share.to === account.apikey);
  if (shared >= 0) world.shares.splice(shared, 1);
  else world.devices.delete(device.id);
  return {};
}

function tag(asked: Asked): Params {
  const { deviceid, type, tags } = taken(Tags, asked.body);
  const device = deviceFor(asked, deviceid);
  device.tags = type === 'merge' ? { ...device.tags, ...tags } : tags;
  return { updatedThing: { itemType: 1, itemData: { deviceid, tags: device.tags } } };
}

function set(asked: Asked): Params {
  const { deviceidList, settings } = taken(Settings, asked.body);
  const devices = deviceidList.map((id) => deviceFor(asked, id));
  for (const device of devices) device.settings = { ...device.settings, ...settings };
  return { updatedThingList: devices.map(({ id, settings: now }) => ({ itemType: 1, itemData: { deviceid: id, settings: now } })) };
}

const past = (asked: Asked): Params => {
  const device = deviceFor(asked, asked.query.get('deviceid') ?? '');
  const num = numberIn(asked.query, 'num', PAGE);
  if (num < 1 || num > PAGE) throw new No(400, 'parameter error: num');
  return { histories: asked.office.history.of(device.id, numberIn(asked.query, 'from', Number.MAX_SAFE_INTEGER), num) };
};

export const things: Route[] = [
  { method: 'GET', path: '/v2/device/thing', door: 'bearer', answer: list },
  { method: 'POST', path: '/v2/device/thing', door: 'bearer', answer: wanted },
  { method: 'POST', path: '/v2/device/update-info', door: 'bearer', answer: rename },
  { method: 'DELETE', path: '/v2/device', door: 'bearer', answer: remove },
  { method: 'POST', path: '/v2/device/tags', door: 'bearer', answer: tag },
  { method: 'POST', path: '/v2/device/settings', door: 'bearer', answer: set },
  { method: 'GET', path: '/v2/device/history', door: 'bearer', answer: past },
  {
    method: 'DELETE',
    path: '/v2/device/history',
    door: 'bearer',
    answer: (asked) => {
      const device = deviceFor(asked, asked.query.get('deviceid') ?? '');
      asked.office.history.forget(device.id);
      return {};
    },
  },
];
