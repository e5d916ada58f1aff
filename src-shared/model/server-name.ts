import { containerWords, isContainer } from './container-words.ts';
import { secretsIn } from './looks-secret.ts';

/** Programs that start another, by their family: which words come before its name, and which options bring a value of their own. */
const RUNNERS: readonly { is: RegExp; verb?: RegExp; withValue?: RegExp }[] = [
  {
    is: /^(?:npx|npm|pnpm|pnpx|bunx|bun|yarn)$/,
    verb: /^(?:run|exec|dlx|x|run-script)$/,
    withValue: /^(?:-p|--package|-c|--call|--registry|--cache|--userconfig|--loglevel)$/,
  },
  {
    is: /^(?:uvx|uv|pipx)$/,
    verb: /^(?:run|tool|x)$/,
    withValue:
      /^(?:--from|--with|--with-editable|--with-requirements|-p|--python|-i|--index|--index-url|--default-index|--extra-index-url|-f|--find-links|--env-file|--spec|--pip-args|--cache-dir|--config-file)$/,
  },
  {
    is: /^(?:node|deno)$/,
    verb: /^run$/,
    withValue: /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions|-e|--eval|-p|--print|-c|--config|--import-map)$/,
  },
  { is: /^python[\d.]*$/, withValue: /^-[WXc]$/ },
  { is: /^java$/, withValue: /^(?:-cp|-classpath|--class-path|-p|--module-path|--add-modules)$/ },
];
export const NO_NAME = 'server';

/** The file of a program, without where it lies and what kind of file it is. */
export const programWord = (program: string): string => (program.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:exe|cmd)$/i, '').toLowerCase();

/** What a program is called that nobody named: by its package, or its file; never by what looks like a key. */
export function programName(program: string, args: readonly string[]): string {
  const word = programWord(program);
  // The command line of Windows only passes on.
  const inner = word === 'cmd' ? args.findIndex((arg) => !/^[/-]/.test(arg)) : -1;
  if (inner >= 0) return programName(args[inner] ?? '', args.slice(inner + 1));
  const target = args[targetAt(program, args)];
  return nameIn(target ?? program) || nameIn(program) || (program === '' || isHeld(program) ? NO_NAME : program);
}

/** Which word says what a program is to start: a package, an image, a file; -1 where none does. */
export function targetAt(program: string, args: readonly string[]): number {
  const word = programWord(program);
  if (isContainer(word)) return containerWords(args).target;
  const runner = RUNNERS.find(({ is }) => is.test(word));
  if (!runner) return -1;
  return args.findIndex((arg, at) => !arg.startsWith('-') && !runner.verb?.test(arg) && !runner.withValue?.test(args[at - 1] ?? ''));
}

const isHeld = (word: string): boolean => secretsIn(word).some(({ looks }) => looks !== 'example');

function nameIn(word: string): string {
  const name = shortened(word);
  return isHeld(word) || isHeld(name) ? '' : name;
}

/** What an address is called that nobody named: by its host. */
export function addressName(address: string): string {
  if (URL.canParse(address)) return new URL(address).hostname.replace(/^(?:www|mcp|api)\./, '');
  const [, host = ''] = /^(?:[a-z][\w+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?([^/?#]*)/i.exec(address) ?? [];
  return host === '' || isHeld(host) ? NO_NAME : host;
}

/** `@modelcontextprotocol/server-memory@1.2` is memory. */
const shortened = (target: string): string =>
  (target.replace(/(?<=.)@[^@/\\]*$/, '').split(/[\\/]/).filter((part) => !/^(?:dist|build|src|(?:index|main)\.(?:[cm]?[jt]s|py))$/.test(part)).at(-1) ?? '')
    .replace(/\.(?:[cm]?[jt]s|py|exe)$/, '')
    .replace(/^(?:mcp[-_.])?server[-_.]|^mcp[-_.]|[-_.]mcp(?:[-_.]server)?$|[-_.](?:mcp[-_.])?server$/g, ''); // prettier-ignore
