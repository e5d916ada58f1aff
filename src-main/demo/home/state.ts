export type Context = { id: string; parent_id: string | null; user_id: string | null };
export type Attributes = Record<string, unknown>;
/** What one entity is now. Times are milliseconds inside; each wire form has its own unit. */
export type State = {
  readonly entity_id: string;
  readonly state: string;
  readonly attributes: Attributes;
  readonly context: Context;
  readonly changed: number;
  readonly updated: number;
  readonly reported: number;
};

export const domainOf = (entityId: string): string => entityId.slice(0, entityId.indexOf('.'));
export const numberIn = (attributes: Attributes, name: string, otherwise: number): number => {
  const value = attributes[name];
  return typeof value === 'number' ? value : otherwise;
};
export const textIn = (attributes: Attributes, name: string): string | undefined => {
  const value = attributes[name];
  return typeof value === 'string' ? value : undefined;
};
/** What an entity is called. */
export const nameOf = ({ entity_id, attributes }: Pick<State, 'entity_id' | 'attributes'>): string =>
  textIn(attributes, 'friendly_name') ?? entity_id;
export const listIn = (attributes: Attributes, name: string): string[] => {
  const value = attributes[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** Python's way of writing a moment. */
export const isoTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '000+00:00');

/** The full form of `get_states`, `state_changed` and REST. */
export const fullState = ({ entity_id, state, attributes, context, changed, updated, reported }: State) => ({
  entity_id,
  state,
  attributes,
  last_changed: isoTime(changed),
  last_reported: isoTime(reported),
  last_updated: isoTime(updated),
  context,
});
