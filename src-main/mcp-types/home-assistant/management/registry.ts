import { z } from 'zod';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Place } from '../../../kit/link.ts';
import { tolerant } from '../wire/refused.ts';
import type { HomeAccess } from './access.ts';
import { entitiesOf, nameOf, nearest } from './items.ts';
import type { Entity } from '../home/entities.ts';

const text = z.string().nullish().catch(undefined);
export const Entry = z.looseObject({
  entity_id: z.string(),
  name: text,
  original_name: text,
  icon: text,
  area_id: text,
  device_id: text,
  platform: text,
  disabled_by: text,
  hidden_by: text,
  entity_category: text,
  labels: z.array(z.string()).catch([]),
  aliases: z.array(z.string().nullable()).catch([]),
});
export type Entry = z.infer<typeof Entry>;
const Named = z.looseObject({ name: z.string() });

/** An entity by its id or its exact name; disabled ones have no state, but an entry. */
export async function findEntity(
  access: HomeAccess,
  given: string,
  signal: AbortSignal,
): Promise<{ id: string; entity: Entity | undefined; entry: Entry | undefined }> {
  const id = access.entity(given)?.id ?? named(access, given) ?? given;
  const raw = await tolerant(access.commands.call('config/entity_registry/get', { entity_id: id }, { signal }));
  const entry = Entry.safeParse(raw).data;
  const entity = access.entity(id);
  if (!entity && !entry) {
    const all = given.includes('.')
      ? entitiesOf(access, given.slice(0, given.indexOf('.')))
      : access.ids().flatMap((one) => access.entity(one) ?? []);
    const near = nearest(all, given.toLowerCase()).slice(0, 5).map((one) => `${one.id} (${nameOf(one)})`).join(', '); // prettier-ignore
    throw new SwitchboardError('not.found', `There is no entity "${given}"${near === '' ? '' : `. Did you mean ${near}?`}`, {
      with: { what: 'entity', name: given, near },
    });
  }
  return { id, entity, entry };
}

/** Where entities are found among the devices, called by id or by name. */
export const placesOf = (access: HomeAccess, given: readonly string[]): Place[] =>
  given.flatMap((one) => access.place(access.entity(one)?.id ?? named(access, one) ?? one) ?? []);

function named({ ids, entity }: HomeAccess, given: string): string | undefined {
  const wanted = given.trim().toLowerCase();
  const same = ids().filter((id) => {
    const one = entity(id);
    return one && nameOf(one).toLowerCase() === wanted;
  });
  return same.length === 1 ? same[0] : undefined;
}

export function entryOf(id: string, entry: Entry | undefined): Entry {
  if (entry) return entry;
  throw new SwitchboardError(
    'not.supported',
    `${id} comes from a YAML file without a unique id: it has no registry entry, so nothing about it can be changed here`,
    {
      with: { part: id, command: 'change' },
    },
  );
}

/** The id of an area, a floor or a label by its id or its exact name. */
export async function idByName({ commands }: HomeAccess, what: 'area' | 'label', given: string, signal: AbortSignal): Promise<string> {
  const all = z.array(Named).parse(await commands.call(`config/${what}_registry/list`, {}, { signal }));
  const wanted = given.trim().toLowerCase();
  const found = all.find((one) => one[`${what}_id`] === given) ?? all.find(({ name }) => name.toLowerCase() === wanted);
  const id = found?.[`${what}_id`];
  if (typeof id === 'string') return id;
  const known = all.map(({ name }) => name).slice(0, 30).join(', '); // prettier-ignore
  throw new SwitchboardError('not.found', `There is no ${what} "${given}". There are: ${known === '' ? 'none' : known}`, {
    with: { what, name: given },
  });
}
