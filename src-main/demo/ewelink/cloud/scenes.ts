import { z } from 'zod';
import type { Params } from '../world/rows.ts';
import type { Scene } from '../world/world.ts';
import { homeOf, homesOf } from './family.ts';
import { accountOf, No, taken, type Asked, type Route } from './route.ts';

const Pages = z.looseObject({ num: z.number().default(30), beginIndex: z.number().default(-9_999_999) });
const List = z.looseObject({ familyid: z.string().optional(), manual: Pages.optional(), condition: Pages.optional() });
const Id = z.looseObject({ id: z.string() });

const record = (scene: Scene, index: number): Params => ({
  id: scene.id,
  name: scene.name,
  familyid: scene.home,
  index,
  sceneType: scene.kind,
  condition: scene.kind === 'condition' ? { type: 'or', disable: false, triggers: [{ triggerType: 'sun', trigger: { sunSet: 0 } }] } : {},
  operations: scene.does.map(({ device, params }) => ({ actionType: 'device', deviceInfo: { deviceid: device, params } })),
  iconIndex: 1,
  notify: false,
});

function list(asked: Asked): Params {
  const { familyid, manual, condition } = taken(List, asked.body);
  const home = homeOf(asked, accountOf(asked), familyid);
  const paged = (kind: Scene['kind'], pages: z.output<typeof Pages> | undefined): Params[] =>
    pages === undefined
      ? []
      : asked.office.world.scenes
          .filter((scene) => scene.home === home.id && scene.kind === kind)
          .map(record)
          .filter(({ index }) => Number(index) > pages.beginIndex)
          .slice(0, pages.num || undefined);
  return { manualScenes: paged('manual', manual), conditionScenes: paged('condition', condition), iwatchScenes: [] };
}

function execute(asked: Asked): Params {
  const { world, living } = asked.office;
  const account = accountOf(asked);
  const { id } = taken(Id, asked.body);
  const scene = world.scenes.find((one) => one.id === id && homesOf(world, account).some((home) => home.id === one.home));
  if (!scene) throw new No(405, 'scene not found');
  for (const { device, params } of scene.does) {
    const known = world.devices.get(device);
    if (known) living.command(known, params, { agent: 'scene', account });
  }
  return {};
}

/** Scenes are in no public document; an app may or may not. */
export const scenes: Route[] = [
  { method: 'POST', path: '/v2/smartscene2/list', door: 'bearer', answer: list },
  { method: 'POST', path: '/v2/smartscene2/execute', door: 'bearer', answer: execute },
];
