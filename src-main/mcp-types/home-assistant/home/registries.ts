import { z } from 'zod';
import type { Commands } from '../wire/commands.ts';
import { tolerant } from '../wire/refused.ts';
import { isLoose } from '../wire/shapes.ts';
import { HomeFacts } from './facts.ts';

const text = z.string().nullish().catch(undefined);
const words = z.array(z.string()).catch([]);
const Area = z.object({ area_id: z.string(), name: z.string(), floor_id: text, aliases: words });
const Floor = z.object({ floor_id: z.string(), name: z.string(), level: z.number().nullish().catch(undefined) });
const Label = z.object({ label_id: z.string(), name: z.string() });
const Category = z.object({ category_id: z.string(), name: z.string() });
const Device = z.object({
  id: z.string(),
  name: text,
  name_by_user: text,
  area_id: text,
  manufacturer: text,
  model: text,
  sw_version: text,
  via_device_id: text,
  // A child device has few fields of its own: the rest is its parent's.
  parent_device_id: text,
  labels: words,
  connections: z.array(z.array(z.unknown())).catch([]),
  identifiers: z.array(z.array(z.unknown())).catch([]),
});
const Entry = z.object({
  entity_id: z.string(),
  name: text,
  original_name: text,
  device_id: text,
  area_id: text,
  platform: text,
  hidden_by: text,
  disabled_by: text,
  entity_category: text,
  has_entity_name: z.boolean().catch(false),
  labels: words,
  categories: z.record(z.string(), z.unknown()).catch({}),
  /** Null stands for the entity's own name. Only detailed answers have them. */
  aliases: z.array(z.unknown()).optional().catch(undefined),
  options: z.record(z.string(), z.record(z.string(), z.unknown())).catch({}),
});
const Exposed = z.object({ exposed_entities: z.record(z.string(), z.unknown()) });

type AreaEntry = z.infer<typeof Area>;
type FloorEntry = z.infer<typeof Floor>;
export type DeviceEntry = z.infer<typeof Device>;
export type EntityEntry = z.infer<typeof Entry>;
export type Registries = {
  areas: Map<string, AreaEntry>;
  floors: Map<string, FloorEntry>;
  labels: Map<string, string>;
  categories: Map<string, string>;
  devices: Map<string, DeviceEntry>;
  entities: Map<string, EntityEntry>;
  /** What Assist may see. Undefined where it could not be read. */
  exposed: Set<string> | undefined;
  facts: HomeFacts;
  /** How this home writes degrees: thermostats say only the number. */
  degrees?: string | undefined;
};
export type RegistryName = Exclude<keyof Registries, 'degrees'>;
export const REGISTRY_NAMES = [
  'areas',
  'floors',
  'labels',
  'categories',
  'devices',
  'entities',
  'exposed',
  'facts',
] as const satisfies readonly RegistryName[];

export const emptyRegistries = (): Registries => ({
  areas: new Map(),
  floors: new Map(),
  labels: new Map(),
  categories: new Map(),
  devices: new Map(),
  entities: new Map(),
  exposed: undefined,
  facts: {},
});

type Ask = (type: string, keys?: Record<string, unknown>) => Promise<unknown>;
type Readers = { [K in RegistryName]: (ask: Ask) => Promise<Registries[K] | undefined> };
const CATEGORY_SCOPES = ['automation', 'script', 'scene', 'helpers'];

/** How each is read. Undefined: this home does not know it (older, or still starting), or would not tell. */
const READERS: Readers = {
  areas: async (ask) => table(Area, await ask('config/area_registry/list'), ({ area_id }) => area_id),
  floors: async (ask) => table(Floor, await ask('config/floor_registry/list'), ({ floor_id }) => floor_id),
  labels: async (ask) => named(table(Label, await ask('config/label_registry/list'), ({ label_id }) => label_id)),
  categories: async (ask) => {
    const lists = await Promise.all(CATEGORY_SCOPES.map((scope) => ask('config/category_registry/list', { scope })));
    return named(
      table(
        Category,
        lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : [])),
        ({ category_id }) => category_id,
      ),
    );
  },
  devices: async (ask) => table(Device, await ask('config/device_registry/list'), ({ id }) => id),
  entities: async (ask) => table(Entry, await ask('config/entity_registry/list'), ({ entity_id }) => entity_id),
  exposed: async (ask) => exposedIn(await ask('homeassistant/expose_entity/list')),
  facts: async (ask) => HomeFacts.safeParse(await ask('get_config')).data,
};

/** Reads what is named of what the home knows about its rooms and things. What cannot be read is left out. */
export async function readRegistries(commands: Commands, names: Iterable<RegistryName>, signal: AbortSignal): Promise<Partial<Registries>> {
  const ask: Ask = (type, keys = {}) => tolerant(commands.read(type, keys, { signal, timeoutMs: 20_000 }));
  const wanted = new Set(names);
  const read = <K extends RegistryName>(name: K): Promise<Registries[K] | undefined> | undefined =>
    wanted.has(name) ? READERS[name](ask) : undefined;
  const [areas, floors, labels, categories, devices, entities, exposed, facts] = await Promise.all([
    read('areas'),
    read('floors'),
    read('labels'),
    read('categories'),
    read('devices'),
    read('entities'),
    read('exposed'),
    read('facts'),
  ]);
  return {
    ...(areas && { areas }),
    ...(floors && { floors }),
    ...(labels && { labels }),
    ...(categories && { categories }),
    ...(devices && { devices }),
    ...(entities && { entities }),
    ...(exposed && { exposed }),
    ...(facts && { facts }),
  };
}

/** One entry with everything there is to know, aliases included. */
export async function readEntry(commands: Commands, entity_id: string, signal: AbortSignal): Promise<EntityEntry | undefined> {
  return Entry.safeParse(await tolerant(commands.read('config/entity_registry/get', { entity_id }, { signal }))).data;
}

/** The same for many at once; an id the home does not know is not in the answer. */
export async function readEntries(commands: Commands, entity_ids: string[], signal: AbortSignal): Promise<EntityEntry[]> {
  const answer = await tolerant(commands.read('config/entity_registry/get_entries', { entity_ids }, { signal }));
  return isLoose(answer) ? Object.values(answer).flatMap((raw) => Entry.safeParse(raw).data ?? []) : [];
}

/** Each item by itself: a broken one spoils no other. An answer that is no list is no answer. */
function table<T>(item: z.ZodType<T>, list: unknown, key: (item: T) => string): Map<string, T> | undefined {
  if (!Array.isArray(list)) return undefined;
  const found = new Map<string, T>();
  for (const raw of list) {
    const { success, data } = item.safeParse(raw);
    if (success) found.set(key(data), data);
  }
  return found;
}

const named = (items: Map<string, { name: string }> | undefined): Map<string, string> | undefined =>
  items && new Map([...items].map(([id, { name }]) => [id, name]));

function exposedIn(answer: unknown): Set<string> | undefined {
  const { data } = Exposed.safeParse(answer);
  return (
    data &&
    new Set(Object.entries(data.exposed_entities).flatMap(([id, shown]) => (isLoose(shown) && shown['conversation'] === true ? [id] : [])))
  );
}

/** The entities of a room – their own, or that of their device – or of a device. Undefined: the home knows no such place. */
export function entitiesWithin(
  { areas, devices, entities }: Pick<Registries, 'areas' | 'devices' | 'entities'>,
  kind: 'area_id' | 'device_id',
  id: string,
): string[] | undefined {
  if (!(kind === 'area_id' ? areas : devices).has(id)) return undefined;
  const areaOf = (device: DeviceEntry | undefined) => device?.area_id ?? devices.get(device?.parent_device_id ?? '')?.area_id;
  return [...entities.values()]
    .filter((entry) => (kind === 'device_id' ? entry.device_id : (entry.area_id ?? areaOf(devices.get(entry.device_id ?? '')))) === id)
    .map(({ entity_id }) => entity_id);
}
