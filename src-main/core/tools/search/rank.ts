import { MOST_UNITS, type Question } from './question.ts';
import type { Kept } from './shelf.ts';
import { BLEND } from './weights.ts';

/** What was measured of a thing against a question; `calls`: how often it is called. */
export type Measured = { words: number; meaning: number; picked: number; calls: number; against: boolean; isPart: boolean };

/** A meaning says so much in the name of a thing, also where the word that says it may mean two things. */
const SAID_IN_NAME = 68;
const FULL = 100;
/** Called so often, a thing is as well known as can be. */
const OFTEN = Math.log1p(400);

/** One figure of all that speaks for a thing. */
export function blend({ covered, undoes }: Coverage, { words, meaning, picked, calls, against, isPart }: Measured): number {
  return (
    // Rare words weigh much: where little of what was asked is there, that is a coincidence.
    words * (BLEND.words + BLEND.together * Math.sqrt(covered)) +
    BLEND.covered * covered +
    BLEND.meaning * meaning +
    BLEND.picked * picked +
    BLEND.called * Math.min(1, Math.log1p(calls) / OFTEN) +
    (undoes ? BLEND.undoes : 0) +
    (against ? BLEND.against : 0) +
    (isPart ? BLEND.part : 0)
  );
}

/** `covered`: how much of what was asked is there; `words`: what is there, the rare more. */
export type Coverage = { covered: number; undoes: boolean; words: number };
export interface Judge {
  of(kept: Kept): Coverage;
}

/** By term: which answer of the question it is, or nothing. Between two questions it is empty. */
let answered = new Uint8Array(4_096);
/** The best answer to each thing that was asked; the same place for every candidate. */
const best = new Float32Array(MOST_UNITS);
/** As many words as a thing has that is neither long nor short. */
const USUAL = 40;

/** Judges many things against one question. `terms`: how many there are in all. */
export function judging<T>({ matters, answers }: Question, undoing: Uint8Array, terms: number, judge: (one: Judge) => T): T {
  if (answered.length < terms) answered = new Uint8Array(terms * 2);
  // One byte tells: more answers than it can count are not looked at.
  const known = [...answers].slice(0, 255);
  known.forEach(([term], at) => (answered[term] = at + 1));
  const all = matters.reduce((sum, one) => sum + one, 0);
  const of = ({ terms: those, says }: Kept): Coverage => {
    best.fill(0);
    const so = { words: 0, undoes: false, undone: false };
    for (let at = 0; at < those.length; at += 1) {
      const term = those[at] ?? 0;
      const said = says[at] ?? 0;
      const place = answered[term] ?? 0;
      note(so, undoing, term, said, place > 0);
      const answer = place === 0 ? undefined : known[place - 1]?.[1];
      if (!answer) continue;
      so.words += (answer.rare * said) / FULL;
      for (const { unit, gain } of answer.units) best[unit] = Math.max(best[unit] ?? 0, (gain * said) / FULL);
    }
    return {
      covered: all === 0 ? 0 : weighed(matters) / all,
      undoes: so.undoes && !so.undone,
      words: so.words / (0.6 + (0.4 * those.length) / USUAL),
    };
  };
  try {
    return judge({ of });
  } finally {
    for (const [term] of known) answered[term] = 0;
  }
}

function weighed(matters: readonly number[]): number {
  let there = 0;
  for (let unit = 0; unit < matters.length; unit += 1) there += (matters[unit] ?? 0) * (best[unit] ?? 0);
  return there;
}

type Noted = { undoes: boolean; undone: boolean };
/** Whether a word in its name says that a thing takes something away. */
function note(so: Noted, undoing: Uint8Array, term: number, said: number, isAsked: boolean): void {
  if (said < SAID_IN_NAME || undoing[term] !== 1) return;
  so.undoes = true;
  so.undone ||= isAsked;
}

/** The first so many that fit. */
export function firstOf<T>(all: readonly T[], limit: number, fits: (one: T) => boolean): T[] {
  const first: T[] = [];
  for (const one of all) {
    if (first.length >= limit) break;
    if (fits(one)) first.push(one);
  }
  return first;
}
