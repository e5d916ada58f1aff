import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InputError, SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Entity } from '../home/entities.ts';
import { fits } from '../home/sane.ts';
import { CommandRefused } from '../wire/refused.ts';
import type { HomeAccess } from './access.ts';
import { modern, type Body } from './spelling.ts';

/** What a home keeps as whole bodies: written in its panel, or by hand in a file. */
export type Kind = 'automation' | 'script' | 'scene';
/** An item somebody meant. Without a key it was written by hand and nothing but its file can change it. */
export type Item = { kind: Kind; entity: Entity; name: string; key: string | undefined };
/** `raw` is what is stored; only with it can the item be written back. */
export type Read = { body: Body; raw?: Body; hash?: string };

const Entry = z.object({ entity_id: z.string(), unique_id: z.unknown(), platform: z.string().nullish() });
const Loose = z.record(z.string(), z.unknown());

export const nameOf = ({ id, attributes }: Entity): string => {
  const name = attributes['friendly_name'];
  return typeof name === 'string' && name !== '' ? name : id;
};
export const entitiesOf = ({ ids, entity }: Pick<HomeAccess, 'ids' | 'entity'>, domain: string): Entity[] =>
  ids()
    .filter((id) => id.startsWith(`${domain}.`))
    .flatMap((id) => entity(id) ?? []);

/**
 * Finds an item by entity id, by the key it is kept under, or by its exact name. The key is not the entity id: an automation's and a
 * scene's is an attribute, a script's the unique id of its registry entry, which stays when somebody renames the entity.
 */
export async function findItem(access: HomeAccess, kind: Kind, given: string, signal: AbortSignal): Promise<Item> {
  const all = entitiesOf(access, kind);
  const exact = all.find(({ id }) => id === given);
  if (exact) return itemOf(access, kind, exact, signal);
  const byKey = kind === 'script' ? await scriptOfKey(access, given, signal) : all.find(({ attributes }) => attributes['id'] === given);
  if (byKey) return itemOf(access, kind, byKey, signal);
  const wanted = given.trim().toLowerCase();
  const named = all.filter((entity) => nameOf(entity).toLowerCase() === wanted || entity.id === `${kind}.${wanted}`);
  if (named.length === 1 && named[0]) return itemOf(access, kind, named[0], signal);
  throw unclear(kind, given, named.length > 1 ? named : nearest(all, wanted), named.length > 1);
}

function unclear(kind: string, given: string, near: Entity[], several: boolean): SwitchboardError {
  const list = near.slice(0, 5).map((entity) => `${entity.id} (${nameOf(entity)})`).join(', '); // prettier-ignore
  const hint = list === '' ? '' : several ? `: it could be ${list}` : `. Did you mean ${list}?`;
  return new SwitchboardError('not.found', `${several ? 'Several items are called' : `There is no ${kind}`} "${given}"${hint}`, {
    with: { what: kind, name: given, near: list },
  });
}

/** Those that share the most words; never acted on, only offered. */
export function nearest(all: Entity[], wanted: string): Entity[] {
  const words = wanted.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const shared = (entity: Entity): number => words.filter((word) => `${entity.id} ${nameOf(entity)}`.toLowerCase().includes(word)).length;
  return all.filter((entity) => shared(entity) > 0).sort((a, b) => shared(b) - shared(a));
}

async function itemOf(access: HomeAccess, kind: Kind, entity: Entity, signal: AbortSignal): Promise<Item> {
  const key = kind === 'script' ? await scriptKey(access, entity.id, signal) : entity.attributes['id'];
  return { kind, entity, name: nameOf(entity), key: typeof key === 'string' && key !== '' ? key : undefined };
}

async function scriptKey({ commands }: HomeAccess, entityId: string, signal: AbortSignal): Promise<unknown> {
  try {
    return Entry.parse(await commands.call('config/entity_registry/get', { entity_id: entityId }, { signal })).unique_id;
  } catch (thrown) {
    // Not in the registry: nobody can have renamed it.
    if (thrown instanceof CommandRefused && thrown.problem === 'not.found') return entityId.slice('script.'.length);
    throw thrown;
  }
}

async function scriptOfKey(access: HomeAccess, key: string, signal: AbortSignal): Promise<Entity | undefined> {
  const entries = z.array(z.unknown()).parse(await access.commands.call('config/entity_registry/list', {}, { signal }));
  const found = entries.map((raw) => Entry.safeParse(raw).data).find((entry) => entry?.platform === 'script' && entry.unique_id === key);
  return found && access.entity(found.entity_id);
}

/** Dots alone would climb up the path, however they are encoded. */
export const KEY = /^(?!\.{1,2}$)[^/\\\p{Cc}]{1,255}$/u;

export function pathOf(kind: Kind, key: string): string {
  if (!KEY.test(key)) throw new InputError({ key: 'neither . nor .., and no slashes' });
  return `/api/config/${kind}/config/${encodeURIComponent(key)}`;
}

/** The body stored under a key; undefined where there is none. */
export async function storedBody({ rest }: HomeAccess, kind: Kind, key: string, signal: AbortSignal): Promise<Body | undefined> {
  const answer = await rest({ path: pathOf(kind, key) }, signal);
  if (answer.status === 404) return undefined;
  const { success, data } = Loose.safeParse(answer.status === 200 ? answer.json() : undefined);
  if (!success) throw new SwitchboardError('remote.strange', `Home Assistant answered ${answer.status} to reading a ${kind}`);
  if (!isWritable(data)) throw new SwitchboardError('remote.strange', `What the home keeps as this ${kind} is too deep or too large`);
  return data;
}

/** An item's body in the names of today. What was written by hand can be read, too, but has no hash: it cannot be written. */
export async function readItem(access: HomeAccess, { kind, key, entity }: Item, signal: AbortSignal): Promise<Read> {
  const raw = key === undefined ? undefined : await storedBody(access, kind, key, signal);
  if (raw) return { raw, body: modern(withoutId(kind, raw)), hash: hashOf(kind, raw) };
  if (kind === 'scene') return { body: { name: nameOf(entity), entities: entity.attributes['entity_id'] ?? [] } };
  const told = z.object({ config: Loose }).safeParse(await access.commands.call(`${kind}/config`, { entity_id: entity.id }, { signal }));
  if (!told.success) throw new SwitchboardError('remote.strange', `Home Assistant did not say what ${entity.id} does`);
  return { body: modern(withoutId(kind, told.data.config)) };
}

/** The id inside a body moves the item when it differs from the key: it is never written. */
export function withoutId(kind: Kind, body: Body): Body {
  if (kind === 'script') return body;
  const { id: _id, ...rest } = body;
  return rest;
}

const MOST_BODY = 1_000_000;
/** Steps may lie in steps, but not for ever. */
export const isWritable = (body: Body): boolean => fits(body, MOST_BODY, 100);

const sorted = (value: object): object => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Short enough to be said back, long enough to tell two versions apart; the same in the names of any release. */
export const hashOf = (kind: Kind, body: Body): string =>
  createHash('sha256')
    .update(
      JSON.stringify(modern(withoutId(kind, body)), (_key, part: unknown) =>
        typeof part === 'object' && part !== null && !Array.isArray(part) ? sorted(part) : part,
      ),
    )
    .digest('hex')
    .slice(0, 16);
