import { concernsOf } from '../../../../src-shared/forms/consent.ts';
import { ENV_NAME } from '../../../../src-shared/forms/check.ts';
import { containerWords, isContainer } from '../../../../src-shared/model/container-words.ts';
import { keysOf, secretsIn } from '../../../../src-shared/model/looks-secret.ts';
import { programWord } from '../../../../src-shared/model/server-name.ts';
import type { FoundNamed } from './found-server.ts';

type Started = { args: string[]; env: FoundNamed[] };

/**
 * What stands in a command although its program would take it from a variable is put into one: there it is sealed, and nobody reads it off
 * the list of processes. `docker run -e KEY=value` is `-e KEY`, and takes the value from what it is started with.
 */
export function carried(program: string, args: readonly string[], env: readonly FoundNamed[]): Started {
  const word = programWord(program);
  // The command line of Windows hands its variables on.
  const inner = word === 'cmd' ? args.findIndex((arg) => !/^[/-]/.test(arg)) : -1;
  if (inner >= 0) {
    const { args: rest, env: given } = carried(args[inner] ?? '', args.slice(inner + 1), env);
    return { args: [...args.slice(0, inner + 1), ...rest], env: given };
  }
  if (isContainer(word)) return intoContainer(args, env);
  return args.some((arg) => /^mcp-remote(?:@|$)/.test(arg)) ? intoHeaders(args, env) : { args: [...args], env: [...env] };
}

/** What the program that starts the container heeds itself would no longer be for the container alone. */
const ITS_OWN = /^(?:DOCKER|BUILDKIT|COMPOSE|CONTAINER|XDG)_|^(?:HOME|NO_PROXY|TMPDIR)$/i;
const isItsOwn = (name: string): boolean =>
  ITS_OWN.test(name) || concernsOf({ program: '', args: [], folder: '', variables: [name] }).includes('steers');

type Said = { name: string; value: string | undefined; at: number; from: number };

/** `KEY=value`, or `KEY` with the value that is there already; what the program that starts the container heeds stays as it is. */
const variablesIn = (args: readonly string[]): Said[] =>
  containerWords(args).options.flatMap(({ name: option, value: pair, at, from }) => {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
    return /^(?:-e|--env)$/.test(option) && ENV_NAME.test(name) && !isItsOwn(name) ? [{ name, value, at, from }] : [];
  });

function intoContainer(args: readonly string[], env: readonly FoundNamed[]): Started {
  const given = new Map(env.map(({ name, value }) => [name, value]));
  const said = variablesIn(args);
  const words = [...args];
  for (const { name, value, at, from } of said) {
    // Nobody keeps a value of no letters; in the command it says the same, and is no secret.
    if (value !== '') words[at] = (args[at] ?? '').slice(0, from) + name + (value === undefined && given.get(name) === '' ? '=' : '');
  }
  // Of several the last one holds. `-e KEY=${KEY}` takes what is there already, as `-e KEY` does.
  for (const { name, value = '' } of new Map(said.map((one) => [one.name, one])).values())
    if (value !== '' && !(given.has(name) && [`$${name}`, `\${${name}}`, `\${env:${name}}`].includes(value))) given.set(name, value);
  return { args: words, env: [...given].map(([name, value]) => ({ name, value })) };
}

/** `mcp-remote` puts variables into the headers it is told to send. */
function intoHeaders(args: readonly string[], env: readonly FoundNamed[]): Started {
  const given = [...env];
  const words = args.map((arg, at) => {
    const [, header = '', value = ''] = args[at - 1] === '--header' ? (/^([^:\s]+):\s*(.+)$/s.exec(arg) ?? []) : [];
    const isOpen = keysOf(secretsIn(arg)).length === 0 && !/\$\{(?:env|input):/.test(value);
    if (header === '' || isOpen) return arg;
    const base = header
      .toUpperCase()
      .replace(/\W+/g, '_')
      .replace(/^(?=\d)/, '_');
    const taken = new Set(given.map(({ name }) => name));
    const name = [base, ...given.map((_one, place) => `${base}_${place + 2}`)].find((one) => !taken.has(one)) ?? base;
    given.push({ name, value });
    return `${header}:\${${name}}`;
  });
  return { args: words, env: given };
}
