import { addFeature, DIMENSIONS, hashOf, trigrams } from './embed.ts';
import type { Read } from './lexicon.ts';
import { meaningWord, type Shelf, type Understanding } from './shelf.ts';
import { GAINS, MATTERS, SHARES } from './weights.ts';
import { isHan, signsOf, stem } from './words.ts';

/** `first`: the word that was said, where another stands for it; `share`: how much of it that is. */
export type Said = Read & { first?: string; share: number };
/** What to look up; `means`: what was not said in so many words. */
export type Looked = { word: string; starts?: boolean; count: number; means: boolean };
/** What one word asks for: by term how well that answers it, and how much it matters. */
type Unit = { answers: Answers; matters: number };
type Answers = Map<number, number>;

/** What was heard of a question so far, word after word. */
type Ear = {
  understanding: Understanding;
  shelf: Shelf;
  things: number;
  /** Its direction. */
  sum: Float32Array;
  looked: Map<string, Looked>;
  marks: Set<number>;
};

const MOST_STARTS = 12;

export const createEar = (understanding: Understanding, shelf: Shelf, things: number): Ear => ({
  ...{ understanding, shelf, things },
  ...{ sum: new Float32Array(DIMENSIONS), looked: new Map(), marks: new Set() },
});

/** Takes in one word: what it means, what tools say for it, its own letters. */
export function hear(ear: Ear, one: Said, isLast: boolean): Unit {
  const { word, means, says, sure, first, share } = one;
  const { understanding, shelf, things, marks } = ear;
  const answers: Answers = new Map();
  mean(ear, answers, means, sure);
  for (const other of says) take(ear, answers, stem(other), other, GAINS.glossed * sure, true);
  for (const sign of termsOf(first)) take(ear, answers, sign, sign, GAINS.same);
  marks.add(hashOf(stem(word)));
  if (isHan(word)) {
    const signs = signsOf(word, word.length === 1);
    for (const sign of signs) take(ear, answers, sign, sign, GAINS.same / (means.length > 0 ? 1 : Math.sqrt(signs.length)));
  } else if (!take(ear, answers, stem(word), word, GAINS.same, first !== undefined) && means.length === 0 && first === undefined)
    guess(ear, answers, word, isLast);
  return { answers, matters: share * lightly(one, shelf) * matter(answers, understanding, things) };
}

function look({ looked }: Ear, word: string, count: number, means: boolean, starts = false): void {
  // What was said in so many words stays so, whatever else means it.
  const meant = means && looked.get(word)?.means !== false;
  if (count > 0) looked.set(word, { word, count, means: meant, ...(starts && { starts }) });
}

const answer = (answers: Answers, term: number, gain: number): void => void answers.set(term, Math.max(answers.get(term) ?? 0, gain));

function mean(ear: Ear, answers: Answers, meanings: readonly number[], gain: number): void {
  const { shelf, sum, things, marks } = ear;
  const { lexicon, vocabulary } = ear.understanding;
  for (const meaning of meanings) {
    answer(answers, meaning, GAINS.means * gain);
    look(ear, meaningWord(meaning), vocabulary.count(meaning), true);
    shelf.direct(sum, meaning, gain / Math.sqrt(meanings.length), things);
    marks.add(vocabulary.hash(meaning));
    for (const near of lexicon.near(meaning)) {
      answer(answers, near, GAINS.near * gain);
      look(ear, meaningWord(near), vocabulary.count(near), true);
    }
  }
}

/** Whether any thing has that term. */
function take(ear: Ear, answers: Answers, term: string, asIs: string, gain: number, isMeant = false): boolean {
  const { vocabulary } = ear.understanding;
  const number = vocabulary.of(term);
  if (number === undefined) return false;
  answer(answers, number, gain);
  look(ear, asIs, vocabulary.count(number), isMeant);
  ear.shelf.direct(ear.sum, number, gain, ear.things);
  return true;
}

/** A word that neither anything has nor any table knows: the beginning of one, or one misspelled. */
function guess(ear: Ear, answers: Answers, word: string, isLast: boolean): void {
  const { lexicon, vocabulary } = ear.understanding;
  const begun = isLast && word.length > 1 ? vocabulary.startingWith(word, MOST_STARTS) : [];
  for (const term of begun) answer(answers, term, GAINS.starts);
  const count = begun.reduce((all, term) => all + vocabulary.count(term), 0);
  if (begun.length > 0) look(ear, word, count, false, true);
  else
    for (const { word: other } of vocabulary.nearest(stem(word))) {
      take(ear, answers, other, other, GAINS.misspelled);
      const meant = lexicon.read([other]).flatMap((one) => one.means);
      mean(ear, answers, meant, GAINS.misspelled);
    }
  for (const three of trigrams(stem(word)))
    addFeature(ear.sum, hashOf(three), (SHARES.letters * Math.log(2 + ear.things)) / Math.sqrt(word.length));
}

const termsOf = (word = ''): string[] => (word === '' ? [] : isHan(word) ? signsOf(word, false) : [stem(word)]);

/** How much less a word matters for what it is; what stands for a single sign, no more than the sign. */
function lightly({ word, means, first = word }: Said, shelf: Shelf): number {
  const most = means.length === 0 ? 1 : Math.max(...means.map((meaning) => shelf.weightOf(meaning)));
  return isHan(first) && first.length === 1 ? most * MATTERS.sign : most;
}

/** As much as its best answer is rare; what nobody knows matters as well, or nothing would be too little. */
function matter(answers: Map<number, number>, { vocabulary }: Understanding, things: number): number {
  let most = 0;
  let weight = 0;
  for (const [term, gain] of answers) {
    if (gain <= most) continue;
    most = gain;
    weight = vocabulary.rarity(term, things);
  }
  return most === 0 ? Math.log(2 + things) * 0.5 : weight;
}
