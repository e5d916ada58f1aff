import { z } from 'zod';
import { isLoose, type Loose } from '../wire/shapes.ts';
import { saneAttributes } from './sane.ts';

/** One entity as Home Assistant tells it. Times are seconds since the epoch, as on the wire. */
export type Entity = {
  readonly id: string;
  readonly state: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly context: EntityContext;
  readonly changed: number;
  readonly updated: number;
  /** The home's, as it is now: attributes hold moments of its clocks. */
  readonly time?: HomeTime;
};
/** How a home tells time: where its clocks hang, and how many seconds they are behind ours. */
export type HomeTime = { zone?: string | undefined; shift: number };
export type EntityContext = { readonly id: string | null; readonly parent_id: string | null; readonly user_id: string | null };

const Pieces = z.record(z.string(), z.unknown()).optional();
/** The shape of one event; `mergeEvent` itself takes anything. */
export const EntitiesEvent = z.object({ a: Pieces, c: Pieces, r: z.array(z.string()).optional() });

export type Change = { before: Entity; after: Entity };
/** Nobody said that the home's clocks were others. */
const OURS: HomeTime = { shift: 0 };
/** `ignored`: pieces that spoke of nothing known, or made no sense. */
export type Merged = { added: Entity[]; changed: Change[]; removed: string[]; ignored: number };

/**
 * Takes one event of `subscribe_entities` into the store: added, then changed, then removed. The answer says what really moved. Every
 * piece is read by itself, by hand (a thousand come in a second): a broken one spoils no other.
 */
export function mergeEvent(store: Map<string, Entity>, event: unknown, time: HomeTime = OURS): Merged {
  const merged: Merged = { added: [], changed: [], removed: [], ignored: 0 };
  if (!isLoose(event)) return { ...merged, ignored: 1 };
  const { a, c, r } = event;
  if (isLoose(a)) for (const id of Object.keys(a)) add(store, id, a[id], time, merged);
  else if (a !== undefined) merged.ignored += 1;
  if (isLoose(c)) for (const id of Object.keys(c)) change(store, id, c[id], time, merged);
  else if (c !== undefined) merged.ignored += 1;
  if (Array.isArray(r)) for (const id of r) remove(store, id, merged);
  else if (r !== undefined) merged.ignored += 1;
  return merged;
}

function add(store: Map<string, Entity>, id: string, raw: unknown, time: HomeTime, merged: Merged): void {
  if (!isLoose(raw) || typeof raw['s'] !== 'string') return void (merged.ignored += 1);
  const changed = seconds(raw['lc'], time) ?? 0;
  const entity: Entity = {
    id,
    state: raw['s'],
    attributes: isLoose(raw['a']) ? saneAttributes(raw['a']) : {},
    context: mergedContext(NOBODY, raw['c']),
    changed,
    updated: seconds(raw['lu'], time) ?? changed,
    ...(time !== OURS && { time }),
  };
  store.set(id, entity);
  merged.added.push(entity);
}

function change(store: Map<string, Entity>, id: string, raw: unknown, time: HomeTime, merged: Merged): void {
  const before = store.get(id);
  if (!before || !isLoose(raw)) return void (merged.ignored += 1);
  const more = isLoose(raw['+']) ? raw['+'] : {};
  const less = isLoose(raw['-']) ? raw['-']['a'] : undefined;
  // `lc` moves both times; `lu` alone only the second. Never both.
  const lc = seconds(more['lc'], time);
  const after: Entity = {
    id,
    state: typeof more['s'] === 'string' ? more['s'] : before.state,
    attributes: mergedAttributes(before.attributes, more['a'], less),
    context: mergedContext(before.context, more['c']),
    changed: lc ?? before.changed,
    updated: lc ?? seconds(more['lu'], time) ?? before.updated,
    ...(before.time && { time: before.time }),
  };
  store.set(id, after);
  merged.changed.push({ before, after });
}

function remove(store: Map<string, Entity>, id: unknown, merged: Merged): void {
  if (typeof id === 'string' && store.delete(id)) merged.removed.push(id);
  else merged.ignored += 1;
}

const seconds = (value: unknown, { shift }: HomeTime): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value + shift : undefined;

/** Shallow: each attribute is replaced whole, null is a value. */
function mergedAttributes(before: Entity['attributes'], more: unknown, less: unknown): Entity['attributes'] {
  const gone = Array.isArray(less) ? less : [];
  const news = isLoose(more) ? saneAttributes(more) : undefined;
  if (!news && gone.length === 0) return before;
  const merged: Record<string, unknown> = { ...before, ...news };
  return gone.length === 0 ? merged : Object.fromEntries(Object.entries(merged).filter(([name]) => !gone.includes(name)));
}

const NOBODY: EntityContext = { id: null, parent_id: null, user_id: null };

/** A bare id means only the id changed; an object merges into what was. */
function mergedContext(before: EntityContext, context: unknown): EntityContext {
  if (typeof context === 'string') return { ...before, id: context };
  if (!isLoose(context)) return before;
  return {
    id: word(context, 'id', before.id),
    parent_id: word(context, 'parent_id', before.parent_id),
    user_id: word(context, 'user_id', before.user_id),
  };
}

function word(from: Loose, key: string, before: string | null): string | null {
  const value = from[key];
  return typeof value === 'string' || value === null ? value : before;
}
