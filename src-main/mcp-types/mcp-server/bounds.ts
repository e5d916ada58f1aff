import { z } from 'zod';

/** What a model reads of one tool costs it room and attention; what is longer is meant for something else. */
const MOST = { title: 200, description: 2_048, schema: 64 * 1024, icon: 64 * 1024, icons: 8 };
/** Of braces within one another: every object within an object takes two. */
const DEEPEST = 32;
/** Nothing in these can run. */
const RASTER = /^image\/(png|jpeg|jpg|gif|webp|avif)$/;
const RASTER_DATA = /^data:image\/(png|jpeg|jpg|gif|webp|avif);base64,[A-Za-z0-9+/=]*$/;

const flag = z.boolean().optional().catch(undefined);
/** Hints of the protocol; whatever else stands there is nobody's business. */
const Annotations = z.object({
  title: z.string().transform((title) => short(title, MOST.title)).optional().catch(undefined),
  readOnlyHint: flag,
  destructiveHint: flag,
  idempotentHint: flag,
  openWorldHint: flag,
}); // prettier-ignore
const Icon = z.object({
  src: z.string().max(MOST.icon),
  mimeType: z.string().optional(),
  sizes: z.array(z.string().max(20)).max(8).optional().catch(undefined),
  theme: z.enum(['light', 'dark']).optional().catch(undefined),
});
const Icons = z.array(z.unknown()).catch([]);

/** Cut where it is too long, and says so. */
const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`);

export const shortTitle = (title: string): string => short(title, MOST.title);
export const shortDescription = (description: string): string => short(description, MOST.description);

/** How long a schema is; undefined: too long or too deep. It is taken whole or not at all: half of one says something else. */
export function schemaSize(schema: Record<string, unknown>): number | undefined {
  const size = isDeeper(schema, DEEPEST) ? Infinity : JSON.stringify(schema).length;
  return size <= MOST.schema ? size : undefined;
}

/**
 * What else a far tool lists of itself, as far as it is known to be harmless: never `_meta`, which steers how a client treats it. `origin`:
 * where the server is; a program is nowhere, and its pictures come along or not at all.
 */
export function harmless(tool: Record<string, unknown>, origin: string | undefined): Record<string, unknown> {
  const annotations = Annotations.safeParse(tool['annotations']).data;
  const icons = Icons.parse(tool['icons'] ?? [])
    .flatMap((icon) => Icon.safeParse(icon).data ?? [])
    .filter((icon) => isPicture(icon, origin))
    .slice(0, MOST.icons);
  return { ...(annotations && { annotations: told(annotations) }), ...(icons.length > 0 && { icons: icons.map(told) }) };
}

/** Whoever draws a picture from elsewhere tells somebody there that it does, and perhaps with whose key. */
function isPicture({ src, mimeType }: z.infer<typeof Icon>, origin: string | undefined): boolean {
  if (RASTER_DATA.test(src)) return true;
  const at = URL.parse(src);
  if (at?.protocol !== 'https:' || at.origin !== origin || at.username !== '' || at.password !== '') return false;
  return mimeType === undefined ? !/\.svgz?$/i.test(at.pathname) : RASTER.test(mimeType);
}

const told = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function isDeeper(value: unknown, than: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return than === 0 || Object.values(value).some((inner) => isDeeper(inner, than - 1));
}
