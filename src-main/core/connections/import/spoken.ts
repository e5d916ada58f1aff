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
  if (line === '' || /[\r\n]/.test(line) || /^[{["]/.test(line) || NO_WORD.test(line)) return undefined;
  if (BARE.test(line) && !FILE.test(line)) return [{ entry: { url: `${NEAR.test(line) ? 'http' : 'https'}://${line}` } }];
  const words = wordsOf(line);
  return addedBy(words) ?? (isProse(words) ? undefined : [{ entry: commandOf(words) }]);
}

/** A value of a file, and no program. */
const NO_WORD = /^(?:null|true|false|undefined|-?[\d.,]+)$/i;
/** An address as people say it. */
const BARE =
  /^(?:localhost|\[[\da-f:]+\]|\d{1,3}(?:\.\d{1,3}){3}|(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,24})(?::\d{1,5})?(?:[/?]\S*)?$/i;
const FILE = /^[^/:?]+\.(?:[cm]?[jt]s|py|rb|sh|jar|php|pl|exe|cmd|bat|ps1|bin|wasm)$/i;
const NEAR = /^(?:localhost|\[|\d|[^/:?]*\.(?:local|lan|home|internal|arpa)(?:[/:?]|$))/i;

/** What one says to somebody, not to a computer: it begins like a sentence, ends like one, or has its little words. */
function isProse([first = '', ...rest]: readonly string[]): boolean {
  if (/[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(first)) return !/[\\/]/.test(first);
  if (rest.length < 2 || !/^\p{L}[\p{L}’']*[,:]?$/u.test(first) || rest.some((word) => word.startsWith('-'))) return false;
  return /^\p{Lu}\p{Ll}|[,:]$/u.test(first) || /[\p{L}][.!?]$/u.test(rest.at(-1) ?? '') || rest.some((word) => LITTLE.test(word));
}
const LITTLE = /^(?:the|an?|is|are|was|my|your|our|please|and|for|this|that|you|with|how|it|of)$/i;

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
