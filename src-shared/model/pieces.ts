/** A word within a text. `isName`: what comes after it is its value. */
export type Piece = { text: string; from: number; isQuoted: boolean; isName: boolean };

type Reading = { text: string; pieces: Piece[]; at: number; open: Set<string> };

/** The words of a text as most ways of writing know them: between blanks, signs and quotation marks. */
export function piecesOf(text: string): Piece[] {
  const reading: Reading = { text, pieces: [], at: 0, open: new Set() };
  while (reading.at < text.length) step(reading);
  return reading.pieces;
}

const BARE = /[^\s"'`,;{}[\]()|&\\]+/y;
const SIGN = /\s{0,9}[:=]/y;

function step(reading: Reading): void {
  const { text, at, pieces } = reading;
  const mark = /^\\?["'`]/.exec(text.slice(at, at + 2))?.[0];
  const end = mark === undefined ? -1 : endOf(reading, mark);
  if (mark !== undefined && end >= 0) {
    const from = at + mark.length;
    SIGN.lastIndex = reading.at = end + mark.length;
    pieces.push({ text: text.slice(from, end), from, isQuoted: true, isName: SIGN.test(text) });
    return;
  }
  BARE.lastIndex = at;
  const [word = ''] = BARE.exec(text) ?? [];
  reading.at += word.length || 1;
  const last = pieces.at(-1);
  // `name = value`, and the sign after a name in quotation marks.
  if (/^[:=]$/.test(word) && last) last.isName = true;
  else if (word !== '' && word !== '-') pieces.push({ text: word, from: at, isQuoted: false, isName: /[:=]$/.test(word) });
}

/** Where a quotation mark is closed; one that never is, is an apostrophe, and so are its like further on. */
function endOf({ text, at, open, pieces }: Reading, mark: string): number {
  const last = pieces.at(-1);
  const isWithin = mark === "'" && last?.isQuoted === false && last.from + last.text.length === at && /\p{L}$/u.test(last.text);
  if (isWithin || open.has(mark)) return -1;
  const end = mark.length > 1 ? text.indexOf(mark, at + mark.length) : closing(text, at + 1, mark);
  if (end < 0) open.add(mark);
  return end;
}

function closing(text: string, from: number, mark: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === mark) return at;
    if (text[at] === '\\') at++;
  }
  return -1;
}
