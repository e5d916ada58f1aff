import { asksKey, saysWhich } from './secret-names.ts';
import { isExample, isId, isKey, isKind, isNoKey, isRandom, WITH_PASSWORD } from './secret-values.ts';

export { isSecretName } from './secret-names.ts';
export { isExample, isKey, isSecretValue } from './secret-values.ts';

/** A part of a text that is a key, but where it only `looks` like one: long and random, or an example of one. */
export type Span = { from: number; to: number; looks?: 'random' | 'example' };
const LEAST = 8;

/** What of a word of a command, or of an address, is secret: by itself, after its name, or in one word with it. */
export function secretsIn(word: string, before = '', within = 0): Span[] {
  const whole = { from: 0, to: word.length };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(word)) return inAddress(word);
  if (word.includes('${')) return [];
  if (isKey(word)) return [whole];
  if (/^--?[\w-]+$/.test(before) && !word.startsWith('-')) {
    if (asksKey(before)) return judged(word, whole);
    if (saysWhich(before)) return [];
  }
  return inPair(word, within) ?? randomIn(word, before, whole);
}

/** What an option names by a number is told from others by it: as such a number looks, so does no key that is not called one. */
const randomIn = (word: string, before: string, whole: Span): Span[] =>
  isRandom(word) && !(/^-|[=:]\s*$/.test(before) && isId(word)) ? [{ ...whole, looks: 'random' }] : [];

/** What stands where a key belongs. */
function judged(value: string, span: Span): Span[] {
  if (isExample(value)) return [{ ...span, looks: 'example' }];
  return value.length < LEAST || isNoKey(value) ? [] : [span];
}

/** `--header=Authorization: A` is a pair within a pair; what goes deeper is nobody's command. */
const MOST_PAIRS = 4;

/** `--token=A`, `Authorization: A`. Undefined: it is none. */
function inPair(word: string, within: number): Span[] | undefined {
  const [, name, value] = within < MOST_PAIRS ? (/^(-{0,2}[\w.-]+[=:]\s*)(?!=*$)(.+)$/s.exec(word) ?? []) : [];
  if (name === undefined || value === undefined) return undefined;
  const rest = { from: name.length, to: word.length };
  if (asksKey(name)) return judged(value, rest);
  if (saysWhich(name)) return isKey(value) ? [rest] : [];
  return secretsIn(value, name, within + 1).map((span) => moved(span, rest.from));
}

const moved = (span: Span, by: number): Span => ({ ...span, from: span.from + by, to: span.to + by });

/** Those that are keys, and do not only look like one. */
export const keysOf = (spans: readonly Span[]): Span[] => spans.filter(({ looks }) => looks === undefined);

/** Whether a key stands among the words of a command. */
export const holdsSecret = (args: readonly string[]): boolean => args.some((arg, at) => keysOf(secretsIn(arg, args[at - 1])).length > 0);

/** A text with something else where its secrets were. */
export const withoutSpans = (text: string, spans: readonly Span[], put: (secret: string) => string): string =>
  spans.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + put(text.slice(from, to)) + rest.slice(to), text);

/** A password before the host, a key as a piece of the path, and parameters. */
function inAddress(address: string): Span[] {
  const [, lead = '', password = ''] = WITH_PASSWORD.exec(address) ?? [];
  const login = password === '' || password.includes('${') ? [] : [{ from: lead.length, to: lead.length + password.length }];
  const start = address.indexOf('/', address.indexOf('://') + 3);
  const pieces = start < 0 ? [] : [...address.slice(start).matchAll(/([/?&#])([^/?&#]+)/g)];
  return [
    ...login,
    ...pieces.flatMap(({ index, 1: sign = '', 2: piece = '' }, place) => {
      const [, name = '', value = ''] = /^([^=]+=)(.+)$/s.exec(piece) ?? [];
      const from = start + index + 1 + name.length;
      const span = { from, to: start + index + 1 + piece.length };
      if (sign === '/' || value === '') return isPathKey(piece, pieces[place - 1]?.[2]) ? [{ ...span, from: from - name.length }] : [];
      return value.includes('${') ? [] : inParameter(name, decoded(value), span);
    }),
  ];
}

function inParameter(name: string, value: string, span: Span): Span[] {
  if (isKey(value)) return [span];
  if (asksKey(name)) return judged(value, span);
  return saysWhich(name) ? [] : randomIn(value, name, span);
}

/** No words with dashes between them, which are what a page is called, and nothing that the piece before it says the number of. */
const isPathKey = (piece: string, before = ''): boolean =>
  isKind(piece) || (isRandom(piece) && /^(?:[0-9a-f-]+|\w+)$/i.test(piece) && !saysWhich(before));

export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // it says just that
  }
};
