import { z } from 'zod';
import type { Home } from './home.ts';
import { textIn } from './state.ts';
import { actionsOf, type Body, type Kind } from './items.ts';
export type { Kind } from './items.ts';

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '') || 'unnamed';

/** The key an item is kept under: an attribute of automations and scenes, the registry's unique id of scripts. */
export function keyOf(home: Home, kind: Kind, entityId: string): string {
  const entry = home.registries.entities.get(entityId);
  if (kind === 'script') return entry?.unique_id ?? entityId.slice(entityId.indexOf('.') + 1);
  const id = home.get(entityId)?.attributes['id'];
  return typeof id === 'string' ? id : '';
}

/** The entity an item has. */
export const entityOfItem = (home: Home, kind: Kind, key: string): string | undefined =>
  [...home.registries.entities.values()].find(({ platform, unique_id }) => platform === PLATFORM[kind] && unique_id === key)?.entity_id;

const PLATFORM: Record<Kind, string> = { automation: 'automation', script: 'script', scene: 'homeassistant' };

/** Puts an item into the house, new or in place of what it was. */
export function addItem(home: Home, kind: Kind, key: string, body: Body): void {
  home.items.of(kind).set(key, body);
  const known = entityOfItem(home, kind, key);
  const name = textIn(body, 'alias') ?? textIn(body, 'name') ?? key;
  const entityId = known ?? free(home, `${kind}.${kind === 'script' ? key : slug(name)}`);
  const before = home.get(entityId);
  if (!known) home.registries.enlist({ id: entityId, name, state: '' }, PLATFORM[kind], key, home);
  home.write(entityId, stateOf(kind, before?.state), { ...attributesOf(kind, key, body, before?.attributes), friendly_name: name });
}

export function dropItem(home: Home, kind: Kind, key: string): boolean {
  const entityId = entityOfItem(home, kind, key);
  const known = home.items.of(kind).delete(key);
  if (entityId === undefined) return known;
  home.remove(entityId);
  home.registries.strike(entityId, home);
  return true;
}

function free(home: Home, wanted: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}_${n}`;
    if (!home.get(id) && !home.registries.entities.has(id)) return id;
  }
}

const stateOf = (kind: Kind, before: string | undefined): string => before ?? { automation: 'on', script: 'off', scene: 'unknown' }[kind];

function attributesOf(kind: Kind, key: string, body: Body, before: Body | undefined): Body {
  if (kind === 'scene') return { id: key, entity_id: Object.keys(z.record(z.string(), z.unknown()).catch({}).parse(body['entities'])) };
  const ran = { last_triggered: before?.['last_triggered'] ?? null, mode: body['mode'] ?? 'single', current: 0 };
  return kind === 'automation' ? { id: key, ...ran } : ran;
}

/** What an item touches: every entity its body names. */
export function entitiesOf(body: Body): string[] {
  const text = JSON.stringify([actionsOf(body), body['entities'] ?? {}, body['triggers'] ?? body['trigger'] ?? []]);
  return [...new Set([...text.matchAll(/"([a-z_]+\.[a-z0-9_]+)"/g)].map((match) => match[1] ?? ''))];
}
