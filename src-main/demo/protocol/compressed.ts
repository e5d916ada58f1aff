import { same } from '../home/home.ts';
import type { Context, State } from '../home/state.ts';

const contextOf = (context: Context): Context | string => (context.parent_id === null && context.user_id === null ? context.id : context);

/** An entity as `subscribe_entities` first names it. */
export const compressed = ({ state, attributes, context, changed, updated }: State) => ({
  s: state,
  a: attributes,
  c: contextOf(context),
  lc: changed / 1000,
  ...(updated !== changed && { lu: updated / 1000 }),
});

/** What moved between two states of an entity, and nothing else. */
export function difference(before: State, after: State): { '+'?: Record<string, unknown>; '-'?: { a: string[] } } {
  const more: Record<string, unknown> = {};
  if (before.state !== after.state) more['s'] = after.state;
  if (after.changed !== before.changed) more['lc'] = after.changed / 1000;
  else if (after.updated !== before.updated) more['lu'] = after.updated / 1000;
  const context = changedContext(before.context, after.context);
  if (context !== undefined) more['c'] = context;
  const attributes = Object.entries(after.attributes).filter(
    ([name, value]) => !(name in before.attributes && same(before.attributes[name], value)),
  );
  if (attributes.length > 0) more['a'] = Object.fromEntries(attributes);
  const gone = Object.keys(before.attributes).filter((name) => !(name in after.attributes));
  return { ...(Object.keys(more).length > 0 && { '+': more }), ...(gone.length > 0 && { '-': { a: gone } }) };
}

/** Only the id changed: the bare id. Otherwise the keys that changed. */
function changedContext(before: Context, after: Context): string | Partial<Context> | undefined {
  const parent = before.parent_id !== after.parent_id;
  const user = before.user_id !== after.user_id;
  if (!parent && !user) return before.id === after.id ? undefined : after.id;
  return {
    ...(before.id !== after.id && { id: after.id }),
    ...(parent && { parent_id: after.parent_id }),
    ...(user && { user_id: after.user_id }),
  };
}
