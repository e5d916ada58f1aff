import type { Finding } from '../../../../src-shared/model/tool.ts';

/** A text and where it stands. */
export type Piece = { where: string; text: string };

/** Of a schema that goes on for ever so much is read. */
const MOST_NODES = 4_000;
const DEEPEST = 32;
/** More choices than these nobody reads. */
const MANY = { choices: 500, parameters: 200, deep: 12 };

type Node = { value: unknown; where: string; depth: number };

/** Every text of a schema, names of parameters among them. Layer by layer: a schema within itself ends all the same. */
export function textsIn(schema: Record<string, unknown>, root: string): Piece[] {
  const pieces: Piece[] = [];
  const open: Node[] = [{ value: schema, where: root, depth: 0 }];
  for (let count = 0; count < open.length && count < MOST_NODES; count += 1) {
    const { value, where, depth } = open[count] ?? { value: undefined, where: '', depth: 0 };
    if (typeof value === 'string') pieces.push({ where, text: value });
    if (typeof value !== 'object' || value === null || depth >= DEEPEST) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (Array.isArray(value)) {
        open.push({ value: inner, where: `${where}.${name}`, depth: depth + 1 });
        continue;
      }
      // A name says something, too; words of the language of schemas do not.
      if (/[^\w$.-]/.test(name) || name.length >= LONG_NAME) pieces.push({ where: `${where}.${name}`, text: name });
      if (!isPlain(name, inner)) open.push({ value: inner, where: `${where}.${name}`, depth: depth + 1 });
    }
  }
  return pieces;
}
/** A word of the language of schemas, or an address; a sentence in its place is one for somebody. */
const PLAIN = new Set(['type', '$schema', 'format', '$ref', '$id', '$anchor']);
const isPlain = (name: string, inner: unknown): boolean =>
  PLAIN.has(name) && typeof inner === 'string' && /^[\w:/#.%$~+-]{0,120}$/.test(inner);
/** As long as a name is that says a sentence. */
const LONG_NAME = 16;

/** What is unusual about how a schema is built; one of each. */
const SHAPES: Record<string, (name: string, value: unknown, depth: number) => string | undefined> = {
  choices: (name, value) => (name === 'enum' && Array.isArray(value) && value.length > MANY.choices ? `${value.length}` : undefined),
  // A parameter within a parameter is two objects.
  deep: (_name, value, depth) => (isObject(value) && depth / 2 > MANY.deep ? `${depth}` : undefined),
  elsewhere: (name, value) => (name === '$ref' && typeof value === 'string' && !value.startsWith('#') ? value : undefined),
  parameters: (name, value) =>
    name === 'properties' && isObject(value) && Object.keys(value).length > MANY.parameters ? `${Object.keys(value).length}` : undefined,
};
const entriesOf = (value: object): [string, unknown][] => Object.entries(value);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export function shapeFindings(schema: Record<string, unknown>, root: string): Finding[] {
  const findings = new Map<string, Finding>();
  const open: Node[] = [{ value: schema, where: root, depth: 0 }];
  for (let count = 0; count < open.length && count < MOST_NODES; count += 1) {
    const { value, where, depth } = open[count] ?? { value: undefined, where: '', depth: 0 };
    if (!isObject(value) || depth > DEEPEST) continue;
    for (const [name, inner] of entriesOf(value)) {
      const at = `${where}.${name}`;
      for (const [shape, of] of Object.entries(SHAPES)) {
        const text = findings.has(shape) ? undefined : of(name, inner, depth);
        if (text !== undefined) findings.set(shape, { kind: 'schema', grave: false, where: at, text: text.slice(0, 200) });
      }
      if (isObject(inner)) open.push({ value: inner, where: at, depth: depth + 1 });
    }
  }
  return [...findings.values()];
}
