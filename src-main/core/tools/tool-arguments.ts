import { Validator, type Schema } from '@cfworker/json-schema';
import { LRUCache } from 'lru-cache';
import { InputError } from '../../../src-shared/errors/errors.ts';
import type { KnownTool } from './catalogue.ts';

const MAX_SCHEMAS = 500;
/** `fits`: a yes is sure; of anything else the validator says whether it is wrong, and how. */
type Held = { fits(args: Record<string, unknown>): boolean; validator(): Validator };
/** Reading a schema costs more than using it, so it is read with its tool's first call, and those used last are kept. */
const schemas = new LRUCache<object, Held>({ max: MAX_SCHEMAS });

/** Holds arguments against what their tool says it takes. */
export function validateTool(args: Record<string, unknown>, tool: KnownTool): void {
  const { fits, validator } = schemaOf(tool);
  if (fits(args)) return;
  const { valid, errors } = validator().validate(args);
  if (valid) return;
  // The outermost errors only repeat that something inside is wrong.
  const inner = errors.filter(({ instanceLocation }) => instanceLocation !== '#');
  throw new InputError(
    Object.fromEntries(
      (inner.length > 0 ? inner : errors).map(({ instanceLocation, error }) => [
        instanceLocation.replace(/^#\/?/, '').replaceAll('/', '.') || 'input',
        error,
      ]),
    ),
  );
}

function schemaOf({ input, origin }: KnownTool): Held {
  const known = schemas.get(input);
  if (known) return known;
  const foreign = origin === 'upstream' ? outermost(input) : undefined;
  const made = { fits: foreign ? fitting(foreign) : () => false, validator: reading(foreign ?? input) };
  schemas.set(input, made);
  return made;
}

function reading(schema: Schema): () => Validator {
  let validator: Validator | undefined;
  return () => (validator ??= new Validator(schema, '2020-12', false));
}

/** What a value of each kind is. */
const KINDS = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number',
  integer: (value: unknown) => Number.isInteger(value),
  boolean: (value: unknown) => typeof value === 'boolean',
  object: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: (value: unknown) => Array.isArray(value),
  null: (value: unknown) => value === null,
};
type Kind = keyof typeof KINDS;
const isKind = (type: unknown): type is Kind => typeof type === 'string' && Object.hasOwn(KINDS, type);

type Outermost = { type: 'object'; required: string[]; properties: Record<string, { type: Kind }> };

/**
 * Of a schema that somebody else wrote only what costs nothing to check: which arguments there must be, and of what kind. A few lines of
 * references or one pattern can keep this program busy for ever; whoever wrote them will hold the arguments against them.
 */
function outermost({ required, properties }: Record<string, unknown>): Outermost {
  const kinds = Object.entries(typeof properties === 'object' && properties !== null ? properties : {}).flatMap(
    ([name, property]: [string, unknown]) => {
      const type: unknown = typeof property === 'object' && property !== null && 'type' in property ? property.type : undefined;
      return isKind(type) ? [[name, { type }] as const] : [];
    },
  );
  const names: unknown[] = Array.isArray(required) ? required : [];
  return { type: 'object', required: names.filter((name) => typeof name === 'string'), properties: Object.fromEntries(kinds) };
}

/** Nearly every call fits; asking that costs a small part of what a validator for all there is in schemas does. */
function fitting({ required, properties }: Outermost): Held['fits'] {
  const kinds = Object.entries(properties).map(([name, { type }]) => ({ name, is: KINDS[type] }));
  return (args) =>
    required.every((name) => Object.hasOwn(args, name)) && kinds.every(({ name, is }) => !Object.hasOwn(args, name) || is(args[name]));
}
