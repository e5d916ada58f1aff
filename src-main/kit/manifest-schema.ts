import { z } from 'zod';
import { holesOf } from '../../src-shared/forms/made-command.ts';
import { FieldData } from '../../src-shared/forms/kinds.ts';
import { Risk } from '../../src-shared/model/risk.ts';
import { Text } from '../../src-shared/model/text.ts';
import { isPlainSvg } from '../../src-shared/forms/plain-svg.ts';
import { isTameAnywhere, isTamePattern } from '../../src-shared/forms/tame-pattern.ts';
import { fieldName, problemsOfTransport, template, templatesOf, Transport } from './manifest-transport.ts';

/** Kinds whose answer is one plain word, and so may stand in a template. */
const PLAIN = new Set(['text', 'url', 'secret', 'number', 'toggle', 'choice', 'path', 'duration']);
const HELPLESS = new Set([
  'oauth',
  'discovery',
  'toolPicker',
  'devicePicker',
  'roomMap',
  'entityFilter',
  'deviceKeys',
  'copy',
  'touches',
  'consent',
]);

const short = (max: number) =>
  Text.refine((text) => Object.values(text).every((word) => word.trim() !== '' && word.length <= max), 'empty or too long');

/** Whoever calls it chooses the arguments, so what they are held against must come to an end, however long they are. */
function isTameInput(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true;
  return Object.entries(schema).every(([key, value]: [string, unknown]) => {
    if (key === 'pattern' && typeof value === 'string') return isTameAnywhere(value);
    return !ENDLESS.has(key) && isTameInput(value);
  });
}
const ENDLESS = new Set(['patternProperties', '$ref', '$dynamicRef', '$recursiveRef']);

const Field = FieldData.omit({ optionsFrom: true, fills: true, copies: true, consents: true, command: true })
  .extend({
    name: fieldName,
    label: short(200),
    hint: short(1000).optional(),
    example: z.string().max(200).optional(),
    options: FieldData.shape.options.unwrap().max(200).optional(),
  })
  .refine(({ kind }) => !HELPLESS.has(kind), 'this kind needs a program behind it')
  .refine(({ kind, initial }) => kind !== 'secret' || initial === undefined, 'a secret has no first value')
  .refine(({ pattern }) => pattern === undefined || isTamePattern(pattern), 'this pattern is not allowed here');

const Tool = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  title: short(100),
  description: z.string().min(1).max(2000),
  risk: Risk,
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: template.refine(
    (path) => path.startsWith('/') && !path.startsWith('//') && !/[\\#]|(^|\/)\.\.?(\/|$)/.test(path),
    'a path begins with one /',
  ),
  input: z
    .looseObject({ type: z.literal('object'), properties: z.record(z.string(), z.unknown()).optional() })
    .refine(isTameInput, 'arguments are held against no references, and no pattern that could take for ever'),
});

const DEFAULT_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><rect x="4" y="4" width="16" height="16" rx="4"/></svg>';

/** A type as data: one JSON file. */
export const Manifest = z
  .strictObject({
    manifest: z.literal(1),
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    title: short(80),
    summary: short(300),
    help: short(20_000).optional(),
    group: z.enum(['homes', 'services', 'tools', 'data']),
    icon: z.string().refine(isPlainSvg, 'only plain shapes').default(DEFAULT_ICON),
    fields: z.array(Field).max(40),
    steps: z.array(z.strictObject({ title: short(100), hint: short(1000).optional(), fields: z.array(z.string()).min(1) })).max(20),
    transport: Transport,
    tools: z.array(Tool).max(100).default([]),
  })
  .superRefine((manifest, context) => problemsOf(manifest).forEach((message) => context.addIssue({ code: 'custom', message })));
export type Manifest = z.infer<typeof Manifest>;

type Checked = {
  fields: z.infer<typeof Field>[];
  steps: { fields: string[] }[];
  transport: z.infer<typeof Transport>;
  tools: z.infer<typeof Tool>[];
};

/** What no single value can tell: everything asked for is declared, once, and no answer decides where a literal address leads. */
function problemsOf({ fields, steps, transport, tools }: Checked): string[] {
  const names = fields.map((field) => field.name);
  const kinds = new Map(fields.map((field) => [field.name, field.kind]));
  const asked = templatesOf(transport).flatMap((text) => holesOf(text) ?? []);
  return [
    ...(new Set(names).size < names.length ? ['a field stands twice'] : []),
    ...(new Set(tools.map((tool) => tool.name)).size < tools.length ? ['a tool stands twice'] : []),
    ...(sameWords(
      steps.flatMap((step) => step.fields),
      names,
    )
      ? []
      : ['the steps must ask every field exactly once']),
    ...asked.filter((hole) => !PLAIN.has(kinds.get(hole) ?? '')).map((hole) => `\${${hole}} is not a plain field of this manifest`),
    ...tools.flatMap((tool) =>
      (holesOf(tool.path) ?? [])
        .filter((hole) => !Object.hasOwn(tool.input.properties ?? {}, hole))
        .map((hole) => `${tool.name}: \${${hole}} is not in its input`),
    ),
    ...problemsOfTransport(transport, fields),
    ...(transport.kind !== 'url' && tools.length > 0 ? ['an MCP server describes its tools itself'] : []),
  ];
}

const sameWords = (a: string[], b: string[]): boolean => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
