/** Values, not schemas: whatever stands in them says nothing about headers. */
const DATA = new Set(['default', 'const', 'enum', 'examples', 'required']);
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const TYPES = new Set<unknown>(['string', 'integer', 'boolean']);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether every argument that a tool wants to see as a header (`x-mcp-header`) may be one: a plain argument of a plain type, with a name of its
 * own that a header can have. A tool that asks for anything else is not to be called.
 */
export function hasSoundHeaders(input: unknown): boolean {
  const names = new Set<string>();
  const isSound = (schema: unknown, isArgument: boolean): boolean => {
    if (Array.isArray(schema)) return schema.every((one) => isSound(one, false));
    if (!isRecord(schema)) return true;
    if (Object.hasOwn(schema, 'x-mcp-header') && !(isArgument && isHeader(schema, names))) return false;
    return Object.entries(schema).every(([key, child]) => {
      if (DATA.has(key) || key === 'x-mcp-header') return true;
      if (key !== 'properties' || !isRecord(child)) return isSound(child, false);
      return Object.values(child).every((one) => isSound(one, isArgument));
    });
  };
  return isRecord(input) && !Object.hasOwn(input, 'x-mcp-header') && isSound(input, true);
}

function isHeader({ 'x-mcp-header': name, type }: Record<string, unknown>, names: Set<string>): boolean {
  if (typeof name !== 'string' || !NAME.test(name) || !TYPES.has(type) || names.has(name.toLowerCase())) return false;
  names.add(name.toLowerCase());
  return true;
}
