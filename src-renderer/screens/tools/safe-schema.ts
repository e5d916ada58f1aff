import { isTamePattern } from '../../../src-shared/forms/tame-pattern.ts';

type Schema = Record<string, unknown>;
const isRecord = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
/** Deeper than this nobody fills in a form, nor so much; what is inside is written as JSON. */
const DEEP = 6;
const MOST = 2_000;
const CHOICES = ['anyOf', 'oneOf', 'allOf'] as const;

const isType = (type: unknown): boolean =>
  typeof type === 'string' ? TYPES.has(type) : Array.isArray(type) && type.length > 0 && type.every((one) => TYPES.has(String(one)));

/** One that could keep the window busy for ever is not tried; it is somebody else's, and the far end knows what it means. */
const isPattern = (pattern: unknown): boolean => typeof pattern === 'string' && isTamePattern(pattern);

/** What a local reference leads to; undefined: nowhere, elsewhere, or in a circle of references. */
function target(root: Schema, ref: string, passed: ReadonlySet<string> = new Set()): Schema | undefined {
  if ((ref !== '#' && !ref.startsWith('#/')) || passed.has(ref)) return undefined;
  const found = ref
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, step) => (isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), root);
  if (!isRecord(found)) return undefined;
  return typeof found['$ref'] === 'string' ? target(root, found['$ref'], new Set([...passed, ref])) : found;
}

/** Only what says what it is called: its value is written as JSON. */
const anything = ({ title, description }: Schema): Schema => ({
  ...(typeof title === 'string' && { title }),
  ...(typeof description === 'string' && { description }),
});

const CHECKS: Record<string, (value: unknown) => boolean> = {
  type: isType,
  pattern: isPattern,
  enum: (value) => Array.isArray(value) && value.length > 0,
  required: Array.isArray,
  title: (value) => typeof value === 'string',
  description: (value) => typeof value === 'string',
};

/** It must be a text and a number at once: nothing is. */
const isTorn = (all: unknown): boolean =>
  Array.isArray(all) && new Set(all.flatMap((one) => (isRecord(one) && typeof one['type'] === 'string' ? [one['type']] : []))).size > 1;

/** What holds for all of it: the whole schema, and how much of it may still be drawn. */
type Walk = { root: Schema; left: number };

/** What a reference leads to stands in its place, but never within itself: there it is written as JSON. */
function followed(schema: Schema, ref: string, walk: Walk, depth: number, passed: ReadonlySet<string>): Schema {
  const found = target(walk.root, ref);
  if (!found) return anything(schema);
  const { $ref: _ref, ...rest } = schema;
  if (passed.has(ref)) return { ...anything({ ...found, ...rest }), ...(isType(found['type']) && { type: found['type'] }) };
  return safe({ ...found, ...rest }, walk, depth, new Set([...passed, ref]));
}

function safe(schema: unknown, walk: Walk, depth: number, passed: ReadonlySet<string>): Schema {
  if (!isRecord(schema)) return {};
  walk.left -= 1;
  if (depth > DEEP || walk.left < 0 || isTorn(schema['allOf'])) return anything(schema);
  if (typeof schema['$ref'] === 'string') return followed(schema, schema['$ref'], walk, depth, passed);
  const kept = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    const each = (inner: unknown): Schema => safe(inner, walk, depth + 1, passed);
    if (key === '$defs' || key === 'definitions') return [];
    if (key === 'properties')
      return isRecord(value) ? [[key, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, each(inner)]))]] : [];
    if (key === 'items') return isRecord(value) ? [[key, each(value)]] : [];
    if (CHOICES.some((one) => one === key)) return Array.isArray(value) && value.length > 0 ? [[key, value.map(each)]] : [];
    return (CHECKS[key]?.(value) ?? true) ? [[key, value]] : [];
  });
  const { allOf, ...rest } = Object.fromEntries(kept);
  if (!Array.isArray(allOf)) return rest;
  const parts: unknown[] = allOf;
  const [one] = parts;
  // Generators wrap what they refer to in a list of one.
  return isRecord(one) && parts.length === 1 ? { ...one, ...rest } : { ...rest, allOf };
}

/** The schema of somebody else as far as a form can be drawn of it. What cannot be drawn says nothing of its value, and is written as JSON. */
export const safeSchema = (schema: Schema): Schema => safe(schema, { root: schema, left: MOST }, 0, new Set(['#']));
