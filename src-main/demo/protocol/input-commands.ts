import { z } from 'zod';
import type { Home } from '../home/home.ts';
import { domainOf } from '../home/state.ts';
import { Refusal } from '../life/service.ts';
import { adminCommand, command, type Command } from './command.ts';
import { SORTS, type Sort } from './input-sorts.ts';

type Item = Record<string, unknown> & { id: string; name: string };
type Kept = Map<string, Item>;
const kept = new WeakMap<Home, Map<string, Kept>>();

/** The helpers of one sort that were made in the panel; at first, those the house came with. */
function itemsOf(home: Home, domain: string): Kept {
  const all = kept.get(home) ?? new Map<string, Kept>();
  kept.set(home, all);
  const known = all.get(domain) ?? furnished(home, domain);
  all.set(domain, known);
  return known;
}

function furnished(home: Home, domain: string): Kept {
  const items: Kept = new Map();
  for (const { entity_id, attributes } of home.states.values()) {
    if (domainOf(entity_id) !== domain || attributes['editable'] !== true) continue;
    const { friendly_name, editable: _editable, ...rest } = attributes;
    const id = entity_id.slice(entity_id.indexOf('.') + 1);
    items.set(id, { ...rest, id, name: String(friendly_name) });
  }
  return items;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '') || 'unnamed';

function freeId(items: Kept, wanted: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}_${n}`;
    if (!items.has(id)) return id;
  }
}

function show(home: Home, domain: string, { attributes, state }: Sort, item: Item): void {
  const { id, name, icon, ...rest } = item;
  const entityId = `${domain}.${id}`;
  if (!home.registries.entities.has(entityId)) home.registries.enlist({ id: entityId, name, state: '' }, domain, id, home);
  const shown = { ...attributes(rest), editable: true, ...(typeof icon === 'string' && { icon }), friendly_name: name };
  home.write(entityId, home.get(entityId)?.state ?? state(rest), shown);
}

function commandsOf(domain: string, sort: Sort): Record<string, Command> {
  const key = `${domain}_id`;
  const named: z.ZodRawShape = { name: z.string().min(1), icon: z.string().nullish(), ...sort.fields };
  const find = (home: Home, id: unknown): Item => {
    const found = itemsOf(home, domain).get(String(id));
    if (!found) throw new Refusal('not_found', `Unable to find ${key} ${String(id)}`);
    return found;
  };
  return {
    [`${domain}/list`]: command({}, ({ home }) => [...itemsOf(home, domain).values()]),
    [`${domain}/create`]: adminCommand(named, ({ home }, message) => {
      const items = itemsOf(home, domain);
      const name = String(message['name']);
      const item: Item = { ...message, id: freeId(items, slug(name)), name };
      items.set(item.id, item);
      show(home, domain, sort, item);
      return item;
    }),
    [`${domain}/update`]: adminCommand({ [key]: z.string(), ...z.object(named).partial().shape }, ({ home }, { [key]: id, ...change }) => {
      const item: Item = { ...find(home, id), ...change };
      itemsOf(home, domain).set(item.id, item);
      show(home, domain, sort, item);
      return item;
    }),
    [`${domain}/delete`]: adminCommand({ [key]: z.string() }, ({ home }, { [key]: id }) => {
      const { id: gone } = find(home, id);
      itemsOf(home, domain).delete(gone);
      home.remove(`${domain}.${gone}`);
      home.registries.strike(`${domain}.${gone}`, home);
    }),
  };
}

/** Helpers, made and unmade in the panel. */
export const inputCommands: Record<string, Command> = Object.fromEntries(
  Object.entries(SORTS).flatMap(([domain, sort]) => Object.entries(commandsOf(domain, sort))),
);
