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
  const { labels } = registries;
  const names = [
    ...(device?.labels ?? []).map((label) => labels.get(label)),
    ...entries.flatMap((entry) => (entry ? namesIn(entry, registries) : [])),
  ];
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))];
}

/** An alias that is null stands for the name it has anyhow: it goes with all else that is no text. */
const namesIn = ({ aliases = [], labels, categories }: EntityEntry, known: Registries): (string | undefined)[] => [
  ...aliases.filter((alias) => typeof alias === 'string'),
  ...labels.map((label) => known.labels.get(label)),
  ...Object.values(categories).map((category) => (typeof category === 'string' ? known.categories.get(category) : undefined)),
];
