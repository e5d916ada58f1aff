import { piecesOf, type Piece } from './pieces.ts';
import { asksKey, saysWhich } from './secret-names.ts';
import { besideHoles, judged, moved, randomIn, withHoles, type Span } from './secret-span.ts';
import { isKey } from './secret-values.ts';
import { secretsInAddress } from './secrets-in-address.ts';

export { isSecretName } from './secret-names.ts';
export type { Span } from './secret-span.ts';
export { isExample, isKey, isSecretValue } from './secret-values.ts';
export { decoded } from './secrets-in-address.ts';

/** What of a word of a command, or of an address, is secret: by itself, after its name, or in one word with it. */
export function secretsIn(word: string, before = ''): Span[] {
  const text = withHoles(word);
  return inWord(text, before, 0).flatMap((span) => besideHoles(text, span));
}

/** The same for a text of several words, each after the one before it. */
export function secretsInText(said: string, before?: Piece): Span[] {
  const text = withHoles(said);
  return inPieces(piecesOf(text), before, 0).flatMap((span) => besideHoles(text, span));
}

/** `--header=Authorization: A` is a pair within a pair; what goes deeper is nobody's command. */
const DEEPEST = 4;
/** An address, or the end of one: `a.example/mcp?token=…`. */
const IS_ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|[\w.:/@%~-]+\?[\w.%~-]+=)/i;
const IS_NAME = /^--?[\w.-]+$|[=:]\s*$|^(?:X-[\w-]+|Authorization|Bearer)$/i;

function inWord(word: string, before: string, within: number): Span[] {
  const whole = { from: 0, to: word.length };
  const isAfterName = IS_NAME.test(before) && !/^-[a-z-]/i.test(word);
  if (IS_ADDRESS.test(word) && !/\s/.test(word)) return secretsInAddress(word);
  if (isKey(word)) return [whole];
  if (isAfterName && asksKey(before) && !isText(word)) return judged(word, whole);
  if (isAfterName && saysWhich(before)) return [];
  if (within >= DEEPEST) return [];
  return inPair(word, within) ?? inText(word, within) ?? randomIn(word, before, whole);
}

/** It is data, and says itself which of it is a key. */
const isText = (word: string): boolean => /^\s*[{[]\s*["{[]/.test(word);

/** `--token=A`, `Authorization: A`. Undefined: it is none. */
function inPair(word: string, within: number): Span[] | undefined {
  const [, name, value] = /^(-{0,2}[\w.-]+\s{0,9}[=:]\s*)(?!=*$)(.+)$/s.exec(word) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return inWord(value, name, within + 1).map((span) => moved(span, name.length));
}

/** A command within a word, a table as JSON, `A=1;Password=B`: each of its words after the one before it. Undefined: it is one word. */
function inText(word: string, within: number): Span[] | undefined {
  if (!/[\s"'`;,{[]/.test(word)) return undefined;
  return inPieces(piecesOf(word), undefined, within + 1);
}

const inPieces = (pieces: readonly Piece[], before: Piece | undefined, within: number): Span[] =>
  pieces.flatMap((piece, at) =>
    inWord(piece.text, piece.isName ? '' : nameBefore(piece, at === 0 ? before : pieces[at - 1]), within).map((span) =>
      moved(span, piece.from),
    ),
  );

/** In a sentence “token: see below” is none: only what looks typed for it is a key there. */
function nameBefore(piece: Piece, before: Piece | undefined): string {
  if (!before) return '';
  const isSaid = before.isQuoted || piece.isQuoted || /^-|=$/.test(before.text) || /\d/.test(piece.text);
  if (!isSaid) return '';
  return before.isName && !/[:=]$/.test(before.text) ? `${before.text}=` : before.text;
}

/** Those that are keys, and do not only look like one. */
export const keysOf = (spans: readonly Span[]): Span[] => spans.filter(({ looks }) => looks === undefined);

/** Whether a key stands among the words of a command. */
export const holdsSecret = (args: readonly string[]): boolean => args.some((arg, at) => keysOf(secretsIn(arg, args[at - 1])).length > 0);

/** A text with something else where its secrets were. */
export const withoutSpans = (text: string, spans: readonly Span[], put: (secret: string) => string): string =>
  spans.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + put(text.slice(from, to)) + rest.slice(to), text);
