import type { FieldData } from '../../../../src-shared/forms/kinds.ts';
import type { DraftManifest, DraftType } from '../../../../src-shared/model/draft-type.ts';
import { typeIdFor } from '../../../../src-shared/forms/type-id.ts';
import type { Text } from '../../../../src-shared/text/text.ts';
import type { Ask, FoundNamed, FoundServer } from '../import/found-server.ts';
import { maybeInTheOpen } from '../import/in-the-open.ts';
import { secretsOf } from '../import/spoken-words.ts';
import { decoded, isExample, isSecretName, keysOf, secretsIn, type Span } from '../../../../src-shared/model/looks-secret.ts';

const plain = (text: string): Text => ({ en: text, 'zh-CN': text });
/** As a reader of settings spells what is to be asked, and whatever else looks like it. */
const ASKED = /\$\{([^{}]*)\}|\{\{/g;

/** What a described server would be as a type of its own: what is secret, or must be said by whoever adds it, becomes a question. */
export function draftOf(server: FoundServer, taken: ReadonlySet<string>): DraftType {
  const { name, remarks, problem } = server;
  if (problem) return { name, answers: {}, remarks, problem };
  const questions = questionsOf(server.asks);
  const transport = server.way === 'program' ? commandOf(server, questions) : addressOf(server, questions);
  const { fields, answers } = questions;
  const manifest: DraftManifest = {
    manifest: 1,
    id: typeIdFor(name, taken),
    title: plain(name),
    summary: { en: `The tools of ${name}`, 'zh-CN': `${name} 的工具` },
    group: 'tools',
    fields,
    steps: fields.length === 0 ? [] : [{ title: { en: 'Settings', 'zh-CN': '设置' }, fields: fields.map((field) => field.name) }],
    transport,
  };
  return { name, manifest, answers, remarks: server.way === 'program' ? [...remarks, ...maybeInTheOpen(server)] : remarks };
}

type Questions = ReturnType<typeof questionsOf>;
type Question = Omit<FieldData, 'name' | 'label'> & { label: string };

/** Gathers the questions; each is asked once, however often its answer is used. */
function questionsOf(asks: readonly Ask[]) {
  const fields: FieldData[] = [];
  const answers: Record<string, unknown> = {};
  const names = new Map<string, string>();
  const add = (id: string, { label, ...look }: Question, answer?: unknown): string => {
    const known = names.get(id);
    if (known !== undefined) return `\${${known}}`;
    const name = nameOf(label, new Set(names.values()));
    names.set(id, name);
    fields.push({ name, label: plain(label), ...look });
    if (answer !== undefined) answers[name] = answer;
    return `\${${name}}`;
  };
  const asked = (id: string): string | undefined => {
    const ask = asks.find((one) => one.id === id);
    if (!ask) return undefined;
    const { label, secret, otherwise, options } = ask;
    if (secret) return add(id, { kind: 'secret', label }, otherwise === undefined ? undefined : { set: otherwise });
    const offered = options && { options: options.map((value) => ({ value, label: plain(value) })) };
    return add(id, { kind: options ? 'choice' : 'text', label, ...offered, ...(otherwise !== undefined && { initial: otherwise }) });
  };
  /** What means nothing to us, but something to the server, cannot stand in a template: it is the first value of a question. */
  const filled = (text: string): string =>
    text.replace(ASKED, (whole, id: string | undefined) => asked(id ?? '') ?? add(`as it is ${whole}`, { kind: 'text', label: whole, initial: whole })); // prettier-ignore
  /** What is a key in it is asked for; in a command it may not stand, and the window says so. */
  const withoutKeys = (text: string, keys: readonly Span[], before = ''): string => {
    const rest = keys.reduce(({ done, at }, { from, to }) => {
      const [lead, key] = [text.slice(at, from), decoded(text.slice(from, to))];
const label = labelOf(text.slice(0, from), before);
      const asked = add(`key ${label} ${key}`, { kind: 'secret', label }, isExample(key) ? undefined : { set: key });
      return { done: done + filled(lead) + asked, at: to };
    }, { done: '', at: 0 }); // prettier-ignore
    return rest.done + filled(text.slice(rest.at));
  };
  return { fields, answers, add, filled, withoutKeys };
}

/** What a key is called where it stands: by the name right before it, but for the name that goes with a password before a host. */
function labelOf(lead: string, before: string): string {
  const name = /:\/\/[^/?#\s]*$/.test(lead) ? undefined : /([A-Za-z][\w-]*)["']?\s*[=:]\s*["']?$/.exec(lead.slice(-LONGEST_NAME))?.[1];
  return name ?? /^(?:--?(?=[\w-]+$)|(?=\w+=$))([\w-]+)=?$/.exec(before)?.[1] ?? 'Key';
}
const LONGEST_NAME = 100;

/** `API_KEY` is asked as apiKey. */
function nameOf(label: string, taken: ReadonlySet<string>): string {
  const words = label.normalize('NFKD').split(/[^A-Za-z0-9]+/).filter(Boolean).map((word) => word.toLowerCase()); // prettier-ignore
  const camel = words.map((word, at) => (at === 0 ? word : (word[0] ?? '').toUpperCase() + word.slice(1))).join('').replace(/^[^A-Za-z]+/, '').slice(0, 36); // prettier-ignore
  const base = camel || 'value';
  return [base, ...Array.from({ length: taken.size + 1 }, (_, at) => `${base}${at + 2}`)].find((name) => !taken.has(name)) ?? base;
}

const sealed = ({ name, value }: FoundNamed, questions: Questions): [string, string] => {
  if (!value.includes('${') && value !== '' && (isSecretName(name) || secretsIn(value).length > 0)) {
    const [, scheme = '', key = value] = /^((?:Bearer|Basic|Token) )(.*)$/s.exec(value) ?? [];
    return [name, scheme + questions.add(`secret ${name}`, { kind: 'secret', label: name }, isExample(key) ? undefined : { set: key })];
  }
  return [name, questions.withoutKeys(value, keysOf(secretsIn(value, `${name}=`)), `${name}=`)];
};

function commandOf({ command, env }: FoundServer, questions: Questions): DraftManifest['transport'] {
  const { program = '', args = [], cwd } = command ?? {};
  const secrets = secretsOf(program, args);
  const asked = (text: string, spans = secretsIn(text), before?: string) => questions.withoutKeys(text, keysOf(spans), before);
  const variables = Object.fromEntries(env.map((one) => sealed(one, questions)));
  return {
    kind: 'mcp-command',
    program: asked(program),
    args: args.map((arg, at) => asked(arg, secrets[at], args[at - 1])),
    ...(cwd !== undefined && { cwd: asked(cwd) }),
    env: variables,
  };
}

const IS_NEAR =
  /^(?:localhost|[^.]+|.*\.(?:local|lan|home|internal|home\.arpa)|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[.*\])$/i;

/** An address in somebody's home is no part of a type that others may use: it is asked for. So is one whose host is not known. */
function addressOf({ url = '', headers }: FoundServer, questions: Questions): DraftManifest['transport'] {
  const [, host = ''] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? [];
  const isAsked = host.includes('${') || host === '' || !URL.canParse(url) || IS_NEAR.test(new URL(url).hostname);
  const keys = secretsIn(url);
  return {
    kind: 'mcp-url',
    url: isAsked ? addressAsked(url, keys, questions) : questions.withoutKeys(url, keys),
    headers: Object.fromEntries(headers.map((one) => sealed(one, questions))),
  };
}

/** An address that is asked for begins with where it leads; a key further on is a question of its own. */
function addressAsked(url: string, keys: readonly Span[], questions: Questions): string {
  const label = { kind: 'url', label: 'Address' } as const;
  if (url.includes('${')) return questions.add('address', label);
  const end = keys[0] ? Math.max(url.lastIndexOf('?', keys[0].from), url.lastIndexOf('/', keys[0].from)) : url.length;
  const rest = keys.map(({ from, to }) => ({ from: from - end, to: to - end }));
  return questions.add('address', { ...label, initial: url.slice(0, end) }) + questions.withoutKeys(url.slice(end), rest);
}
