import { distance } from '../../devices/likeness.ts';
import { hashOf } from './embed.ts';
import type { Lexicon } from './lexicon.ts';

/** Every word and meaning of what can be found, by number: how many things have it. Meanings come first, by their own numbers. */
export interface Vocabulary {
  /** The number of a word; of one that nothing has, none. */
  of(word: string): number | undefined;
  word(term: number): string;
  hash(term: number): number;
  /** How many things have it. */
  count(term: number): number;
  /** One more thing has these words; answers their numbers. */
  take(words: Iterable<string>, meanings: Iterable<number>): number[];
  /** One thing less has them. */
  drop(terms: Iterable<number>): void;
  /** How rare it is among so many things. */
  rarity(term: number, things: number): number;
  startingWith(start: string, most: number): number[];
  /** Known words a misspelled one may mean, nearest first. */
  nearest(word: string): { word: string; apart: number }[];
  size(): number;
  /** One more than the highest number that was given. */
  end(): number;
}

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
const MOST_NEAR = 2;
/** As long as this, a word is known by the rest of it. */
const SURELY = 6;

export function createVocabulary(lexicon: Lexicon): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = Array.from({ length: lexicon.size }, (_, at) => `§${lexicon.id(at)}`);
  const hashes = words.map(hashOf);
  const counts = words.map(() => 0);
  const free: number[] = [];
  // Words of the tables are worth finding too: their meaning leads on.
  const known = byLength([...lexicon.words()].filter((word) => word.length >= SHORTEST && !word.includes(' ')));

  const intern = (word: string): number => {
    const at = numbers.get(word);
    if (at !== undefined) return at;
    const number = free.pop() ?? words.length;
    words[number] = word;
    hashes[number] = hashOf(word);
    counts[number] = 0;
    numbers.set(word, number);
    return number;
  };
  const hold = (term: number): number => {
    counts[term] = (counts[term] ?? 0) + 1;
    return term;
  };
  return {
    of: (word) => numbers.get(word),
    word: (term) => words[term] ?? '',
    hash: (term) => hashes[term] ?? 0,
    count: (term) => counts[term] ?? 0,
    take: (of, meanings) => [...Array.from(of, (word) => hold(intern(word))), ...Array.from(meanings, hold)],
    drop: (terms) => {
      for (const term of terms) {
        const left = (counts[term] ?? 1) - 1;
        counts[term] = left;
        if (left > 0 || term < lexicon.size) continue;
        numbers.delete(words[term] ?? '');
        words[term] = '';
        free.push(term);
      }
    },
    rarity: (term, things) => Math.log(1 + (things + 1) / ((counts[term] ?? 0) + 1)),
    startingWith: (start, most) => {
      const found: number[] = [];
      for (const [word, term] of numbers) {
        if (!word.startsWith(start)) continue;
        found.push(term);
        if (found.length === most) break;
      }
      return found;
    },
    nearest: (word) => {
      if (word.length < SHORTEST) return [];
      const most = word.length < 6 ? 1 : 2;
      const signs = lettersOf(word);
      const found = new Map<string, number>();
      const look = (other: string, letters: number) => {
        if (bitsApart(letters, signs) > 2 * most) return;
        // People get the first letter right: where it is another, a short word is another word.
        const begins = other[0] === word[0];
        if (!begins && word.length < SURELY) return;
        const apart = distance(other, word);
        if (apart <= most) found.set(other, apart + (begins ? 0 : 0.5));
      };
      for (const other of numbers.keys()) if (Math.abs(other.length - word.length) <= most) look(other, lettersOf(other));
      for (let length = word.length - most; length <= word.length + most; length += 1)
        for (const { word: other, letters } of known.get(length) ?? []) look(other, letters);
      return [...found]
        .map(([other, apart]) => ({ word: other, apart }))
        .sort((a, b) => a.apart - b.apart || (a.word < b.word ? -1 : 1))
        .slice(0, MOST_NEAR);
    },
    size: () => numbers.size,
    end: () => words.length,
  };
}

type Known = { word: string; letters: number };
/** Whoever looks for what is one or two letters apart need not look at what is longer or shorter by more. */
function byLength(words: readonly string[]): Map<number, Known[]> {
  const known = new Map<number, Known[]>();
  for (const word of words) {
    const same = known.get(word.length) ?? [];
    same.push({ word, letters: lettersOf(word) });
    known.set(word.length, same);
  }
  return known;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsApart(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}
