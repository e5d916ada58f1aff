import { z } from 'zod';

const Schema = z.object({ properties: z.record(z.string(), z.unknown()).optional() });
const Marked = z.object({ 'x-mcp-header': z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/) });

/** Arguments a tool wants to see as headers, too, as current servers check them. */
export function paramHeaders(input: unknown, args: Record<string, unknown>): Record<string, string> {
  const properties = Schema.safeParse(input).data?.properties ?? {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => {
      const header = Marked.safeParse(schema).data?.['x-mcp-header'];
      const value = args[name];
      const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return header !== undefined && isPlain ? [[`Mcp-Param-${header}`, spelled(String(value))]] : [];
    }),
  );
}

/** What no header can hold as it is, or could be taken for the wrapping itself, is wrapped. */
const spelled = (text: string): string =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !/^=\?base64\?.*\?=$/.test(text)
    ? text
    : `=?base64?${Buffer.from(text, 'utf8').toString('base64')}?=`;
