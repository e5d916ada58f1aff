import { z } from 'zod';

/** One entity as Home Assistant tells it. Times are seconds since the epoch, as on the wire. */
export type Entity = {
  readonly id: string;
  readonly state: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly context: EntityContext;
  readonly changed: number;
  readonly updated: number;
};
export type EntityContext = { readonly id: string | null; readonly parent_id: string | null; readonly user_id: string | null };

const Attributes = z.record(z.string(), z.unknown());
const ContextParts = z.object({
  id: z.string().nullable().optional(),
  parent_id: z.string().nullable().optional(),
  user_id: z.string().nullable().optional(),
});
const Context = z.union([z.string(), ContextParts]);
const Added = z.object({
  s: z.string(),
  a: Attributes.catch({}),
  c: Context.optional().catch(undefined),
  lc: z.number().catch(0),
  lu: z.number().optional().catch(undefined),
});
const More = z.object({
  s: z.string().optional(),
  a: Attributes.optional(),
  c: Context.optional(),
  lc: z.number().optional(),
  lu: z.number().optional(),
});
const Changed = z.object({ '+': More.optional(), '-': z.object({ a: z.array(z.string()).optional() }).optional() });
/** One event of `subscribe_entities`, each entity read by itself: a broken one spoils no other. */
export const EntitiesEvent = z.object({ a: Attributes.optional(), c: Attributes.optional(), r: z.array(z.string()).optional() });

export type Merged = { added: Entity[]; changed: { before: Entity; after: Entity }[]; removed: string[]; ignored: number };

/** Takes one event into the store: added, then changed, then removed. The answer says what really moved. */
export function mergeEvent(store: Map<string, Entity>, event: z.infer<typeof EntitiesEvent>): Merged {
  const merged: Merged = { added: [], changed: [], removed: [], ignored: 0 };
  for (const [id, raw] of Object.entries(event.a ?? {})) {
    const entity = addedEntity(id, raw);
    if (!entity) merged.ignored += 1;
    else {
      store.set(id, entity);
      merged.added.push(entity);
    }
  }
  for (const [id, raw] of Object.entries(event.c ?? {})) {
    const before = store.get(id);
    const change = Changed.safeParse(raw);
    if (!before || !change.success) merged.ignored += 1;
    else {
      const after = changedEntity(before, change.data);
      store.set(id, after);
      merged.changed.push({ before, after });
    }
  }
  for (const id of event.r ?? []) {
    if (store.delete(id)) merged.removed.push(id);
    else merged.ignored += 1;
  }
  return merged;
}

function addedEntity(id: string, raw: unknown): Entity | undefined {
  const { success, data } = Added.safeParse(raw);
  if (!success) return undefined;
  return { id, state: data.s, attributes: data.a, context: mergedContext(NOBODY, data.c), changed: data.lc, updated: data.lu ?? data.lc };
}

function changedEntity(before: Entity, { '+': more, '-': less }: z.infer<typeof Changed>): Entity {
  // `lc` moves both times; `lu` alone only the second. Never both.
  const times = more?.lc !== undefined ? { changed: more.lc, updated: more.lc } : { updated: more?.lu ?? before.updated };
  return {
    ...before,
    ...times,
    state: more?.s ?? before.state,
    attributes: mergedAttributes(before.attributes, more?.a, less?.a),
    context: mergedContext(before.context, more?.c),
  };
}

/** Shallow: each attribute is replaced whole, null is a value. */
function mergedAttributes(
  before: Entity['attributes'],
  more: Entity['attributes'] | undefined,
  less: string[] | undefined,
): Entity['attributes'] {
  if (!more && !less) return before;
  const merged = { ...before, ...more };
  return less ? Object.fromEntries(Object.entries(merged).filter(([name]) => !less.includes(name))) : merged;
}

const NOBODY: EntityContext = { id: null, parent_id: null, user_id: null };

/** A bare id means only the id changed; an object merges into what was. */
function mergedContext(before: EntityContext, context: z.infer<typeof Context> | undefined): EntityContext {
  if (context === undefined) return before;
  if (typeof context === 'string') return { ...before, id: context };
  const { id = before.id, parent_id = before.parent_id, user_id = before.user_id } = context;
  return { id, parent_id, user_id };
}
