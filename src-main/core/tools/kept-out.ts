import { isSecret } from '../../../src-shared/model/limits.ts';
import { flagIn, inside, textIn } from '../../../src-shared/text/states/read.ts';
import { limitsOf, type Work } from './work.ts';

/** A place in the arguments of a call, and what is known of whatever stands there. */
export type Place = {
  /** It is a password, a token … and so is everything in it. */
  isSecret: boolean;
  /** Every text in it may be one. */
  hidesTexts: boolean;
  /** Whose codes open something. At a far tool a `code` is a program as well, and a person has to read what runs. */
  isHome: boolean;
  /** What the tool says of it. */
  schema: unknown;
};

/** Where the arguments of a command to a part begin. */
export const atPart = (hidesTexts: boolean): Place => ({ isSecret: false, hidesTexts, isHome: true, schema: undefined });

/** Where the arguments of a call begin. Where no part was found nobody knows whether it keeps a password. */
export function outermost({ intent, found }: Pick<Work, 'intent' | 'found'>): Place {
  if (found?.kind === 'part') return atPart(isSecret(limitsOf(found)));
  if (found?.kind !== 'tool') return atPart(intent.target.kind === 'part');
  const { origin, input } = found.tool;
  return { isSecret: false, hidesTexts: false, isHome: origin !== 'upstream', schema: input };
}

/** One step further in: to the field of that name, or – without one – to a place of a list. */
export function within(place: Place, name: string | undefined, value: unknown): Place {
  const schema = name === undefined ? inside(place.schema, 'items') : inside(inside(place.schema, 'properties'), name);
  const called = name === undefined ? 'plain' : calledOf(name);
  const isNamed = called === 'secret' || (called === 'code' && (place.isHome || isDigits(value)));
  return { ...place, schema, isSecret: place.isSecret || isNamed || isMarked(schema) };
}

/** Whether a value there is kept out of the journal, and on a question out of sight until the person wants to see it. */
export const isKeptOut = (place: Place, value: unknown): value is string | number =>
  typeof value === 'string' ? value !== '' && (place.isSecret || place.hidesTexts) : typeof value === 'number' && place.isSecret;

/** A name in its words: `userPassword`, `user-password` and `USER_PASSWORD` are the same two. */
const spelt = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .join(' ')
    .trim();

// The last word says what a thing is: an access token is a token, a token query is a query, a compass is no pass.
const SECRET =
  /(^| )(pass(word|phrase|code|wd)?s?|pwd|pin|token|secrets?|credentials?|authorization|cookies?|(api|private|secret|access|encryption|signing) ?keys?)$/;
const CODE = /(^| )codes?$/;
type Called = 'secret' | 'code' | 'plain';
const MOST_NAMES = 1_000;
const LONGEST_NAME = 64;
/** Tools use the same few names with every call. */
const names = new Map<string, Called>();
function calledOf(name: string): Called {
  const known = names.get(name);
  if (known) return known;
  const words = spelt(name);
  const called = SECRET.test(words) ? 'secret' : CODE.test(words) ? 'code' : 'plain';
  if (names.size >= MOST_NAMES) names.clear();
  if (name.length <= LONGEST_NAME) names.set(name, called);
  return called;
}
const isDigits = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));

/** What a schema says of a field that is not to be shown again. */
const isMarked = (schema: unknown): boolean =>
  textIn(schema, 'format') === 'password' || flagIn(schema, 'writeOnly') === true || flagIn(schema, 'x-secret') === true;
