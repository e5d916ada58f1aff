/**
 * What stands in a text without being seen. A person who is asked sees a mark for it; an assistant gets the text without it.
 */

/** Controls, direction and tag characters, selectors, fillers, private and broken ones. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const JOINER = '\u200d';
const NON_JOINER = '\u200c';
const EMOJI_SELECTOR = '\ufe0f';
const ENDS_IN_PICTURE = /(\p{Extended_Pictographic}\ufe0f?|[\u{1f3fb}-\u{1f3ff}])$/u;
const ENDS_IN_SELECTABLE = /[\p{Extended_Pictographic}0-9#*]$/u;
/** Scripts that are written wrongly without joiners. In Latin or Chinese they only carry something unseen. */
const JOINING =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}]/u;

/** Whether an unseen character belongs to how the text around it is written. */
export function isWritten(char: string, at: number, text: string): boolean {
  if (char === '\n' || char === '\t') return true;
  const before = text.slice(Math.max(0, at - 4), at);
  const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 32);
  if (char === EMOJI_SELECTOR) return ENDS_IN_SELECTABLE.test(before);
  if (char === JOINER && ENDS_IN_PICTURE.test(before)) return /\p{Extended_Pictographic}/u.test(after);
  if (char === JOINER || char === NON_JOINER) return JOINING.test(before.slice(-1)) && JOINING.test(after);
  return false;
}

/** A stretch of a text: as it is, or a mark for what would not be seen there. */
export type Piece =
  { text: string } | { mark: 'blanks' | 'lines' | 'stacked'; count: number } | { mark: 'unseen'; code: string; count: number };

/** Wider than any gap between words; behind a line end as wide as an indent may be. */
const WIDE = 5;
const INDENT = 40;
/** Line ends that leave more than one line empty. */
const TALL = 3;
const LINE_ENDS = /\r\n?|[\v\f\u0085\p{Zl}\p{Zp}]/gu;
/** Blanks and line ends; marks piled on one letter until they cover what stands around; anything unseen, and its repetitions. */
const ODD = /[\n\t\p{Zs}\u2800]+|(?<=\p{M}{4})\p{M}+|([\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}])\1*/gu;

/** The same text with everything in it to be seen: nothing is left out, nothing can reorder or push away what stands beside it. */
export function visible(text: string): Piece[] {
  const lines = text.replace(LINE_ENDS, '\n');
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: odd, 1: unseen, index } of lines.matchAll(ODD)) {
    const mark = markFor(odd, unseen, index, lines);
    if (!mark) continue;
    if (index > from) pieces.push({ text: lines.slice(from, index) });
    pieces.push(mark);
    from = index + odd.length;
  }
  if (from < lines.length) pieces.push({ text: lines.slice(from) });
  return pieces;
}

function markFor(odd: string, unseen: string | undefined, at: number, text: string): Piece | undefined {
  const count = Array.from(odd).length;
  if (unseen !== undefined) {
    if (count === 1 && isWritten(odd, at, text)) return undefined;
    return { mark: 'unseen', code: codeOf(odd), count };
  }
  if (/^\p{M}/u.test(odd)) return { mark: 'stacked', count };
  const ends = odd.split('\n').length - 1;
  if (ends >= TALL) return { mark: 'lines', count: ends };
  const widest = Math.max(...odd.split('\n').map(({ length }) => length));
  return widest >= (ends > 0 ? INDENT : WIDE) ? { mark: 'blanks', count: count - ends } : undefined;
}

const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The same for a sentence or a name, where there is only room for text. */
export const visibleLine = (text: string): string =>
  visible(text)
    .map((piece) => ('text' in piece ? piece.text : piece.mark === 'unseen' ? `⟨${piece.code}⟩` : `⟨…${piece.count}…⟩`))
    .join('');
