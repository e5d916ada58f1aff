import { z } from 'zod';
import type { Params } from '../world/rows.ts';
import { accountOf, No, taken, type Asked, type Route } from './route.ts';
import { deviceFor } from './things.ts';

const Person = z.looseObject({ email: z.string().optional(), phoneNumber: z.string().optional() });
const Offer = z.looseObject({ deviceidList: z.array(z.string()).min(1), user: Person, permit: z.number().int().min(0).max(15) });
const Permit = z.looseObject({ deviceid: z.string(), apikey: z.string(), permit: z.number().int().min(0).max(15) });

function share(asked: Asked): Params {
  const { world } = asked.office;
  const { deviceidList, user, permit } = taken(Offer, asked.body);
  const to = world.accounts.find(
    ({ row }) => row.email === user.email || (user.phoneNumber !== undefined && row.phone === user.phoneNumber),
  );
  if (!to || to === accountOf(asked)) throw new No(30008, 'the target user does not exist');
  for (const id of deviceidList) {
    const device = own(asked, id);
    if (!world.shareOf(device, to)) world.shares.push({ device: id, to: to.apikey, permit, since: world.now() });
  }
  return { updatedThingList: deviceidList.map((id) => ({ itemType: 1, itemData: { deviceid: id } })) };
}

function own(asked: Asked, id: string) {
  const device = deviceFor(asked, id);
  if (device.owner !== accountOf(asked)) throw new No(406, 'no permission');
  return device;
}

function change(asked: Asked): Params {
  const { deviceid, apikey, permit } = taken(Permit, asked.body);
  const device = own(asked, deviceid);
  const known = asked.office.world.shares.find((one) => one.device === device.id && one.to === apikey);
  if (!known) throw new No(405, 'share not found');
  known.permit = permit;
  return { updatedThing: { itemType: 1, itemData: { deviceid } } };
}

function end(asked: Asked): Params {
  const { world } = asked.office;
  const device = own(asked, asked.query.get('deviceid') ?? '');
  const at = world.shares.findIndex((one) => one.device === device.id && one.to === asked.query.get('apikey'));
  if (at >= 0) world.shares.splice(at, 1);
  return { updatedThing: { itemType: 1, itemData: { deviceid: device.id } } };
}

export const sharing: Route[] = [
  { method: 'POST', path: '/v2/device/share', door: 'bearer', answer: share },
  { method: 'POST', path: '/v2/device/share/permit', door: 'bearer', answer: change },
  { method: 'DELETE', path: '/v2/device/share', door: 'bearer', answer: end },
];
