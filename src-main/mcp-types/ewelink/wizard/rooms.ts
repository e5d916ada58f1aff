import type { FieldOption } from '../../../../src-shared/forms/kinds.ts';
import type { World } from '../../../kit/world.ts';
import { openAccount, type WayIn } from '../cloud/account.ts';
import { listFamilies } from '../cloud/families.ts';

/** The rooms of all homes of an account; with more than one home each is called with its own. */
export async function roomChoices(way: WayIn, world: World): Promise<FieldOption[]> {
  const { homes } = await listFamilies(openAccount(world, way).requests, world.signal);
  return homes.flatMap((home) =>
    home.rooms.map(({ id, name }) => {
      const said = homes.length > 1 ? `${home.name} · ${name}` : name;
      return { value: id, label: { en: said, 'zh-CN': said } };
    }),
  );
}
