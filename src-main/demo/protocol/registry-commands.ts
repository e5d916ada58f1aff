import { z } from 'zod';
import type { DeviceEntry, EntityEntry } from '../home/entries.ts';
import type { Home } from '../home/home.ts';
import { since } from '../home/version.ts';
import { Refusal } from '../life/service.ts';
import { collectionCommands } from './collection-commands.ts';
import { adminCommand, command, type Command } from './command.ts';
import { exposeCommands } from './expose-commands.ts';

const CATEGORIES = ['config', 'diagnostic'];
const maybe = z.string().nullable().optional();

/** Fields that came with a release. */
const LATER: { of: 'device' | 'entity'; since: string; fields: string[] }[] = [
  { of: 'device', since: '2024.4', fields: ['labels'] },
  { of: 'device', since: '2024.8', fields: ['model_id', 'created_at', 'modified_at', 'primary_config_entry'] },
  { of: 'device', since: '2025.3', fields: ['config_entries_subentries'] },
  { of: 'device', since: '2026.8', fields: ['config_entry_id', 'config_subentry_id'] },
  { of: 'entity', since: '2024.4', fields: ['labels', 'categories'] },
  { of: 'entity', since: '2024.8', fields: ['created_at', 'modified_at'] },
  { of: 'entity', since: '2025.3', fields: ['config_subentry_id'] },
];
const nextPart = ({ device_id, area_id }: { device_id: string | null; area_id: string | null }): string | null => {
  if (area_id !== null) return 'area';
  return device_id === null ? null : 'device';
};
/** A name used to be the integration's matter; now an entry says what comes before its own part of it. */
const inParts = <E extends Pick<EntityEntry, 'has_entity_name' | 'device_id' | 'area_id'>>(
  home: Home,
  { has_entity_name, ...entry }: E,
): object => (since(home.version, '2026.10') ? { ...entry, next_name_part: nextPart(entry) } : { has_entity_name, ...entry });
const deviceParts = (home: Home, device: DeviceEntry): object =>
  since(home.version, '2026.10') ? { ...device, next_name_part: null, parent_device_id: null } : device;
const aged = (home: Home, of: 'device' | 'entity', entry: object): Record<string, unknown> => {
  const unknown = LATER.filter((row) => row.of === of && !since(home.version, row.since)).flatMap(({ fields }) => fields);
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !unknown.includes(key)));
};

const Shown = z.object({ display_precision: z.number() }).catch({ display_precision: 1 });
const precision = ({ options }: EntityEntry): number => Shown.parse(options['sensor']).display_precision;

const nameHint = (home: Home, entry: EntityEntry): object => {
  const part = nextPart(entry);
  if (since(home.version, '2026.10')) return part === null ? {} : { np: part };
  return entry.has_entity_name ? { hn: true } : {};
};
/** The short keys of `list_for_display`; what is empty is left out. */
const forDisplay = (home: Home, entry: EntityEntry) => ({
  ei: entry.entity_id,
  pl: entry.platform,
  lb: entry.labels,
  ...((entry.name ?? entry.original_name) ? { en: entry.name ?? entry.original_name } : {}),
  ...(entry.icon && { ic: entry.icon }),
  ...(entry.device_id && { di: entry.device_id }),
  ...(entry.area_id && { ai: entry.area_id }),
  ...(entry.entity_category && { ec: CATEGORIES.indexOf(entry.entity_category) }),
  ...(entry.hidden_by && { hb: true }),
  ...nameHint(home, entry),
  ...('sensor' in entry.options && { dp: precision(entry) }),
});

const listed = (home: Home, { aliases: _aliases, device_class: _class, ...entry }: EntityEntry) =>
  aged(home, 'entity', inParts(home, entry));
const whole = (home: Home, entry: EntityEntry) => ({
  ...aged(home, 'entity', inParts(home, entry)),
  capabilities: null,
  original_device_class: home.get(entry.entity_id)?.attributes['device_class'] ?? null,
  original_icon: null,
});
const entryOf = (home: Home, id: string): EntityEntry => {
  const found = home.registries.entities.get(id);
  if (!found) throw new Refusal('not_found', 'Entity not found');
  return found;
};

const EntityChange = {
  entity_id: z.string(),
  name: maybe,
  icon: maybe,
  area_id: maybe,
  device_class: maybe,
  labels: z.array(z.string()).optional(),
  aliases: z.array(z.string().nullable()).optional(),
  categories: z.record(z.string(), z.string().nullable()).optional(),
  disabled_by: z.literal('user').nullable().optional(),
  hidden_by: z.literal('user').nullable().optional(),
  new_entity_id: z.string().optional(),
  options_domain: z.string().optional(),
  options: z.record(z.string(), z.unknown()).nullable().optional(),
};
type EntityChange = z.infer<z.ZodObject<typeof EntityChange>>;
const ENTITY_ID = /^[a-z0-9_]+\.(?!_)[a-z0-9_]+(?<!_)$/;

/** Since names come in parts, what has none of its own is its device's main entity, and where that is. */
function owned(
  home: Home,
  { area_id, device_id, name, original_name }: Pick<EntityChange, 'area_id' | 'name'> & Pick<EntityEntry, 'device_id' | 'original_name'>,
): void {
  if (since(home.version, '2026.10') && area_id && device_id !== null && !(name ?? original_name))
    throw new Refusal(
      'invalid_info',
      'An entity without a name of its own cannot have an area of its own, set the area on its device instead',
    );
}

function updateEntity(home: Home, change: EntityChange): object {
  const { entity_id, new_entity_id, options_domain, options, categories, aliases, ...plain } = change;
  const entry = entryOf(home, entity_id);
  const before = { ...entry };
  owned(home, { ...entry, ...plain });
  Object.assign(entry, plain, { modified_at: home.now() / 1000 });
  if (aliases) entry.aliases = aliases.filter((alias) => alias !== null);
  if (categories) entry.categories = merged(entry.categories, categories);
  if (options_domain) Object.assign(entry.options, { [options_domain]: options ?? {} });
  if (new_entity_id !== undefined && new_entity_id !== entity_id) rename(home, entry, new_entity_id);
  if (plain.name !== undefined) named(home, entry);
  if (plain.disabled_by === 'user') home.remove(entry.entity_id);
  const changes = Object.fromEntries(Object.entries(before).filter(([key, value]) => Reflect.get(entry, key) !== value));
  home.fire('entity_registry_updated', {
    action: 'update',
    entity_id: entry.entity_id,
    changes,
    ...(before.entity_id !== entry.entity_id && { old_entity_id: before.entity_id }),
  });
  const reload = 'disabled_by' in plain && plain.disabled_by !== before.disabled_by;
  return { entity_entry: whole(home, entry), ...(reload && plain.disabled_by === null && { reload_delay: 30 }) };
}

const merged = (known: Record<string, string>, change: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...known, ...change }).flatMap(([scope, id]) => (id === null ? [] : [[scope, id]])));

/** The old id goes, the new one comes; automations that name the old one are not rewritten. */
function rename(home: Home, entry: EntityEntry, wanted: string): void {
  if (!ENTITY_ID.test(wanted)) throw new Refusal('invalid_info', 'Invalid entity ID');
  if (wanted.split('.', 1)[0] !== entry.entity_id.split('.', 1)[0])
    throw new Refusal('invalid_info', 'New entity ID should be same domain');
  const { registries } = home;
  if (registries.entities.has(wanted) || home.get(wanted)) throw new Refusal('invalid_info', 'Entity with this ID is already registered');
  const old = entry.entity_id;
  const shown = registries.exposed.get(old);
  registries.entities.delete(old);
  registries.exposed.delete(old);
  entry.entity_id = wanted;
  registries.entities.set(wanted, entry);
  if (shown !== undefined) registries.exposed.set(wanted, shown);
  home.rename(old, wanted);
}

function named(home: Home, entry: EntityEntry): void {
  const device = entry.device_id ? home.registries.device(entry.device_id) : undefined;
  const own = entry.name ?? entry.original_name;
  const name = entry.name ?? [device && (device.name_by_user ?? device.name), own].filter((word) => word).join(' ');
  home.patch(entry.entity_id, { attributes: { friendly_name: name } });
}

const DeviceChange = {
  device_id: z.string(),
  area_id: maybe,
  name_by_user: maybe,
  disabled_by: z.literal('user').nullable().optional(),
  labels: z.array(z.string()).optional(),
};
function updateDevice(home: Home, { device_id, ...change }: z.infer<z.ZodObject<typeof DeviceChange>>): object {
  const device: DeviceEntry | undefined = home.registries.device(device_id);
  if (!device) throw new Refusal('not_found', 'Device not found');
  const before = { ...device };
  Object.assign(device, change, { modified_at: home.now() / 1000 });
  const changes = Object.fromEntries(Object.entries(before).filter(([key, value]) => key in change && Reflect.get(device, key) !== value));
  for (const entry of home.registries.entities.values()) if (entry.device_id === device_id && change.name_by_user !== undefined) named(home, entry);
  home.fire('device_registry_updated', { action: 'update', device_id, changes });
  return aged(home, 'device', deviceParts(home, device));
} // prettier-ignore

/** Rooms, devices and entities. */
export const registryCommands: Record<string, Command> = {
  ...collectionCommands,
  ...exposeCommands,
  'config/device_registry/list': command({}, ({ home }) =>
    home.registries.devices.map((device) => aged(home, 'device', deviceParts(home, device))),
  ),
  'config/device_registry/update': adminCommand(DeviceChange, ({ home }, change) => updateDevice(home, change)),
  'config/entity_registry/list': command({}, ({ home }) => [...home.registries.entities.values()].map((entry) => listed(home, entry))),
  'config/entity_registry/list_for_display': command({}, ({ home }) => ({
    entity_categories: Object.fromEntries(CATEGORIES.map((category, index) => [index, category])),
    entities: [...home.registries.entities.values()]
      .filter(({ disabled_by }) => disabled_by === null)
      .map((entry) => forDisplay(home, entry)),
  })),
  'config/entity_registry/get': command({ entity_id: z.string() }, ({ home }, { entity_id }) => whole(home, entryOf(home, entity_id))),
  'config/entity_registry/get_entries': command({ entity_ids: z.array(z.string()) }, ({ home }, { entity_ids }) =>
    Object.fromEntries(
      entity_ids.map((id) => {
        const entry = home.registries.entities.get(id);
        return [id, entry ? whole(home, entry) : null];
      }),
    ),
  ),
  'config/entity_registry/update': adminCommand(EntityChange, ({ home }, change) => updateEntity(home, change)),
  'config/entity_registry/remove': adminCommand({ entity_id: z.string() }, ({ home }, { entity_id }) => {
    entryOf(home, entity_id);
    home.remove(entity_id);
    home.registries.strike(entity_id, home);
  }),
};
