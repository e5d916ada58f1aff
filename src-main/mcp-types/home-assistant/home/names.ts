import { text } from '../domains/row.ts';
import type { Entity } from './entities.ts';
import type { DeviceEntry, EntityEntry, Registries } from './registries.ts';

export const objectId = (entityId: string): string => entityId.slice(entityId.indexOf('.') + 1);

/** What the person calls it, else what the home calls it. */
export const nameOf = (entity: Entity, entry: EntityEntry | undefined): string =>
  entry?.name ?? text(entity, 'friendly_name') ?? entry?.original_name ?? objectId(entity.id).replaceAll('_', ' ');

/** Everything else people may look for it under: its aliases, labels and categories. */
export function otherNames(
  entries: readonly (EntityEntry | undefined)[],
  device: DeviceEntry | undefined,
  registries: Registries,
): string[] {
  const names = new Set<string>();
  const add = (name: unknown): void => {
    if (typeof name === 'string' && name !== '') names.add(name);
  };
  for (const label of device?.labels ?? []) add(registries.labels.get(label));
  for (const entry of entries) {
    // An alias that is null stands for the name it has anyhow.
    for (const alias of entry?.aliases ?? []) add(alias);
    for (const label of entry?.labels ?? []) add(registries.labels.get(label));
    for (const category of Object.values(entry?.categories ?? {}))
      add(typeof category === 'string' ? registries.categories.get(category) : undefined);
  }
  return [...names];
}
