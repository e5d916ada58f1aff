import { ENV_NAME } from '../../../../src-shared/forms/check.ts';
import { containerWords, isContainer } from '../../../../src-shared/model/container-words.ts';
import { isKey, keysOf, secretsIn, type Span } from '../../../../src-shared/model/looks-secret.ts';
import { programWord, targetAt } from '../../../../src-shared/model/server-name.ts';

/** What is secret in each word of a command, by what the word is there for. */
export function secretsOf(program: string, args: readonly string[]): Span[][] {
  // The command line of Windows only passes on.
  const inner = programWord(program) === 'cmd' ? args.findIndex((arg) => !/^[/-]/.test(arg)) : -1;
  if (inner >= 0) return [...args.slice(0, inner + 1).map((arg) => secretsIn(arg)), ...secretsOf(args[inner] ?? '', args.slice(inner + 1))];
  const [target, own] = [targetAt(program, args), ownWords(program, args)];
  return args.map((arg, at) => {
    const before = own.get(at - 1) === 'variable' ? '' : args[at - 1];
    if (own.get(at) === 'variable') return [];
    // A package or an image is called anything; what begins as a key is one even there.
    if (at === target) return isKey(arg) ? [{ from: 0, to: arg.length }] : [];
    const found = secretsIn(arg, before);
    return own.has(at) ? keysOf(found) : found;
  });
}

/** The words with values of a container's own options: the names of variables are no secrets, and what others name is no riddle. */
function ownWords(program: string, args: readonly string[]): Map<number, 'variable' | 'option'> {
  const options = isContainer(programWord(program)) ? containerWords(args).options : [];
  return new Map(
    options.map(({ name, value, at }) => [at, /^(?:-e|--env)$/.test(name) && ENV_NAME.test(value) ? 'variable' : 'option'] as const),
  );
}
