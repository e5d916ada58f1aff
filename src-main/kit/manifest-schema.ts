import { z } from 'zod';
import { HEADER_NAME, ENV_NAME } from '../../src-shared/forms/check.ts';
import { FieldData } from '../../src-shared/forms/kinds.ts';
import { Risk } from '../../src-shared/model/risk.ts';
import { Text } from '../../src-shared/model/text.ts';
import { isPlainSvg } from './svg.ts';
import { holesOf } from './template.ts';

/** Kinds whose answer is one plain word, and so may stand in a template. */
const PLAIN = new Set(['text', 'url', 'secret', 'number', 'toggle', 'choice', 'path', 'duration']);
const HELPLESS = new Set(['oauth', 'discovery', 'toolPicker', 'devicePicker', 'roomMap', 'entityFilter', 'deviceKeys', 'copy']);

const short = (max: number) =>
  Text.refine((text) => Object.values(text).every((word) => word.trim() !== '' && word.length <= max), 'empty or too long');
const template = z
  .string()
  .max(2000)
  .refine((text) => holesOf(text) !== undefined, 'a hole is written ${name}');
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);

/** Repeated groups make a pattern that can take for ever; a manifest is a stranger's. */
const isTamePattern = (pattern: string): boolean => {
  if (pattern.length > 200 || /\)[*+?{]|\\[1-9k]|\(\?/.test(pattern)) return false;
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const Field = FieldData.omit({ optionsFrom: true, fills: true, copies: true })
  .extend({
    name,
    label: short(200),
    hint: short(1000).optional(),
    example: z.string().max(200).optional(),
    options: FieldData.shape.options.unwrap().max(200).optional(),
  })
  .refine(({ kind }) => !HELPLESS.has(kind), 'this kind needs a program behind it')
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
  input: z.looseObject({ type: z.literal('object'), properties: z.record(z.string(), z.unknown()).optional() }),
});

const Transport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('url'), url: template, headers: z.record(z.string().regex(HEADER_NAME), template).default({}) }),
  z.strictObject({
    kind: z.literal('command'),
    program: template,
    args: z.array(template).max(100).default([]),
    env: z.record(z.string().regex(ENV_NAME), template).default({}),
  }),
]);

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
  const templates =
    transport.kind === 'url'
      ? [transport.url, ...Object.values(transport.headers)]
      : [transport.program, ...transport.args, ...Object.values(transport.env)];
  const asked = templates.flatMap((text) => holesOf(text) ?? []);
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
    ...(transport.kind === 'url' ? problemsOfUrl(transport.url, kinds) : tools.length > 0 ? ['a command has no HTTP tools'] : []),
  ];
}

const sameWords = (a: string[], b: string[]): boolean => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

function problemsOfUrl(url: string, kinds: Map<string, string>): string[] {
  const [first] = holesOf(url) ?? [];
  if (first && url.startsWith(`\${${first}}`)) {
    const rest = url.slice(first.length + 3);
    return kinds.get(first) === 'url' && (rest === '' || /^[/?]/.test(rest))
      ? []
      : ['an address begins with a url field, followed by a path'];
  }
  return /^https?:\/\/[^/?#$@\\]+([/?]|$)/.test(url) && URL.canParse(url.split('$')[0] ?? '')
    ? []
    : ['the host of an address is written out'];
}
