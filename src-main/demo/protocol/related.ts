import { entitiesOf, entityOfItem, keyOf } from '../home/item-entities.ts';
import { KINDS } from '../home/items.ts';
import type { Home } from '../home/home.ts';

export const RELATABLE = [
  'area',
  'automation',
  'automation_blueprint',
  'config_entry',
  'device',
  'entity',
  'floor',
  'group',
  'integration',
  'label',
  'person',
  'scene',
  'script',
  'script_blueprint',
];

/** The entities a thing is about. */
function subjects(home: Home, type: string, id: string): string[] {
  const entities = [...home.registries.entities.values()];
  const named = (fits: (entity: (typeof entities)[number]) => boolean): string[] => entities.filter(fits).map(({ entity_id }) => entity_id);
  if (type === 'entity') return [id];
  if (type === 'device') return named(({ device_id }) => device_id === id);
  if (type === 'area') return named(({ entity_id }) => home.registries.areaOf(entity_id) === id);
  if (type === 'label') return named(({ labels }) => labels.includes(id));
  if (type === 'config_entry') return named(({ config_entry_id }) => config_entry_id === id);
  if (type === 'integration') return named(({ platform }) => platform === id);
  const kind = KINDS.find((one) => one === type);
  return kind ? entitiesOf(home.items.of(kind).get(keyOf(home, kind, id)) ?? {}) : [];
}

/** Where an entity belongs and what uses it. */
function around(home: Home, entityId: string): [string, string | null | undefined][] {
  const { registries } = home;
  const entry = registries.entities.get(entityId);
  const area = registries.areaOf(entityId);
  const users = KINDS.flatMap((kind) =>
    [...home.items.of(kind)]
      .filter(([, body]) => entitiesOf(body).includes(entityId))
      .map(([key]): [string, string | undefined] => [kind, entityOfItem(home, kind, key)]),
  );
  return [
    ['area', area],
    ['floor', registries.areas.find(({ area_id }) => area_id === area)?.floor_id],
    ['device', entry?.device_id],
    ['config_entry', entry?.config_entry_id],
    ['integration', entry?.platform],
    ...(entry?.labels ?? []).map((label): [string, string] => ['label', label]),
    ...users,
  ];
}

/** What uses a thing, and what it uses. */
export function related(home: Home, type: string, id: string): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  const add = (kind: string, one: string | null | undefined): void => {
    if (one && !(kind === type && one === id)) found.set(kind, (found.get(kind) ?? new Set<string>()).add(one));
  };
  for (const entity of subjects(home, type, id)) {
    add('entity', entity);
    for (const [kind, one] of around(home, entity)) add(kind, one);
  }
  if (type === 'floor') for (const { area_id, floor_id } of home.registries.areas) if (floor_id === id) add('area', area_id);
  return Object.fromEntries([...found].map(([kind, ids]) => [kind, [...ids]]));
}
