/** The compressed stream applied the slow and plain way, as an oracle for the order of things. */
export type Known = {
  state: string;
  attributes: Record<string, unknown>;
  context: { id: string; parent_id: string | null; user_id: string | null };
  changed: number;
  updated: number;
};
type Compressed = { s: string; a: Record<string, unknown>; c: string | Known['context']; lc: number; lu?: number };
type Change = { '+'?: Partial<Compressed>; '-'?: { a?: string[] } };
export type EntityEvent = { a?: Record<string, Compressed>; c?: Record<string, Change>; r?: string[] };

export function apply(known: Map<string, Known>, { a = {}, c = {}, r = [] }: EntityEvent): void {
  for (const [id, { s, a: attributes, c: context, lc, lu }] of Object.entries(a))
    known.set(id, {
      state: s,
      attributes: { ...attributes },
      context: typeof context === 'string' ? { id: context, parent_id: null, user_id: null } : context,
      changed: lc,
      updated: lu ?? lc,
    });
  for (const [id, change] of Object.entries(c)) {
    const before = known.get(id);
    if (before) known.set(id, changed(before, change));
  }
  for (const id of r) known.delete(id);
}

function changed(before: Known, { '+': plus = {}, '-': minus = {} }: Change): Known {
  const gone = new Set(minus.a);
  const attributes = Object.fromEntries(Object.entries({ ...before.attributes, ...plus.a }).filter(([key]) => !gone.has(key)));
  const context = plus.c === undefined ? before.context : { ...before.context, ...(typeof plus.c === 'string' ? { id: plus.c } : plus.c) };
  return {
    state: plus.s ?? before.state,
    attributes,
    context,
    changed: plus.lc ?? before.changed,
    updated: plus.lc ?? plus.lu ?? before.updated,
  };
}
