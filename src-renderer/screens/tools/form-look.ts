import type { UiSchema } from '@rjsf/utils';
import type { FieldWords } from './tool-words.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What says what a value may be. */
const SAYS = ['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', '$ref', 'properties'];
/** An object that says nothing of what is in it, or something that says nothing at all. */
const isFree = (schema: unknown): boolean =>
  isRecord(schema) && (SAYS.every((word) => !(word in schema)) || (schema['type'] === 'object' && !isRecord(schema['properties'])));
/** Long words deserve room. */
const isLong = (schema: unknown): boolean =>
  isRecord(schema) && schema['type'] === 'string' && typeof schema['maxLength'] === 'number' && schema['maxLength'] > 1_000;

/** Its items have fields with names of their own: “What to do-1” above them says nothing. */
const isListOfThings = (schema: unknown): boolean =>
  isRecord(schema) && isRecord(schema['items']) && isRecord(schema['items']['properties']);

const isNull = (schema: unknown): boolean => isRecord(schema) && schema['type'] === 'null';

/** Something or nothing is drawn as the something; left empty it is left out. Otherwise one would choose between “Option 1” and “Option 2”. */
function withoutNull(schema: Record<string, unknown>): Record<string, unknown> {
  const { anyOf, oneOf, ...rest } = schema;
  const ways: unknown = anyOf ?? oneOf;
  if (Array.isArray(rest['type'])) {
    const types: unknown[] = rest['type'];
    const named = types.filter((type) => type !== 'null');
    // A text can be given back in its own field; anything else is left out instead.
    return named.length === 1 && named[0] !== 'string' ? { ...schema, type: named[0] } : schema;
  }
  if (!Array.isArray(ways) || !ways.some(isNull)) return schema;
  const some: unknown[] = ways.filter((way) => !isNull(way));
  if (some.length !== 1 || !isRecord(some[0])) return schema;
  const { default: given, ...about } = rest;
  const type = some[0]['type'] === 'string' && !some[0]['enum'] ? { type: ['string', 'null'] } : {};
  return { ...some[0], ...type, ...about, ...(given !== undefined && given !== null && { default: given }) };
}

/** The schema as the form draws it, all the way down; `words` names its fields. */
export function formSchema(schema: Record<string, unknown>, words?: FieldWords): Record<string, unknown> {
  const drawn = withoutNull(schema);
  const { properties, items } = drawn;
  return {
    ...drawn,
    ...(isRecord(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, isRecord(one) ? formField(name, one, words) : one]),
      ),
    }),
    ...(isRecord(items) && { items: formSchema(items, words) }),
  };
}

function formField(name: string, schema: Record<string, unknown>, words: FieldWords | undefined): Record<string, unknown> {
  const { description, ...drawn } = formSchema(schema, words);
  return words ? { ...drawn, ...words(name, schema) } : { ...drawn, ...(description !== undefined && { description }) };
}

/** One of some values; a list of single values is drawn so too. */
const isChoice = (schema: unknown): boolean => isRecord(schema) && Array.isArray(schema['oneOf']);
/** A list of which nobody says what is in it, or not the same everywhere. */
const isMixed = (schema: unknown): boolean => isRecord(schema) && schema['type'] === 'array' && !isRecord(schema['items']);
const isOneOfTypes = (schema: unknown): boolean => isRecord(schema) && Array.isArray(schema['type']);

/** A yes or no that may also be left open. */
const isOpen = (schema: unknown): boolean => isRecord(schema) && schema['type'] === 'boolean' && schema['default'] === undefined;
const isNullable = (schema: unknown): boolean => isRecord(schema) && Array.isArray(schema['type']) && schema['type'].includes('string') && schema['type'].length === 2; // prettier-ignore

/** It says its error itself, at its control; the library would say it again below. */
const ownField = (field: 'json' | 'nullable' | 'open' | 'choice'): UiSchema => ({ 'ui:field': field, 'ui:hideError': true });

/** How one field is drawn, and those within it; undefined: as usual. */
function lookOf(schema: unknown): UiSchema | undefined {
  if (isChoice(schema)) return ownField('choice');
  if (isNullable(schema)) return ownField('nullable');
  if (isFree(schema) || isMixed(schema) || isOneOfTypes(schema)) return ownField('json');
  if (isOpen(schema)) return ownField('open');
  if (isLong(schema)) return { 'ui:widget': 'textarea', 'ui:options': { rows: 4 } };
  if (!isRecord(schema)) return undefined;
  const items = lookOf(schema['items']);
  const look = {
    ...looksOf(schema['properties']),
    ...(isListOfThings(schema) ? { items: { ...items, 'ui:options': { label: false } } } : items && { items }),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}

const looksOf = (properties: unknown): UiSchema =>
  Object.fromEntries(
    Object.entries(isRecord(properties) ? properties : {}).flatMap(([name, property]): [string, UiSchema][] => {
      const look = lookOf(property);
      return look ? [[name, look]] : [];
    }),
  );

/** A form begins with what a field is by itself, which stands there to be seen; the library would choose more. */
export const BEGINS = {
  emptyObjectFields: 'skipEmptyDefaults',
  constAsDefaults: 'never',
  requiredBooleanDefault: 'skip',
  arrayMinItems: { populate: 'requiredOnly' },
} as const;

/** How the form of an input schema is drawn, where it is not drawn as usual. */
export const formLook = (schema: Record<string, unknown>): UiSchema => ({
  'ui:submitButtonOptions': { norender: true },
  'ui:globalOptions': { orderable: false, expandable: false },
  'ui:options': { label: false, orderable: false },
  ...(isFree(schema) ? ownField('json') : looksOf(schema['properties'])),
});
