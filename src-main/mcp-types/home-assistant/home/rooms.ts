import type { FieldOption } from '../../../../src-shared/forms/kinds.ts';
import type { Secret } from '../../../kit/secret.ts';
import type { World } from '../../../kit/world.ts';
import { longLived } from '../sign-in/access.ts';
import { openConnection } from '../wire/connection.ts';
import { readRegistries } from './registries.ts';

/** The rooms of a home that is being added. Empty until address and token are known. */
export async function roomOptions(
  { url, token }: { url?: string | undefined; token?: Secret | undefined },
  world: World,
): Promise<FieldOption[]> {
  if (url === undefined || token === undefined) return [];
  const connection = await openConnection(world, url, longLived(token), world.signal);
  try {
    const { areas = new Map() } = await readRegistries(connection.commands, ['areas'], world.signal);
    return [...areas.values()].map(({ area_id, name }) => ({ value: area_id, label: { en: name, 'zh-CN': name } }));
  } finally {
    connection.close();
  }
}
