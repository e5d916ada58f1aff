import { visibleLine } from '../../../src-shared/text/unseen.ts';

type Schema = Record<string, unknown>;
const isRecord = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const picked = (schema: Schema, keys: readonly string[]): Schema =>
  Object.fromEntries(keys.flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])));

const LIMITS = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
};
/** What makes one value out of several schemas, or asks for other fields as soon as some are filled in. */
const COMBINED = ['anyOf', 'oneOf', 'allOf', 'if', 'dependencies', 'dependentSchemas'] as const;
const UNIONS = ['anyOf', 'oneOf'] as const;
/** It says only which of the fields belong together; whoever is called holds it against that. */
const isDemand = (one: unknown): boolean => isRecord(one) && Object.keys(one).every((key) => ['required', 'not', 'title', 'description'].includes(key) || (key === 'type' && one[key] === 'object')); // prettier-ignore
const isCombined = (schema: Schema): boolean =>
  COMBINED.some((key) => {
    const parts = schema[key];
    return parts !== undefined && !(Array.isArray(parts) && parts.every(isDemand));
  });

/** How it is called and described, with everything in that to be seen. */
function about(schema: Schema): Schema {
  const words = ['title', 'description'].flatMap((key) => {
    const text = schema[key];
    return typeof text === 'string' ? [[key, visibleLine(text)] as const] : [];
  });
  return { ...picked(schema, ['default', 'examples', 'readOnly']), ...Object.fromEntries(words) };
}

/** Values to choose from, as a list of single values says them; undefined: it is not only that. */
function valuesOf(schema: unknown): Schema[] | undefined {
  if (!isRecord(schema)) return undefined;
  const { title, type } = schema;
  if ('const' in schema) return [{ const: schema['const'], ...(typeof title === 'string' && { title }) }];
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value: unknown) => ({ const: value }));
  if (type === 'null') return [{ const: null }];
  const ways = UNIONS.map((key) => schema[key]).find(Array.isArray);
  if (!ways || schema['allOf'] !== undefined) return undefined;
  const each = ways.map(valuesOf);
  return each.every((one) => one !== undefined) ? each.flat() : undefined;
}

function typeOf({ type, properties, items }: Schema): unknown {
  if (type !== undefined) return type;
  return isRecord(properties) ? 'object' : isRecord(items) ? 'array' : undefined;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Left to be written as JSON; a type, where there is one, still says whether what was written can be read. */
const asJson = (schema: Schema): Schema => {
  const type = typeOf(schema);
  const hasWords = Array.isArray(type) && type.includes('string');
  return { ...about(schema), ...(type !== undefined && !hasWords && { type }) };
};

function choice(schema: Schema, values: Schema[]): Schema {
  const { default: itself, ...words } = about(schema);
  const isOne = itself !== undefined && values.some(({ const: value }) => isSame(value, itself));
  return { ...words, ...(isOne && { default: itself }), oneOf: values };
}

function object(schema: Schema, isWhole = false): Schema {
  const { properties, additionalProperties, patternProperties } = schema;
  // Fields whose names a person makes up; beside those of a whole tool they are rare, and do without.
  const isOpen = Boolean(additionalProperties) || patternProperties !== undefined;
  const fields = Object.entries(isRecord(properties) ? properties : {});
  if ((isOpen && !(isWhole && fields.length > 0)) || (!isRecord(properties) && !isWhole)) return asJson({ ...schema, type: 'object' });
  return {
    ...about(schema),
    ...picked(schema, ['required']),
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, one]) => [name, isRecord(one) ? drawable(one) : {}])),
  };
}

function list(schema: Schema): Schema {
  const { items } = schema;
  if (!isRecord(items) || schema['prefixItems'] !== undefined) return asJson(schema);
  return { ...about(schema), type: 'array', ...picked(schema, LIMITS.array), items: drawable(items) };
}

const plain =
  (limits: readonly string[]) =>
  (schema: Schema): Schema => ({ ...about(schema), ...picked(schema, ['type', ...limits]) });
// The library reads chosen files into their text by itself, and says so in its own words.
const text = (schema: Schema): Schema => plain(schema['format'] === 'data-url' ? [] : LIMITS.string)(schema);

const DRAWN: Record<string, (schema: Schema) => Schema> = {
  ...{ object, array: list, string: text, boolean: plain([]) },
  ...{ number: plain(LIMITS.number), integer: plain(LIMITS.number) },
};

/** What the form library draws as it should; of all else only how it is called, so that it is written as JSON and nothing is filled in for it. */
export function drawable(schema: Schema): Schema {
  const values = 'const' in schema ? [{ const: schema['const'] }] : valuesOf(schema);
  if (values) return choice(schema, values);
  if (isCombined(schema)) return asJson(schema);
  const type = typeOf(schema);
  const isTextOrNull = Array.isArray(type) && type.length === 2 && type.includes('string') && type.includes('null');
  const draw = isTextOrNull ? text : typeof type === 'string' ? DRAWN[type] : undefined;
  return (draw ?? asJson)(schema);
}

/** The same for all that a tool takes: it always has fields, or none. */
export const drawableWhole = (schema: Schema): Schema => (isCombined(schema) ? asJson(schema) : object(schema, true));

const fieldsOf = (schema: unknown): unknown => (isRecord(schema) ? schema['properties'] : undefined);
/** A group of fields in which nobody wrote anything: each is empty, or what it is by itself. */
function isBlank(schema: unknown, value: unknown): boolean {
  const fields = fieldsOf(schema);
  if (!isRecord(fields) || !isRecord(value)) return false;
  return Object.entries(value).every(([name, one]) => {
    const field = fields[name];
    return one === undefined || isBlank(field, one) || (isRecord(field) && isSame(field['default'], one));
  });
}

/**
 * What the person gave: a group of fields nobody wrote anything in is not there, unless it has to be – then what is missing in it is said at its
 * fields.
 */
export function given(schema: unknown, value: unknown): unknown {
  if (!isRecord(schema)) return value;
  const { properties, items, required } = schema;
  if (Array.isArray(value)) return isRecord(items) ? value.map((one: unknown) => given(items, one)) : value;
  if (!isRecord(properties) || !(value === undefined || isRecord(value))) return value;
  const needed: unknown[] = Array.isArray(required) ? required : [];
  const kept = Object.entries(properties).flatMap(([name, inner]): [string, unknown][] => {
    const one = given(inner, value && Object.hasOwn(value, name) ? value[name] : undefined);
    return one === undefined || (isBlank(inner, one) && !needed.includes(name)) ? [] : [[name, one]];
  });
  return Object.fromEntries(kept);
}
