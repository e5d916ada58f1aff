/** Arguments a tool wants to see as headers, too (`x-mcp-header`), as current servers check them. No schema library: the bridge starts with it. */
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_DEPTH = 16;

/** An argument that is to stand in a header, and where among the arguments it is. */
export type DeclaredHeader = { path: string[]; header: string };

/** What the schema of a tool's arguments wants to see as headers, as deep as properties hold properties. */
export function declaredHeaders(schema: unknown, path: string[] = []): DeclaredHeader[] {
  if (!isRecord(schema) || path.length > MAX_DEPTH) return [];
  const name = schema['x-mcp-header'];
  const own = typeof name === 'string' && HEADER.test(name) && path.length > 0 ? [{ path, header: `Mcp-Param-${name}` }] : [];
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  return [...own, ...Object.entries(properties).flatMap(([key, child]) => declaredHeaders(child, [...path, key]))];
}

/** The argument itself; undefined where it is not given. */
export const argumentAt = (args: unknown, path: string[]): unknown =>
  path.reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), args);

/** An argument as its header says it; undefined: it stands in none. */
export const headerValue = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
    : undefined;

const declared = new WeakMap<object, DeclaredHeader[]>();
/** Asked with every call of a tool whose schema stays the same. */
function declaredOnce(input: object): DeclaredHeader[] {
  const known = declared.get(input) ?? declaredHeaders(input);
  declared.set(input, known);
  return known;
}

/** The headers of one call, by the schema of the tool's arguments. */
export const paramHeaders = (input: unknown, args: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    (isRecord(input) ? declaredOnce(input) : []).flatMap(({ path, header }) => {
      const said = headerValue(argumentAt(args, path));
      return said === undefined ? [] : [[header, headerText(said)]];
    }),
  );

/** Whether what a far end named something can be said back to it in a header, as it is. */
export const isHeaderText = (text: string): boolean => /^[\x21-\x7e]+$/.test(text);

/** What no header can hold as it is, or could be taken for the wrapping itself, is wrapped. */
export const headerText = (text: string): string =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !/^=\?base64\?.*\?=$/.test(text)
    ? text
    : `=?base64?${Buffer.from(text, 'utf8').toString('base64')}?=`;
