import { hanReader, knownBySound } from './han.ts';
import { emptyTables, expect, type Fillers, keysOf, learn, NO_WORDS, NONE, placesThatTell, say, type Tables } from './tables.ts';
import { createTurns } from './turns.ts';
import { isHan, runsOf, stem } from './words.ts';

/** A meaning: English words and phrases, Chinese ones, and the meanings near it. */
export type Concept = readonly [id: string, english: string, chinese: string, near?: string];

/** Words as tools say them, and what people say for that, in Chinese and in English: what no meaning stands for is found by the words for it. */
export type Gloss = readonly [told: string, chinese: string, english?: string];

/**
 * A stretch of a text and what it may mean; none: just a word. `filler`: it only holds the sentence together. `says`: what tools
 * say for it; `own`: it has a meaning beside theirs; `sure`: less than 1 where it was written
 * otherwise than it is meant; `long`: how many words say it together, two Chinese signs being one.
 */
export type Read = {
  word: string;
  means: readonly number[];
  filler: boolean;
  says: readonly string[];
  own: boolean;
  sure: number;
  long: number;
};
export interface Lexicon {
  /** How many meanings there are; they are numbered from 0. */
  size: number;
  id(concept: number): string;
  near(concept: number): readonly number[];
  /** Reads words as they stand in a row; the longest phrase that is known wins. Of what was `asked`, slips of the keyboard are forgiven. */
  read(runs: readonly string[], asked?: boolean): Read[];
  /** Single words that are known, by their stems. */
  words(): Iterable<string>;
}

/** The words of the tables, each with what it may mean. Others have their turn meanwhile. */
export async function createLexicon(
  concepts: readonly Concept[],
  fillers: Fillers,
  glosses: readonly Gloss[] = [],
  plainChinese = '',
): Promise<Lexicon> {
  const turn = createTurns();
  const numbers = new Map(concepts.map(([id], at) => [id, at]));
  const tables = emptyTables(fillers, plainChinese);
  for (const key of tables.idle) expect(tables.longestFrom, key);
  for (const [at, concept] of concepts.entries()) {
    learn(tables, at, concept);
    await turn();
  }
  const derive = deriving(tables.english, await rootsOf(tables.english, turn));
  const near = concepts.map(([, , , others = '']) => others.split(' ').flatMap((id) => numbers.get(id) ?? []));
  const readEnglish = englishReader(tables, derive);
  for (const [told, chinese, spoken = ''] of glosses) {
    const words = runsOf(told);
    const means = [...new Set(readEnglish(words, 0, words.length).flatMap((one) => one.means))];
    for (const word of chinese.split(' ')) if (word !== '') say(tables, tables.chinese, word, words, means);
    for (const key of keysOf(spoken)) say(tables, tables.english, key, words, means);
    await turn();
  }
  const readHan = hanReader(tables, await knownBySound(tables.chinese.keys(), turn));

  return {
    size: concepts.length,
    id: (concept) => concepts[concept]?.[0] ?? '',
    near: (concept) => near[concept] ?? [],
    words: () => tables.english.keys(),
    read: (runs, asked = false) => {
      const found: Read[] = [];
      for (let at = 0; at < runs.length;) {
        const run = runs[at] ?? '';
        if (isHan(run)) found.push(...readHan(run, asked));
        let to = at + 1;
        if (!isHan(run)) {
          while (to < runs.length && !isHan(runs[to] ?? '')) to += 1;
          found.push(...readEnglish(runs, at, to, asked));
        }
        at = to;
      }
      return found;
    },
  };
}

/** The longest phrase and what may stand between its words. */
const LONGEST_SAID = 9;

/** Reads words of any writing with spaces, from one place up to another. */
function englishReader(tables: Tables, derive: (word: string) => readonly number[]) {
  const { english, says, longestFrom, empty, glossed, bare, idle } = tables;
  type Phrase = { key: string; means: readonly number[]; length: number; isIdle: boolean };
  const among = (stems: readonly string[], least: number, asked: boolean, keyOf: (said: string) => string): Phrase | undefined => {
    for (let length = Math.min(longestFrom.get(stems[0] ?? '') ?? 0, stems.length); length >= least; length -= 1) {
      const key = keyOf(stems.slice(0, length).join(' '));
      const isIdle = asked && idle.has(key);
      const means = isIdle ? NONE : english.get(key);
      if (means) return { key, means, length, isIdle };
    }
    return undefined;
  };
  /** The longest phrase that begins here, whosever the things in it are said to be. */
  const phraseAt = (words: readonly string[], stems: readonly string[], from: number, asked: boolean): Phrase | undefined => {
    if (!longestFrom.has(stems[from] ?? '')) return undefined;
    const exact = among(stems.slice(from), 1, asked, (said) => said);
    if (!asked) return exact;
    const places = placesThatTell(words, from, from + LONGEST_SAID, empty);
    const loose = among(
      places.map((at) => stems[at] ?? ''),
      2,
      asked,
      (said) => bare.get(said) ?? said,
    );
    const length = loose ? (places[loose.length - 1] ?? from) + 1 - from : 0;
    return loose && length > (exact?.length ?? 0) ? { ...loose, length } : exact;
  };
  const alone = (word: string, root: string): Read => {
    const filler = empty.has(word);
    return { word, means: filler ? NONE : derive(root), filler, says: NO_WORDS, own: true, sure: 1, long: 1 };
  };
  return (runs: readonly string[], from: number, to: number, asked = false): Read[] => {
    const words = runs.slice(from, to);
    const stems = words.map(stem);
    const found: Read[] = [];
    for (let at = 0; at < words.length;) {
      const phrase = phraseAt(words, stems, at, asked);
      if (phrase) {
        const { key, means, length, isIdle } = phrase;
        const own = !glossed.has(key);
        // What tools say for a phrase is said once.
        words.slice(at, at + length).forEach((word, part) => {
          const told = part === 0 && !isIdle ? (says.get(key) ?? NO_WORDS) : NO_WORDS;
          found.push({ word, means, filler: isIdle || (!own && part > 0), says: told, own, sure: 1, long: length });
        });
      } else found.push(alone(words[at] ?? '', stems[at] ?? ''));
      at += phrase?.length ?? 1;
    }
    return found;
  };
}

/** Words by where they come from. */
async function rootsOf(
  english: ReadonlyMap<string, readonly number[]>,
  turn: () => Promise<void> | undefined,
): Promise<Map<string, number[]>> {
  const rooted = new Map<string, number[]>();
  for (const [word, means] of english) {
    if (!word.includes(' ')) {
      const root = rootOf(word);
      const known = rooted.get(root);
      if (known) known.push(...means.filter((at) => !known.includes(at)));
      else rooted.set(root, [...means]);
    }
    await turn();
  }
  return rooted;
}

/** What a word means that is in no table: by where it comes from, or by the two words it is put together from. */
function deriving(english: ReadonlyMap<string, readonly number[]>, rooted: ReadonlyMap<string, readonly number[]>) {
  const derived = new Map<string, readonly number[]>();
  return (word: string): readonly number[] => {
    if (word.length < SHORTEST_ROOTED || !/^[a-z]+$/.test(word)) return NONE;
    const before = derived.get(word);
    if (before) return before;
    const means = rooted.get(rootOf(word)) ?? joined(word, english);
    if (derived.size >= MOST_DERIVED) derived.clear();
    derived.set(word, means);
    return means;
  };
}

const MOST_DERIVED = 5_000;
const SHORTEST_ROOTED = 6;
const SHORTEST_PART = 4;
const PARTICLE = /(?:down|over|back|with)$/;
const SUFFIX =
  /^(.{5,}?)(?:i?[sz]ations?|ations?|itions?|[st]?ions?|ments?|ers?|ors?|ances?|ences?|ables?|ibles?|ness|ity|ive|als?|ly|ful|at|i)$/;

/** What a stem comes from: reminder and remind, translation and translate, payment and pay. */
const rootOf = (word: string): string => (SUFFIX.exec(word)?.[1] ?? word).replace(/[ei]$/, '');

/** A word put together from two that are known: lightbulb, bankaccount. */
function joined(word: string, english: ReadonlyMap<string, readonly number[]>): readonly number[] {
  if (word.length < SHORTEST_ROOTED + 1) return NONE;
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const first = english.get(stem(word.slice(0, at)));
    const second = english.get(stem(word.slice(at)));
    if (first && second && !PARTICLE.test(word)) return [...new Set([...second, ...first])];
  }
  return NONE;
}
