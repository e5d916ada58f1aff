import { z } from 'zod';
import { hex } from '../../random.ts';
import { Groups, type Group } from '../world/groups.ts';
import type { Params } from '../world/rows.ts';
import { homeOf, homesOf } from './family.ts';
import { accountOf, taken, type Route } from './route.ts';
import { groupFor } from './status.ts';
import { deviceFor } from './things.ts';

const New = z.looseObject({
  name: z.string().min(1).max(50),
  mainDeviceId: z.string(),
  familyid: z.string().optional(),
  roomid: z.string().optional(),
});
const Named = z.looseObject({ id: z.string(), name: z.string().min(1).max(50) });
const Stored = z.looseObject({ id: z.string(), params: z.record(z.string(), z.unknown()) });
const Members = z.looseObject({ id: z.string(), deviceidList: z.array(z.string()).min(1) });

const item = ({ id, name, homeId, room, params, ...group }: Group): Params => ({
  itemType: 3,
  itemData: { id, name, mainDeviceId: group.members[0], family: { familyid: homeId, ...(room !== undefined && { roomid: room }) }, params },
  index: 0,
});

/** Groups of devices of one kind. */
export const groups: Route[] = [
  {
    method: 'GET',
    path: '/v2/device/group',
    door: 'bearer',
    answer: (asked) => {
      const homes = homesOf(asked.office.world, accountOf(asked));
      return {
        groupList: [...asked.office.world.groups.all.values()].filter(({ homeId }) => homes.some(({ id }) => id === homeId)).map(item),
      };
    },
  },
  {
    method: 'POST',
    path: '/v2/device/group',
    door: 'bearer',
    answer: (asked) => {
      const { name, mainDeviceId, familyid, roomid } = taken(New, asked.body);
      const { world } = asked.office;
      const home = homeOf(asked, accountOf(asked), familyid);
      const main = deviceFor(asked, mainDeviceId);
      const row = {
        id: hex(24, world.random),
        name,
        members: [main.id],
        ...(roomid !== undefined && { room: roomid }),
      };
      return { ...item(world.groups.add(row, home.owner, home.id, main.params)), updatedThingList: [] };
    },
  },
  {
    method: 'PUT',
    path: '/v2/device/group',
    door: 'bearer',
    answer: (asked) => {
      const { id, name } = taken(Named, asked.body);
      groupFor(asked, id).name = name;
      return {};
    },
  },
  {
    method: 'DELETE',
    path: '/v2/device/group',
    door: 'bearer',
    answer: (asked) => {
      const group = groupFor(asked, asked.query.get('id') ?? '');
      asked.office.world.groups.all.delete(group.id);
      return {};
    },
  },
  {
    method: 'POST',
    path: '/v2/device/group/status',
    door: 'bearer',
    answer: (asked) => {
      const { id, params } = taken(Stored, asked.body);
      const group = groupFor(asked, id);
      group.params = { ...group.params, ...params };
      return {};
    },
  },
  {
    method: 'POST',
    path: '/v2/device/group/update',
    door: 'bearer',
    answer: (asked) => {
      const { id, deviceidList } = taken(Members, asked.body);
      const group = groupFor(asked, id);
      const main = Groups.mainOf(group);
      group.members = [main, ...deviceidList.filter((one) => one !== main)].map((one) => deviceFor(asked, one).id);
      return { updatedThingList: [] };
    },
  },
];
