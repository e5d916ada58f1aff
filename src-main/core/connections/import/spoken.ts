import { addedBy, namedEntry } from './told-to-type.ts';
import { NotOneProgram, wordsOf } from './words.ts';

type Entry = Record<string, unknown>;
/** An entry as somebody says it, and the name it is given by the way. */
export type Spoken = { name?: string; entry: Entry };
/** A bare address, a link that adds a server, or a command as a page tells one to type it; undefined: none of these. */
export function spokenIn(text: string): Spoken[] | undefined {
  const line = text.replace(/\\\r?\n\s*/g, ' ').trim().replace(/^[$>%#]\s+/, ''); // prettier-ignore
  if (/^https?:\/\/\S+$/i.test(line)) return [{ entry: { url: line } }];
  if (/^(?:cursor|lmstudio|vscode(?:-insiders)?|https?):\S+$/i.test(line)) return linkIn(line);
  if (line === '' || /[\r\n]/.test(line) || /^[{["]/.test(line)) return undefined;
  const words = wordsOf(line);
  return addedBy(words) ?? [{ entry: commandOf(words) }];
}

function linkIn(link: string): Spoken[] | undefined {
  if (!URL.canParse(link)) return undefined;
  const { searchParams } = new URL(link);
  const config = searchParams.get('config');
  const name = searchParams.get('name');
  const text = config === null ? decodeURIComponent(link.split('?')[1] ?? '') : Buffer.from(config, 'base64').toString('utf8');
  return namedEntry(text, name ?? undefined);
}

/** A program with its words; variables before it are its own. */
function commandOf(words: readonly string[]): Entry {
  const start = words[0] === 'env' || words[0] === 'export' ? 1 : 0;
  const program = words.findIndex((word, at) => at >= start && !/^[A-Za-z_]\w*=/.test(word));
  if (program < 0) throw new NotOneProgram('=');
  const env = words
    .slice(start, program)
    .map((word): [string, string] => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
  return { command: words[program], args: words.slice(program + 1), env: Object.fromEntries(env) };
}
