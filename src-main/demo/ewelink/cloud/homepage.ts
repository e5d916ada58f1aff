import { z } from 'zod';
import type { Params } from '../world/rows.ts';
import { families, homeOf } from './family.ts';
import { itemsOf, withheldIn } from './records.ts';
import { accountOf, taken, type Asked, type Route } from './route.ts';
import { page } from './things.ts';
import { userOf } from './user.ts';

const Parts = z.looseObject({
  getUser: z.looseObject({}).optional(),
  getFamily: z.looseObject({}).optional(),
  getThing: z.looseObject({ num: z.number().default(30), beginIndex: z.number().default(-9_999_999) }).optional(),
  getScene: z.looseObject({}).optional(),
  getMessage: z.looseObject({}).optional(),
});

/** Everything the first screen of an app shows, in one call: only the parts asked for, only of the current home. */
function homepage(asked: Asked): Params {
  const account = accountOf(asked);
  const { world } = asked.office;
  const { getUser, getFamily, getThing, getScene, getMessage } = taken(Parts, asked.body);
  const home = homeOf(asked, account, undefined);
  const items = itemsOf(world, account, home);
  return {
    ...(getUser && { userInfo: { user: userOf(account), region: asked.region } }),
    ...(getFamily && { familyInfo: families(world, account) }),
    ...(getThing && {
      thingInfo: { thingList: page(items, getThing.num, getThing.beginIndex), total: items.length + withheldIn(world, home) },
    }),
    ...(getScene && { sceneInfo: { sceneList: [] } }),
    ...(getMessage && { messageInfo: { messageList: [] } }),
  };
}

export const front: Route[] = [
  { method: 'POST', path: '/v2/homepage', door: 'bearer', answer: homepage },
  { method: 'GET', path: '/v2/message/read', door: 'bearer', answer: () => ({ messageList: [] }) },
];
