import type { FieldOption } from '../../../../src-shared/forms/kinds.ts';
import { plainName } from '../../../../src-shared/model/plain-name.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { World } from '../../../kit/world.ts';
import { openAccount, type WayIn } from '../cloud/account.ts';
import { listFamilies } from '../cloud/families.ts';
import { trialWorld } from './trial.ts';

/** The rooms of all homes of an account; with more than one home each says which is its own. */
export async function roomChoices(way: WayIn, world: World): Promise<FieldOption[]> {
  const { homes } = await listFamilies(openAccount(trialWorld(world), way).requests, world.signal);
  return homes.flatMap((home) =>
    home.rooms.map(({ id, name }) => {
      const hint = homes.length > 1 ? { hint: same(home.name) } : {};
      return { value: id, label: same(name), ...hint };
    }),
  );
}

function same(given: string): Text {
  const name = plainName(given);
  return { en: name, 'zh-CN': name };
}
