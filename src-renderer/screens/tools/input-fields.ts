import type { FieldWords } from './tool-words.ts';

export type InputField = { name: string; title: string; type: string; about: string | undefined; required: boolean };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The type of one property in a word a person can read: `"on" | "off"`, `number 0…100`, `string[]`. */
function typeOf(schema: unknown): string {
  if (!isRecord(schema)) return 'any';
  const options = listed(schema['enum']);
  if (options.length > 0) return options.join(' | ');
  if ('const' in schema) return String(schema['const']);
  const choices = [schema['anyOf'], schema['oneOf']].find(Array.isArray);
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema['type'] === 'array') return `${typeOf(schema['items'])}[]`;
  const type = Array.isArray(schema['type'])
    ? listed(schema['type']).join(' | ')
    : typeof schema['type'] === 'string'
      ? schema['type']
      : 'any';
  const { minimum, maximum } = schema;
  return typeof minimum === 'number' && typeof maximum === 'number' ? `${type} ${minimum}…${maximum}` : type;
}

/** The fields of a tool's input schema, for reading. */
export function inputFields(schema: Record<string, unknown>, words: FieldWords): InputField[] {
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const required = listed(schema['required']);
  return Object.entries(properties).map(([name, property]) => {
    const { title, description } = words(name, isRecord(property) ? property : {});
    return { name, title, type: typeOf(property), about: description, required: required.includes(name) };
  });
}
