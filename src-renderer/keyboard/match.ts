import { fold } from '../../src-shared/text/fold.ts';

/** How well words fit a text; 0: not at all. Every word must be found; the start of a word counts more than its middle. */
export const score = (search: string, text: string): number => scoreOf(wordsIn(search), fold(text), true);

const wordsIn = (search: string): string[] => fold(search).split(/\s+/).filter(Boolean);

function scoreOf(words: readonly string[], haystack: string, forgiving: boolean): number {
  let total = 1;
  for (const word of words) {
    const found = wordScore(word, haystack, forgiving);
    if (found === 0) return 0;
    total += found;
  }
  // Of two texts that fit equally the shorter one says less besides.
  return total + 1 / (1 + haystack.length);
}

function wordScore(word: string, haystack: string, forgiving: boolean): number {
  let best = 0;
  for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + 1)) {
    const starts = at === 0 || /[\s/·,.:("“]/.test(haystack[at - 1] ?? '');
    const ends = at + word.length === haystack.length || /[\s/·,.:)”]/.test(haystack[at + word.length] ?? '');
    best = Math.max(best, starts && ends ? 4 : starts ? 3 : 1);
  }
  return best > 0 || !forgiving ? best : scattered(word, haystack);
}

/** "flmp" finds "floor lamp": all letters in order, for words long enough to mean something. */
function scattered(word: string, haystack: string): number {
  if (word.length < 3) return 0;
  let at = -1;
  for (const letter of word) {
    at = haystack.indexOf(letter, at + 1);
    if (at < 0) return 0;
  }
  return at < word.length * 3 ? 0.5 : 0;
}

type Findable = { id: string; words: string };

const folded = new WeakMap<Findable, string>();
/** What is searched is folded once, not at each keystroke. */
function haystackOf(entry: Findable): string {
  const known = folded.get(entry) ?? fold(entry.words);
  folded.set(entry, known);
  return known;
}

/** The best entries for a search; what was used lately stands before its equals, and alone when nothing is typed. */
export function best<E extends Findable>(entries: readonly E[], search: string, recent: readonly string[], limit: number): E[] {
  const asked = search.trim();
  const lately = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? 0 : 0.4 / (1 + at);
  };
  if (!asked) {
    const known = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
    return [...known, ...entries.filter(({ id }) => !recent.includes(id))].slice(0, limit);
  }
  const words = wordsIn(asked);
  const fitting = (forgiving: boolean) =>
    entries.map((entry) => ({ entry, fit: scoreOf(words, haystackOf(entry), forgiving) })).filter(({ fit }) => fit > 0);
  const plain = fitting(false);
  // Letters left out are only forgiven where nothing fits as it was typed.
  return (plain.length > 0 ? plain : fitting(true))
    .map(({ entry, fit }) => ({ entry, fit: fit + lately(entry.id) }))
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
