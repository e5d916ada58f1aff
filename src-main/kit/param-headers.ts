/** Arguments a tool wants to see as headers, too (`x-mcp-header`), as current servers check them. No schema library: the bridge starts with it. */
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The headers of one call, by the schema of the tool's arguments. */
export function paramHeaders(input: unknown, args: Record<string, unknown>): Record<string, string> {
  const properties = isRecord(input) && isRecord(input['properties']) ? input['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => {
      const header = isRecord(schema) ? schema['x-mcp-header'] : undefined;
      const value = args[name];
      const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return typeof header === 'string' && HEADER.test(header) && isPlain ? [[`Mcp-Param-${header}`, headerText(String(value))]] : [];
    }),
  );
}

/** What no header can hold as it is, or could be taken for the wrapping itself, is wrapped. */
export const headerText = (text: string): string =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !/^=\?base64\?.*\?=$/.test(text)
    ? text
    : `=?base64?${Buffer.from(text, 'utf8').toString('base64')}?=`;
