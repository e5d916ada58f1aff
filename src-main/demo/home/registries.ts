import { hex, type Random } from '../random.ts';
import type { Home } from './home.ts';
import { deviceEntry, entityEntry, type DeviceEntry, type EntityEntry } from './entries.ts';
import { AREAS, CATEGORIES, FLOORS, LABELS } from './rooms.ts';
import type { EntityRow, HomeTable } from './rows.ts';

/** What Home Assistant, too, does not show to a voice assistant by itself. */
const PRIVATE = /^(person|device_tracker|update|automation|alarm_control_panel|camera|zone|sun|conversation|tts|notify|image)\./;
/** The integrations whose entities were set up by a config entry. */
export type ConfigEntry = { entry_id: string; domain: string; title: string };

/** Areas, floors, labels, categories, devices and entities, in the shapes the list commands answer with. */
export class Registries {
  readonly areas = AREAS.map((area) => ({ ...area }));
  readonly floors = FLOORS.map((floor) => ({ ...floor }));
  readonly labels = LABELS.map((label) => ({ ...label }));
  readonly categories = CATEGORIES.map((category) => ({ ...category }));
  readonly devices: DeviceEntry[] = [];
  readonly entities = new Map<string, EntityEntry>();
  readonly exposed = new Map<string, boolean>();
  readonly configEntries: ConfigEntry[] = [];
  /** Whether new entities are shown to the voice assistant. */
  exposeNew = true;
  readonly #byDevice = new Map<string, DeviceEntry>();

  constructor(table: HomeTable, random: Random, now: number) {
    for (const row of table.devices) {
      const entry = this.#configEntry(row.platform, random);
      const device = deviceEntry(row, hex(32, random), entry, now);
      this.devices.push(device);
      this.#byDevice.set(device.id, device);
      for (const entity of row.entities) this.#add(entity, row.platform, device.id, entry, random, now);
    }
    for (const { platform, ...row } of table.loose) if (platform !== 'yaml') this.#add(row, platform, null, null, random, now);
  }

  device(id: string): DeviceEntry | undefined {
    return this.#byDevice.get(id);
  }

  /** Where an entity is: its own area, else its device's. */
  areaOf(entityId: string): string | null {
    const entity = this.entities.get(entityId);
    return entity?.area_id ?? this.#byDevice.get(entity?.device_id ?? '')?.area_id ?? null;
  }

  /** Enters an entity that came later. */
  enlist(row: EntityRow, platform: string, uniqueId: string, home: Home): void {
    const id = hex(32, home.random);
    this.entities.set(row.id, { ...entityEntry(row, { platform, device: null, entry: null, id, now: home.now() }), unique_id: uniqueId });
    if (this.exposeNew && !PRIVATE.test(row.id)) this.exposed.set(row.id, true);
    home.fire('entity_registry_updated', { action: 'create', entity_id: row.id });
  }

  strike(entityId: string, home: Home): void {
    if (!this.entities.delete(entityId)) return;
    this.exposed.delete(entityId);
    home.fire('entity_registry_updated', { action: 'remove', entity_id: entityId });
  }

  #configEntry(domain: string, random: Random): string {
    const known = this.configEntries.find((entry) => entry.domain === domain);
    if (known) return known.entry_id;
    const entry_id = hex(32, random);
    this.configEntries.push({ entry_id, domain, title: domain });
    return entry_id;
  }

  #add(row: EntityRow, platform: string, device: string | null, entry: string | null, random: Random, now: number): void {
    this.entities.set(row.id, entityEntry(row, { platform, device, entry, id: hex(32, random), now }));
    if (!row.category && !row.hidden && !row.disabled && !PRIVATE.test(row.id)) this.exposed.set(row.id, true);
  }
}
