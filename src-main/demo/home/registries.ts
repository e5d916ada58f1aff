import { hex, type Random } from '../random.ts';
import { AREAS, FLOORS, LABELS } from './rooms.ts';
import type { EntityRow, HomeTable } from './rows.ts';

export type DeviceEntry = ReturnType<typeof deviceEntry>;
export type EntityEntry = ReturnType<typeof entityEntry>;

/** Areas, floors, labels, devices and entities, in the shapes the list commands answer with. */
export class Registries {
  readonly areas = AREAS.map((area) => ({ ...area, created_at: 0, modified_at: 0 }));
  readonly floors = FLOORS;
  readonly labels = LABELS;
  readonly devices: DeviceEntry[] = [];
  readonly entities = new Map<string, EntityEntry>();
  readonly exposed = new Map<string, boolean>();

  constructor(table: HomeTable, random: Random, now: number) {
    const entry = hex(26, random);
    for (const row of table.devices) {
      const device = deviceEntry(row, hex(32, random), entry, now);
      this.devices.push(device);
      for (const entity of row.entities) this.#add(entity, row.platform, device.id, random, now);
    }
    for (const helper of table.helpers) this.#add(helper, helper.platform, null, random, now);
  }

  /** Where an entity is: its own area, else its device's. */
  areaOf(entityId: string): string | null {
    const entity = this.entities.get(entityId);
    return entity?.area_id ?? this.devices.find((device) => device.id === entity?.device_id)?.area_id ?? null;
  }

  #add(row: EntityRow, platform: string, deviceId: string | null, random: Random, now: number): void {
    this.entities.set(row.id, entityEntry(row, platform, deviceId, hex(32, random), now));
    if (!row.category && !row.hidden && !PRIVATE.test(row.id)) this.exposed.set(row.id, true);
  }
}

/** What Home Assistant, too, does not show to a voice assistant by itself. */
const PRIVATE = /^(person|device_tracker|update|automation|alarm_control_panel|camera)\./;

const deviceEntry = (row: HomeTable['devices'][number], id: string, entry: string, now: number) => ({
  id,
  name: row.name,
  name_by_user: null,
  area_id: row.area ?? null,
  labels: [],
  manufacturer: row.maker,
  model: row.model,
  model_id: null,
  sw_version: row.firmware ?? null,
  hw_version: null,
  serial_number: null,
  entry_type: null,
  disabled_by: null,
  configuration_url: null,
  connections: row.mac ? [['mac', row.mac]] : [],
  identifiers: [[row.platform, row.key]],
  via_device_id: null,
  config_entries: [entry],
  config_entries_subentries: { [entry]: [null] },
  primary_config_entry: entry,
  created_at: now / 1000,
  modified_at: now / 1000,
});

const entityEntry = (row: EntityRow, platform: string, device_id: string | null, id: string, now: number) => ({
  id,
  entity_id: row.id,
  unique_id: row.id.replace('.', '_'),
  platform,
  name: null,
  original_name: row.name,
  has_entity_name: device_id !== null,
  icon: null,
  device_id,
  area_id: row.area ?? null,
  labels: row.label ? [row.label] : [],
  categories: {},
  config_entry_id: null,
  config_subentry_id: null,
  disabled_by: null,
  hidden_by: row.hidden ? 'user' : null,
  entity_category: row.category ?? null,
  translation_key: null,
  options: {},
  created_at: now / 1000,
  modified_at: now / 1000,
});
