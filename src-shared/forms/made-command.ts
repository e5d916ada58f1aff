import { isEmpty } from './empty.ts';

/** A command with holes for the answers of a form: what a manifest starts, and what a person agrees to once it is filled in. */
export type MadeCommand = {
  program: string;
  /** One with `when` stands there only while that question is answered, and not with no. */
  args: readonly (string | { text: string; when: string })[];
  cwd?: string | undefined;
  env: Readonly<Record<string, string>>;
};
type Answers = Readonly<Record<string, unknown>>;

const HOLE = /\$\{([A-Za-z][A-Za-z0-9_]{0,39})\}/g;

/** The names a template asks for; undefined when it holds anything else that looks like a hole. */
export function holesOf(template: string): string[] | undefined {
  if (/\$\{|\{\{/.test(template.replace(HOLE, ''))) return undefined;
  return [...template.matchAll(HOLE)].map(([, name = '']) => name);
}

/** Puts something into every hole; what was put in is never read as a template again. */
export const fillHoles = (template: string, put: (name: string) => string): string =>
  template.replace(HOLE, (_hole, name: string) => put(name));

/** A question may be called as something every object has. */
const answerTo = (values: Answers, name: string): unknown => (Object.hasOwn(values, name) ? values[name] : undefined);

/** Everything it asks for was answered; what lacks an answer is left out whole. */
export const isAnswered = (template: string, values: Answers): boolean =>
  (holesOf(template) ?? []).every((name) => !isEmpty(answerTo(values, name)));

/** An answer as a word of a command. A secret is none: everybody on the computer can read a command. */
const wordOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(wordOf).join(',') : ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : '';

const isYes = (value: unknown): boolean => value !== false && !isEmpty(value);

/** The command as these answers make it, and the names of the variables it is given; undefined while its program is not known. */
export function madeCommand(
  { program, args, cwd, env }: MadeCommand,
  values: Answers,
): { program: string; args: string[]; cwd?: string; variables: string[] } | undefined {
  const filled = (template: string) => fillHoles(template, (name) => wordOf(answerTo(values, name)));
  const named = filled(program).trim();
  if (named === '' || !isAnswered(program, values)) return undefined;
  const wanted = args.flatMap((one) => (typeof one === 'string' ? [one] : isYes(answerTo(values, one.when)) ? [one.text] : []));
  return {
    program: named,
    args: wanted.filter((text) => isAnswered(text, values)).map(filled),
    ...(cwd !== undefined && isAnswered(cwd, values) && { cwd: filled(cwd) }),
    variables: Object.keys(env).filter((name) => isAnswered(env[name] ?? '', values)),
  };
}
