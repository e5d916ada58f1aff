import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { since } from '../home/version.ts';
import { Refusal } from '../life/service.ts';
import { ulid } from '../random.ts';
import { adminCommand, command, from, type Command } from './command.ts';

type Item = Record<string, unknown>;
/** A registry of simple things: where they are kept, how they are named and what may be said of them. */
type Collection = {
  name: string;
  key: string;
  missing: string;
  items(home: Home): Item[];
  fields: z.ZodRawShape;
  idOf(home: Home, name: string): string;
  blank: Item;
};
const words = z.array(z.string()).optional();
const maybe = z.string().nullable().optional();
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

const AREA: Collection = {
  name: 'area',
  key: 'area_id',
  missing: "Area ID doesn't exist",
  items: (home) => home.registries.areas,
  fields: { aliases: words, floor_id: maybe, icon: maybe, labels: words, picture: maybe, temperature_entity_id: maybe, humidity_entity_id: maybe },
  idOf: (_home, name) => slug(name),
  blank: { aliases: [], floor_id: null, icon: null, labels: [], picture: null, temperature_entity_id: null, humidity_entity_id: null },
}; // prettier-ignore
const FLOOR: Collection = {
  name: 'floor',
  key: 'floor_id',
  missing: "Floor ID doesn't exist",
  items: (home) => home.registries.floors,
  fields: { aliases: words, icon: maybe, level: z.int().nullable().optional() },
  idOf: (_home, name) => slug(name),
  blank: { aliases: [], icon: null, level: null },
};
const LABEL: Collection = {
  name: 'label',
  key: 'label_id',
  missing: "Label ID doesn't exist",
  items: (home) => home.registries.labels,
  fields: { color: maybe, description: maybe, icon: maybe },
  idOf: (_home, name) => slug(name),
  blank: { color: null, description: null, icon: null },
};
const CATEGORY: Collection = {
  name: 'category',
  key: 'category_id',
  missing: "Category ID doesn't exist",
  items: (home) => home.registries.categories,
  fields: { icon: maybe },
  idOf: (home) => ulid(home.now(), home.random),
  blank: { icon: null },
};

/** What an item is called outside: moments are epoch seconds on newer cores. */
const shown = (home: Home, item: Item): Item => {
  const { scope: _scope, ...rest } = item;
  const stamped = since(home.version, '2024.8') ? { created_at: home.startedAt / 1000, modified_at: home.startedAt / 1000, ...rest } : rest;
  if (since(home.version, '2024.4') || !('area_id' in item)) return stamped;
  const { floor_id: _floor, labels: _labels, icon, aliases, area_id, name, picture } = rest;
  return { aliases, area_id, icon, name, picture };
};

function commandsOf({ name, key, missing, items, fields, idOf, blank }: Collection): Record<string, Command> {
  const scoped: z.ZodRawShape = name === 'category' ? { scope: z.string() } : {};
  const tell = (home: Home, action: string, item: Item): void =>
    home.fire(`${name}_registry_updated`, { action, [key]: item[key], ...(item['scope'] !== undefined && { scope: item['scope'] }) });
  const within = (home: Home, message: Item): Item[] => items(home).filter((item) => item['scope'] === message['scope']);
  const find = (home: Home, message: Item): Item => {
    const found = within(home, message).find((item) => item[key] === message[key]);
    if (!found) throw new Refusal('invalid_info', missing);
    return found;
  };
  const unique = (home: Home, message: Item, but?: Item): void => {
    const wanted = message['name'];
    if (typeof wanted !== 'string') return;
    const twin = within(home, message).find((item) => item !== but && String(item['name']).toLowerCase() === wanted.toLowerCase());
    if (twin) throw new Refusal('invalid_info', `The name ${wanted} (${slug(wanted)}) is already in use`);
  };
  const path = `config/${name}_registry`;
  return {
    [`${path}/list`]: command(scoped, ({ home }, message) => within(home, message).map((item) => shown(home, item))),
    [`${path}/create`]: adminCommand({ ...scoped, name: z.string(), ...fields }, ({ home }, message) => {
      unique(home, message);
      const item: Item = { ...blank, [key]: freeId(within(home, message), key, idOf(home, message.name)), ...message, created_at: home.now() / 1000, modified_at: home.now() / 1000 };
      items(home).push(item);
      tell(home, 'create', item);
      return shown(home, item);
    }),
    [`${path}/update`]: adminCommand({ ...scoped, [key]: z.string(), name: z.string().optional(), ...fields }, ({ home }, message) => {
      const item = find(home, message);
      unique(home, message, item);
      Object.assign(item, message, { modified_at: home.now() / 1000 });
      tell(home, 'update', item);
      return shown(home, item);
    }),
    [`${path}/delete`]: adminCommand({ ...scoped, [key]: z.string() }, ({ home }, message) => {
      const item = find(home, message);
      items(home).splice(items(home).indexOf(item), 1);
      tell(home, 'remove', item);
      if (name === 'category') return;
      forget(home, key, String(item[key]));
      return 'success';
    }),
    [`${path}/reorder`]: adminCommand({ ...scoped, [`${name}_ids`]: z.array(z.string()) }, ({ home }, message) => {
      const order = z.array(z.string()).parse(message[`${name}_ids`]);
      items(home).sort((a, b) => order.indexOf(String(a[key])) - order.indexOf(String(b[key])));
      home.fire(`${name}_registry_updated`, { action: 'reorder', [key]: null });
    }),
  };
} // prettier-ignore

function freeId(taken: Item[], key: string, wanted: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}_${n}`;
    if (!taken.some((item) => item[key] === id)) return id;
  }
}

/** What is gone is taken off everything that bore it. */
function forget({ registries }: Home, key: string, id: string): void {
  const gone = (labels: string[]): string[] => labels.filter((label) => label !== id);
  for (const one of [...registries.entities.values(), ...registries.devices]) {
    if (key === 'area_id' && one.area_id === id) one.area_id = null;
    if (key === 'label_id') one.labels = gone(one.labels);
  }
  for (const area of registries.areas) {
    if (key === 'floor_id' && area.floor_id === id) area.floor_id = null;
    if (key === 'label_id') area.labels = gone(area.labels);
  }
}

/** Areas, floors, labels and categories: read by everybody, written by administrators. */
export const collectionCommands: Record<string, Command> = {
  ...commandsOf(AREA),
  ...from('2024.4', { ...commandsOf(FLOOR), ...commandsOf(LABEL), ...commandsOf(CATEGORY) }),
};
