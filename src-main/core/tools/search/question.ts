import { DIMENSIONS, pack } from './embed.ts';
import { createEar, hear, type Looked, type Said } from './hear.ts';
import type { Lexicon, Read } from './lexicon.ts';
import type { Shelf, Understanding } from './shelf.ts';
import { framed } from './frames.ts';
import { named } from './shapes.ts';
import { SAYING } from './weights.ts';
import { isHan, runsOf, namePieces } from './words.ts';

export type Answer = { units: { unit: number; gain: number }[]; rare: number };
export type Question = {
  /** How much each thing that was asked for matters. */
  matters: number[];
  /** By term: which of them it answers, and how well; and how rare it is. */
  answers: Map<number, Answer>;
  /** The rarest first. */
  looked: Looked[];
  vector: Int8Array;
  /** What is remembered of it when something is picked. */
  marks: number[];
};

/** More words than this no question has. */
export const MOST_UNITS = 16;

/** What is meant by some words, in terms of what there is. */
export function understand(words: string, understanding: Understanding, shelf: Shelf, things: number): Question {
  const { lexicon, vocabulary } = understanding;
  const runs = runsIn(words);
  const read = lexicon.read(runs, true);
  const built = lexicon.read(runsOf(framed(words))).map((one): Read => ({ ...one, sure: BUILT_SURE }));
  const telling = read.filter(({ word, filler }) => !filler && (!NUMBER.test(word) || vocabulary.of(word) !== undefined));
  const said = inOtherWords([...built, ...(telling.length > 0 ? telling : read)], lexicon).slice(0, MOST_UNITS);
  const ear = createEar(understanding, shelf, things);
  // What tools say elsewhere and none of these says tells nothing.
  const units = said
    .map((one, at) => ({ ...hear(ear, one, at === said.length - 1), first: one.first }))
    .filter(({ answers, first }) => first === undefined || answers.size > 0);
  const vector = new Int8Array(DIMENSIONS);
  pack(ear.sum, vector, 0);
  const answers: Question['answers'] = new Map();
  units.forEach(({ answers: of }, unit) => {
    for (const [term, gain] of of) {
      const answer = answers.get(term) ?? { units: [], rare: 0 };
      answer.units.push({ unit, gain });
      answer.rare = Math.max(answer.rare, gain * vocabulary.rarity(term, things));
      answers.set(term, answer);
    }
  });
  return {
    ...{ answers, vector, marks: [...ear.marks] },
    matters: units.map(({ matters }) => matters),
    looked: [...ear.looked.values()].sort((a, b) => a.count - b.count),
  };
}

/** What is known by what tools say alone is asked for in their words. */
function inOtherWords(read: readonly Read[], lexicon: Lexicon): Said[] {
  return read.flatMap((one): Said[] => {
    const others = one.own ? [] : lexicon.read(one.says.filter((word) => !isHan(word))).filter(({ filler }) => !filler);
    if (others.length === 0) return [{ ...one, share: isHan(one.word) ? one.long ** SAYING : 1 }];
    return others.map((other) => ({ ...other, sure: one.sure, first: one.word, share: one.long ** SAYING / others.length }));
  });
}

/** What is only told by the build of a sentence is less sure than what is said. */
const BUILT_SURE = 0.75;

/** How many and when says nothing about what: "30 minutes", 26度, 下午三点. */
const NUMBER = /^\p{N}+$/u;
const COUNTED = /[\p{N}一二两三四五六七八九十百千半]+(?:点[半钟]?|分钟?|小时|天|号|月|度|个|张|条|杯|次|块|元|人|位|份|晚)/gu;

function runsIn(words: string): string[] {
  const counted = named(words).replace(COUNTED, ' ').trim();
  const said = counted === '' ? words : counted;
  return (/\s/.test(said) ? runsOf(said) : namePieces(said)).slice(0, MOST_UNITS * 3);
}
