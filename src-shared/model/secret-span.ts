import { isExample, isId, isNoKey, isRandom } from './secret-values.ts';

/** A part of a text that is a key, but where it only `looks` like one: long and random, or an example of one. */
export type Span = { from: number; to: number; looks?: 'random' | 'example' };

/** Stands for what is put in later; no letter of any key. */
const HOLE = '\uE000';
/** Beside a hole there is often a word or a sign that belongs to no key: `Bearer ${…}`, `pre-${…}`. */
const LEAST_BESIDE = 6;

/** A text of the same length, without what stands for something else. */
export const withHoles = (text: string): string =>
  text.includes('${') ? text.replace(/\$\{[^{}]*\}/g, (hole) => HOLE.repeat(hole.length)) : text;

/** What of a part was there before the holes are filled. */
export function besideHoles(text: string, { from, to, ...rest }: Span): Span[] {
  const part = text.slice(from, to);
  if (!part.includes(HOLE)) return [{ from, to, ...rest }];
  return [...part.matchAll(/[^\uE000]+/g)].flatMap(({ 0: said, index }) => {
    const lead = /^(?:(?:Bearer|Basic|Token)\s+)?/i.exec(said)?.[0].length ?? 0;
    const start = from + index;
    return /[\p{L}\d]/u.test(said.slice(lead)) ? [{ from: start, to: start + said.length, ...rest }] : [];
  });
}

/** What stands where a key belongs. */
export function judged(value: string, span: Span): Span[] {
  const said = value.replaceAll(HOLE, '');
  if (said !== value && said.replace(/^(?:Bearer|Basic|Token)\s+/i, '').length < LEAST_BESIDE) return [];
  if (isExample(value)) return [{ ...span, looks: 'example' }];
  return said === '' || isNoKey(value) ? [] : [span];
}

/** What an option names by a number is told from others by it: as such a number looks, so does no key that is not called one. */
export const randomIn = (word: string, before: string, whole: Span): Span[] =>
  isRandom(word) && !(/^-|[=:]\s*$/.test(before) && isId(word)) ? [{ ...whole, looks: 'random' }] : [];

export const moved = (span: Span, by: number): Span => ({ ...span, from: span.from + by, to: span.to + by });
