import type { FieldData, FieldKind, FieldOption, StepData } from '../../../../src-shared/forms/kinds.ts';
import type { DraftManifest } from '../../../../src-shared/model/draft-type.ts';
import type { Text } from '../../../../src-shared/text/text.ts';

/** One word of a command; with `when` it stands there only while that question is answered with yes. */
export type Arg = { text: string; when?: string };
export type Pair = { name: string; text: string };
export type Way = 'command' | 'url';

/** A type while it is being made: lists instead of tables, so that two rows may share a name for a moment. */
export type Draft = {
  id: string;
  title: Text;
  summary: Text;
  help: Text | undefined;
  group: DraftManifest['group'];
  icon: string | undefined;
  way: Way;
  program: string;
  args: Arg[];
  cwd: string;
  env: Pair[];
  url: string;
  headers: Pair[];
  fields: FieldData[];
  steps: Omit<StepData, 'fields'>[];
  /** By question: which step asks it. */
  stepOf: Record<string, number>;
};

/** Kinds that a question of one's own can be of. */
export const KINDS = ['text', 'secret', 'number', 'choice', 'toggle', 'path', 'url', 'duration'] as const satisfies readonly FieldKind[];
export type Kind = (typeof KINDS)[number];
export const kindOf = ({ kind }: FieldData): Kind => KINDS.find((one) => one === kind) ?? 'text';

export const plain = (text: string): Text => ({ en: text, 'zh-CN': text });
export const SETTINGS: Text = { en: 'Settings', 'zh-CN': '设置' };

export const emptyDraft = (way: Way): Draft => ({
  ...{ id: '', title: plain(''), summary: plain(''), help: undefined, group: 'tools', icon: undefined, way },
  ...{ program: '', args: [], cwd: '', env: [], url: '', headers: [], fields: [], steps: [{ title: SETTINGS }], stepOf: {} },
});

const pairs = (table: Record<string, string>): Pair[] => Object.entries(table).map(([name, text]) => ({ name, text }));

export function draftOf(manifest: DraftManifest): Draft {
  const { id, title, summary, help, group, icon, fields, steps, transport } = manifest;
  const isCommand = transport.kind === 'mcp-command';
  return {
    ...emptyDraft(isCommand ? 'command' : 'url'),
    ...{ id, title, summary, help, group, icon, fields },
    ...(isCommand
      ? {
          program: transport.program,
          args: transport.args.map((one) => (typeof one === 'string' ? { text: one } : one)),
          cwd: transport.cwd ?? '',
          env: pairs(transport.env),
        }
      : { url: transport.url, headers: pairs(transport.headers) }),
    steps: steps.length === 0 ? [{ title: SETTINGS }] : steps.map(({ fields: _asked, ...step }) => step),
    stepOf: Object.fromEntries(steps.flatMap((step, at) => step.fields.map((name) => [name, at]))),
  };
}

const table = (rows: Pair[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ name, text }) => (name.trim() ? [[name.trim(), text]] : [])));

/** What is said in one language stands for both. */
const both = ({ en, 'zh-CN': zh }: Text): Text => ({ en: en.trim() || zh.trim(), 'zh-CN': zh.trim() || en.trim() });
const said = (field: FieldData): FieldData => ({
  ...field,
  label: both(field.label),
  ...(field.hint && { hint: both(field.hint) }),
  ...(field.options && { options: field.options.map((option) => ({ ...option, label: both(option.label) })) }),
});

/** As it is saved and given away. A step that asks nothing is none. */
export function manifestOf(draft: Draft): DraftManifest {
  const { id, title, summary, help, group, icon, way, program, args, cwd, env, url, headers, fields, steps, stepOf } = draft;
  return {
    manifest: 1,
    ...{ id, title: both(title), summary: both(summary), group, fields: fields.map(said) },
    ...(help && { help: both(help) }),
    ...(icon !== undefined && { icon }),
    steps: steps
      .map((step, at) => ({
        ...step,
        title: both(step.title),
        fields: fields.map(({ name }) => name).filter((name) => (stepOf[name] ?? 0) === at),
      }))
      .filter((step) => step.fields.length > 0),
    transport:
      way === 'command'
        ? {
            kind: 'mcp-command',
            program: program.trim(),
            args: args.map(({ text, when }) => (when === undefined ? text : { text, when })),
            ...(cwd.trim() && { cwd: cwd.trim() }),
            env: table(env),
          }
        : { kind: 'mcp-url', url: url.trim(), headers: table(headers) },
  };
}

export const optionsOf = (lines: string): FieldOption[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ value: line, label: plain(line) }));
