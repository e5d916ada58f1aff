import type { EntityRow, HomeTable } from './rows.ts';

export type DeviceEntry = ReturnType<typeof deviceEntry>;
export type EntityEntry = ReturnType<typeof entityEntry>;
const nothing: string | null = null;
const none = (): string | null => nothing;

/** A device as the registry lists it. */
export const deviceEntry = (row: HomeTable['devices'][number], id: string, entry: string, now: number) => ({
  id,
  name: row.name,
  name_by_user: none(),
  area_id: row.area ?? null,
  labels: words(),
  manufacturer: row.maker,
  model: row.model,
  model_id: none(),
  sw_version: row.firmware ?? null,
  hw_version: none(),
  serial_number: none(),
  entry_type: row.service ? 'service' : null,
  disabled_by: none(),
  configuration_url: none(),
  connections: row.mac ? [['mac', row.mac]] : [],
  identifiers: [[row.platform, row.key]],
  via_device_id: none(),
  config_entries: [entry],
  config_entries_subentries: { [entry]: [null] },
  primary_config_entry: entry,
  config_entry_id: entry,
  config_subentry_id: none(),
  created_at: now / 1000,
  modified_at: now / 1000,
});

type Place = { platform: string; device: string | null; entry: string | null; id: string; now: number };
/** An entity as the registry lists it, with what only `get` tells: aliases, capabilities, classes. */
export const entityEntry = (row: EntityRow, { platform, device, entry, id, now }: Place) => ({
  id,
  entity_id: row.id,
  unique_id: row.unique ?? row.id.replace('.', '_'),
  platform,
  name: none(),
  original_name: row.name,
  has_entity_name: device !== null,
  icon: none(),
  device_id: device,
  area_id: row.area ?? null,
  labels: row.label ? [row.label] : words(),
  categories: { ...row.categories },
  config_entry_id: entry,
  config_subentry_id: none(),
  disabled_by: row.disabled ? 'integration' : none(),
  hidden_by: row.hidden ? 'user' : none(),
  entity_category: row.category ?? null,
  translation_key: none(),
  options: { ...row.options },
  created_at: now / 1000,
  modified_at: now / 1000,
  aliases: [...(row.aliases ?? [])],
  device_class: none(),
});

function words(): string[] {
  return [];
}
