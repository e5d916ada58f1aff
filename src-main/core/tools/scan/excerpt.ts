/** So much of a text is shown around what was found. */
const MOST_TEXT = 240;
/** So many letters of context stand on either side… */
const BESIDE = 40;
/** …and more before it, where a sentence begins there. */
const SENTENCE = 60;
/** As far as is looked back for where a word begins. */
const WORD = 120;

/** A dot within a path or an address ends nothing. */
const ENDS = /[.!?;:…]["'”’)\]]*\s+|[。！？；：…][”’）」』]*|\n+/g;

/** A piece of a text around what was found in it, that begins where somebody would begin to read. */
export function excerpt(text: string, at: number, length: number): string {
  const from = at <= BESIDE ? 0 : (sentenceBefore(text, at) ?? wordBefore(text, at) ?? at - BESIDE);
  return text.slice(from, Math.max(from + 1, Math.min(at + length + BESIDE, from + MOST_TEXT))).toWellFormed();
}

/** The first of the sentences that begin near enough. */
function sentenceBefore(text: string, at: number): number | undefined {
  const from = Math.max(0, at - SENTENCE);
  const [first] = text.slice(from, at).matchAll(ENDS);
  return first && from + first.index + first[0].length;
}

/** Chinese has no spaces between its words, so they are looked up. */
function wordBefore(text: string, at: number): number | undefined {
  const from = Math.max(0, at - WORD);
  const near = at - BESIDE - from;
  for (const { index, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text.slice(from, at)))
    if (isWordLike && index >= near) return from + index;
  return undefined;
}
