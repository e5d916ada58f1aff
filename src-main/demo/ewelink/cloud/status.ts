import { z } from 'zod';
import type { Group } from '../world/groups.ts';
import { pick } from '../world/merge.ts';
import type { Params } from '../world/rows.ts';
import { homesOf } from './family.ts';
import { accountOf, No, taken, type Asked, type Route } from './route.ts';
import { deviceFor } from './things.ts';

const DEVICE = 1;
const GROUP = 2;
const Wish = z.looseObject({
  type: z.union([z.literal(DEVICE), z.literal(GROUP)]),
  id: z.string(),
  params: z.record(z.string(), z.unknown()),
});
const Wishes = z.looseObject({ thingList: z.array(Wish).min(1).max(10), timeout: z.number().min(0).max(8000).default(0) });
const OFFLINE = 30022;
const FAILED = 4002;

export function groupFor(asked: Asked, id: string): Group {
  const group = asked.office.world.groups.all.get(id);
  const homes = homesOf(asked.office.world, accountOf(asked));
  if (!group || !homes.some((home) => home.id === group.homeId)) throw new No(405, 'group not found');
  return group;
}

/** 0, or why the device did not do it. */
function command(asked: Asked, id: string, params: Params): number {
  const device = deviceFor(asked, id);
  if (!asked.office.world.mayWrite(accountOf(asked), device, params)) throw new No(406, 'no permission');
  return asked.office.living.command(device, params, { agent: 'app', account: accountOf(asked), app: asked.app }).error;
}

/** Every member is told; who is away is told nothing. */
function commandGroup(asked: Asked, id: string, params: Params): void {
  const group = groupFor(asked, id);
  group.params = { ...group.params, ...params };
  for (const member of group.members) command(asked, member, params);
}

function read(asked: Asked): Params {
  const { query } = asked;
  const id = query.get('id') ?? '';
  const names = (query.get('params') ?? '').split('|').filter(Boolean);
  const params = Number(query.get('type')) === GROUP ? groupFor(asked, id).params : deviceFor(asked, id).params;
  return { params: pick(params, names) };
}

function write(asked: Asked): Params {
  const { type, id, params } = taken(Wish, asked.body);
  if (type === GROUP) commandGroup(asked, id, params);
  else if (command(asked, id, params) !== 0) throw new No(FAILED, 'device control failed');
  return {};
}

/** With a timeout of nothing nobody waits for the devices: all is said to be well. */
function batch(asked: Asked): Params {
  const { thingList, timeout } = taken(Wishes, asked.body);
  if (new Set(thingList.map(({ id }) => id)).size < thingList.length) throw new No(400, 'parameter error: thingList');
  const outcome = (error: number): number => (timeout === 0 || error === 0 ? 0 : error === 503 ? OFFLINE : FAILED);
  return {
    respList: thingList.map(({ type, id, params }) => {
      if (type === DEVICE) return { type, id, error: outcome(command(asked, id, params)) };
      commandGroup(asked, id, params);
      return { type, id, error: 0 };
    }),
  };
}

export const status: Route[] = [
  { method: 'GET', path: '/v2/device/thing/status', door: 'bearer', answer: read },
  { method: 'POST', path: '/v2/device/thing/status', door: 'bearer', answer: write },
  { method: 'POST', path: '/v2/device/thing/batch-status', door: 'bearer', answer: batch },
];
