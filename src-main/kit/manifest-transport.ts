import { z } from 'zod';
import { ENV_NAME, HEADER_NAME } from '../../src-shared/forms/check.ts';
import { holesOf } from '../../src-shared/forms/made-command.ts';

export const template = z
  .string()
  .max(2000)
  // It ends a word for the system: what stands after it would be read as something else.
  .refine((text) => !text.includes('\0'), 'a zero byte stands in no template')
  .refine((text) => holesOf(text) !== undefined, 'a hole is written ${name}');
export const fieldName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);

const address = { url: template, headers: z.record(z.string().regex(HEADER_NAME), template).default({}) };
const Command = z.strictObject({
  // What starts programs speaks one protocol to them, so `command` and `mcp-command` are the same.
  kind: z.enum(['mcp-command', 'command']).transform(() => 'mcp-command' as const),
  program: template.refine((program) => program.trim() !== '', 'a command begins with its program'),
  args: z
    .array(z.union([template, z.strictObject({ text: template, when: fieldName })]))
    .max(100)
    .default([]),
  cwd: template.optional(),
  env: z.record(z.string().regex(ENV_NAME), template).default({}),
});

/** What stands behind a manifest: an address with tools that it describes, or an MCP server at an address or as a program. */
export const Transport = z.union([
  z.strictObject({ kind: z.literal('url'), ...address }),
  z.strictObject({ kind: z.literal('mcp-url'), ...address }),
  Command,
]);
export type Transport = z.infer<typeof Transport>;
/** One that a type which runs MCP servers stands behind. */
export type FarTransport = Exclude<Transport, { kind: 'url' }>;

const wordsOf = ({ program, args, cwd = '' }: z.infer<typeof Command>): string[] => [
  program,
  cwd,
  ...args.map((one) => (typeof one === 'string' ? one : one.text)),
];

/** What is wrong between a transport and the questions that fill it. */
export function problemsOfTransport(transport: Transport, fields: readonly Asked[]): string[] {
  const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
  if (transport.kind !== 'mcp-command') return problemsOfUrl(transport.url, kinds);
  const asked = new Set(wordsOf(transport).flatMap((text) => holesOf(text) ?? []));
  const tidied = fields.filter(({ port, pages }) => port !== undefined || pages !== undefined).map(({ name }) => name);
  return [
    ...[...asked]
      .filter((name) => kinds.get(name) === 'secret')
      .map((name) => `\${${name}} is a secret, and a command can be read by everybody on the computer: put it into a variable`),
    ...tidied.filter((name) => asked.has(name)).map((name) => `\${${name}} is tidied up before it is used, so nobody could agree to it`),
    ...transport.args.flatMap((one) =>
      typeof one === 'string' || kinds.has(one.when) ? [] : [`${one.when} is no field of this manifest`],
    ),
  ];
}
type Asked = { name: string; kind: string; port?: number | undefined; pages?: string | undefined };

/** Every template of a transport. */
export const templatesOf = (transport: Transport): string[] =>
  transport.kind === 'mcp-command'
    ? [...wordsOf(transport), ...Object.values(transport.env)]
    : [transport.url, ...Object.values(transport.headers)];

/** Where the person types the address they decide where it leads. */
export const isTyped = (url: string): boolean => url.startsWith('${');
/** An address that nobody types here is shown before anything is sent there. */
export const writtenOut = (url: string): { leadsTo?: string } => (isTyped(url) ? {} : { leadsTo: url });

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
