import { z } from 'zod';
import { CommandRefused, type Commands } from '../wire/commands.ts';

const text = z.string().nullish().catch(undefined);
const Area = z.object({ area_id: z.string(), name: z.string(), floor_id: text });
const Floor = z.object({ floor_id: z.string(), name: z.string(), level: z.number().nullish().catch(undefined) });
const Device = z.object({
  id: z.string(),
  name: text,
  name_by_user: text,
  area_id: text,
  manufacturer: text,
  model: text,
  sw_version: text,
  via_device_id: text,
  parent_device_id: text,
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
});
const Exposed = z.object({ exposed_entities: z.record(z.string(), z.record(z.string(), z.unknown())) });

const HomeConfig = z.object({ unit_system: z.object({ temperature: z.string() }) });

export type AreaEntry = z.infer<typeof Area>;
export type FloorEntry = z.infer<typeof Floor>;
export type DeviceEntry = z.infer<typeof Device>;
export type EntityEntry = z.infer<typeof Entry>;
export type Registries = {
  areas: Map<string, AreaEntry>;
  floors: Map<string, FloorEntry>;
  devices: Map<string, DeviceEntry>;
  entities: Map<string, EntityEntry>;
  /** Undefined where it could not be read. */
  exposed: Set<string> | undefined;
  /** How this home writes degrees: thermostats say only the number. */
  degrees?: string | undefined;
};

/** The events that say one of them is out of date. They never carry the new item. */
export const REGISTRY_EVENTS = [
  'area_registry_updated',
  'floor_registry_updated',
  'device_registry_updated',
  'entity_registry_updated',
] as const;

/** Reads everything the home knows about its rooms and things. */
export async function readRegistries(commands: Commands, signal: AbortSignal): Promise<Registries> {
  const read = async <T>(type: string, item: z.ZodType<T>): Promise<T[]> => each(item, await listOr(commands, type, signal));
  const [areas, floors, devices, entities, exposed, config] = await Promise.all([
    read('config/area_registry/list', Area),
    read('config/floor_registry/list', Floor),
    read('config/device_registry/list', Device),
    read('config/entity_registry/list', Entry),
    listOr(commands, 'homeassistant/expose_entity/list', signal),
    listOr(commands, 'get_config', signal),
  ]);
  return {
    areas: new Map(areas.map((area) => [area.area_id, area])),
    floors: new Map(floors.map((floor) => [floor.floor_id, floor])),
    devices: new Map(devices.map((device) => [device.id, device])),
    entities: new Map(entities.map((entity) => [entity.entity_id, entity])),
    exposed: exposedIn(exposed),
    degrees: HomeConfig.safeParse(config).data?.unit_system.temperature,
  };
}

/** A home without this registry (older, or still starting) simply has none of it. */
async function listOr(commands: Commands, type: string, signal: AbortSignal): Promise<unknown> {
  try {
    return await commands.call(type, {}, { signal });
  } catch (thrown) {
    if (thrown instanceof CommandRefused) return undefined;
    throw thrown;
  }
}

function each<T>(item: z.ZodType<T>, list: unknown): T[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((raw) => {
    const { success, data } = item.safeParse(raw);
    return success ? [data] : [];
  });
}

function exposedIn(answer: unknown): Set<string> | undefined {
  const { data } = Exposed.safeParse(answer);
  return data && new Set(Object.entries(data.exposed_entities).flatMap(([id, shown]) => (shown['conversation'] === true ? [id] : [])));
}
