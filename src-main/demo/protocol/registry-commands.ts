import { z } from 'zod';
import type { EntityEntry } from '../home/registries.ts';
import { Refusal } from '../life/service.ts';
import { command, type Command } from './command.ts';

const CATEGORIES = ['config', 'diagnostic'];

/** The short keys of `list_for_display`; what is empty is left out. */
const forDisplay = (entry: EntityEntry) => ({
  ei: entry.entity_id,
  pl: entry.platform,
  lb: entry.labels,
  ...(entry.original_name && { en: entry.original_name }),
  ...(entry.device_id && { di: entry.device_id }),
  ...(entry.area_id && { ai: entry.area_id }),
  ...(entry.entity_category && { ec: CATEGORIES.indexOf(entry.entity_category) }),
  ...(entry.hidden_by && { hb: true }),
  ...(entry.has_entity_name && { hn: true }),
});

/** Rooms, devices and what is shown to assistants. */
export const registryCommands: Record<string, Command> = {
  'config/area_registry/list': command({}, ({ home }) => home.registries.areas),
  'config/floor_registry/list': command({}, ({ home }) => home.registries.floors),
  'config/label_registry/list': command({}, ({ home }) => home.registries.labels),
  'config/device_registry/list': command({}, ({ home }) => home.registries.devices),
  'config/entity_registry/list': command({}, ({ home }) => [...home.registries.entities.values()]),
  'config/entity_registry/list_for_display': command({}, ({ home }) => ({
    entity_categories: Object.fromEntries(CATEGORIES.map((category, index) => [index, category])),
    entities: [...home.registries.entities.values()].map(forDisplay),
  })),
  'config/entity_registry/get': command({ entity_id: z.string() }, ({ home }, { entity_id }) => {
    const found = home.registries.entities.get(entity_id);
    if (!found) throw new Refusal('not_found', 'Entity not found');
    return { ...found, aliases: [], capabilities: null, device_class: null, original_device_class: null, original_icon: null };
  }),
  'config/area_registry/update': command({ area_id: z.string(), name: z.string() }, ({ home }, { area_id, name }) => {
    const area = home.registries.areas.find((one) => one.area_id === area_id);
    if (!area) throw new Refusal('not_found', "Area ID doesn't exist");
    area.name = name;
    home.fire('area_registry_updated', { action: 'update', area_id });
    return area;
  }),
  'homeassistant/expose_entity/list': command({}, ({ home }) => ({
    exposed_entities: Object.fromEntries([...home.registries.exposed].map(([id, shown]) => [id, { conversation: shown }])),
  })),
};
