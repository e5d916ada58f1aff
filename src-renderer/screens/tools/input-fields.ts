import type { Texts } from '../../../src-shared/text/engine.ts';
import type { FieldWords } from './tool-words.ts';

export type InputField = { name: string; title: string; type: string; about: string | undefined; required: boolean };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

type Words = Pick<Texts, 't'>;
const KNOWN = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const;
const word = (type: unknown, { t }: Words): string => {
  const known = KNOWN.find((one) => one === type);
  return known ? t(`tools.screen.test.types.${known}`) : t('tools.screen.detail.anything');
};

/** The type of one property in words a person can read: `on / off`, `a number 0…100`, `a list: text`. */
function typeOf(schema: unknown, words: Words): string {
  if (!isRecord(schema)) return word(undefined, words);
  const options = listed(schema['enum']);
  if (options.length > 0) return options.join(' / ');
  if ('const' in schema) return String(schema['const']);
  const choices = [schema['anyOf'], schema['oneOf']].find(Array.isArray);
  if (choices) return [...new Set(choices.map((one) => typeOf(one, words)))].join(' / ');
  if (schema['type'] === 'array') return words.t('tools.screen.detail.listOf', { what: typeOf(schema['items'], words) });
  if (isRecord(schema['properties'])) return words.t('tools.screen.detail.fields');
  const types: unknown[] = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  const type = types.map((one) => word(one, words)).join(' / ');
  const { minimum, maximum } = schema;
  return typeof minimum === 'number' && typeof maximum === 'number' ? `${type} ${minimum}…${maximum}` : type;
}

/** The fields of a tool's input schema, for reading. */
export function inputFields(schema: Record<string, unknown>, words: FieldWords, texts: Words): InputField[] {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required = listed(schema['required']);
  return Object.entries(properties).map(([name, property]) => {
    const { title, description } = words(name, isRecord(property) ? property : {});
    return { name, title, type: typeOf(property, texts), about: description, required: required.includes(name) };
  });
}
