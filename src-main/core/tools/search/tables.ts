import type { Concept } from './lexicon.ts';
import { runsOf, stem } from './words.ts';

/** What the tables say, by word: which meanings it may have, and which other words stand for it. */
export type Tables = {
  english: Map<string, readonly number[]>;
  chinese: Map<string, readonly number[]>;
  says: Map<string, readonly string[]>;
  /** Those that are known by what tools say alone. */
  glossed: Set<string>;
  /** Most words begin no phrase at all. */
  longestFrom: Map<string, number>;
  /** Phrases without the little words that say whose or which: what they are in full. */
  bare: Map<string, string>;
  /** Words that only hold a sentence together. */
  empty: ReadonlySet<string>;
  emptyHan: ReadonlySet<string>;
  /** What tells nothing in a question, whatever it means where a tool says it. */
  idle: ReadonlySet<string>;
  /** Chinese words that are known and tell of no tool. */
  plainHan: ReadonlySet<string>;
};

export const NONE: readonly number[] = [];
export const NO_WORDS: readonly string[] = [];
const LONGEST_PHRASE = 6;

/** Words and phrases that only hold a sentence together; `idle`: those that do so in a question alone. */
export type Fillers = { english: string; chinese: string; idle?: string };

export const emptyTables = (fillers: Fillers, plain = ''): Tables => ({
  english: new Map(),
  chinese: new Map(),
  says: new Map(),
  glossed: new Set(),
  longestFrom: new Map(),
  bare: new Map(),
  empty: new Set(fillers.english.split(/\s+/)),
  emptyHan: new Set(fillers.chinese.split(/\s+/)),
  plainHan: new Set(plain.split(/\s+/)),
  idle: new Set(keysOf(fillers.idle ?? '')),
});

/** Phrases as they are looked up: their words without endings. */
export const keysOf = (phrases: string): string[] => phrases.split(',').flatMap((phrase) => runsOf(phrase).map(stem).join(' ') || []);

/** Takes in a meaning and its words. */
export function learn({ english, chinese, longestFrom, bare, empty }: Tables, at: number, [, words, han]: Concept): void {
  for (const key of keysOf(words)) {
    add(english, key, at);
    expect(longestFrom, key);
    alsoBare(bare, empty, key);
  }
  for (const word of han.split(' ')) if (word !== '') add(chinese, word, at);
}

/** Takes in that for a word tools say these; it means what they mean, unless more is known of it. */
export function say(
  { says, english, glossed, longestFrom, bare, empty }: Tables,
  into: Tables['english'],
  key: string,
  words: readonly string[],
  means: readonly number[],
): void {
  const before = says.get(key);
  says.set(key, before ? [...new Set([...before, ...words])] : words);
  if (!into.has(key)) {
    into.set(key, means);
    glossed.add(key);
  }
  if (into !== english) return;
  expect(longestFrom, key);
  alsoBare(bare, empty, key);
}

function add(into: Tables['english'], key: string, at: number): void {
  const known = into.get(key) ?? NONE;
  if (!known.includes(at)) into.set(key, known.length === 0 ? [at] : [...known, at]);
}

/** From now on the beginning of such a phrase is looked at. */
export function expect(longestFrom: Tables['longestFrom'], key: string): void {
  const [first = '', ...rest] = key.split(' ');
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, Math.min(LONGEST_PHRASE, rest.length + 1)));
}

/** Whose a thing is, or which: who asks says it or not, and means the same. */
const WHOSE = new Set('the a an my our your his her their this that these those'.split(' '));

/** The places of the words that tell something: "the" before a thing does not, "that" in "that is" does. */
export function placesThatTell(words: readonly string[], from: number, to: number, empty: ReadonlySet<string>): number[] {
  const places: number[] = [];
  for (let at = from; at < Math.min(to, words.length); at += 1) {
    const next = words[at + 1];
    const tellsNothing = at > from && WHOSE.has(words[at] ?? '') && next !== undefined && next.length > 2 && !empty.has(next);
    if (!tellsNothing) places.push(at);
  }
  return places;
}

function alsoBare(bare: Tables['bare'], empty: Tables['empty'], key: string): void {
  const words = key.split(' ');
  const places = placesThatTell(words, 0, words.length, empty);
  if (places.length > 1 && places.length < words.length) bare.set(places.map((at) => words[at]).join(' '), key);
}
