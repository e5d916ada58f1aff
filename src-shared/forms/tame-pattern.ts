/** What a choice or a place that repeats costs, as a power of two: so many ways there are for a text of `MOST_MATCHED` letters. */
const A_REPEAT = 8;
const MOST_WEIGHT = 24;
const LONGEST = 200;
/** A pattern is held against no longer texts. */
export const MOST_MATCHED = 500;

/** Letters of a pattern that steer it; what is escaped, or one of a class, steers nothing. */
const steering = (pattern: string): string => pattern.replace(/\\./gsu, '_').replace(/\[[^\]]*\]/g, '_');
const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const REPEATS = /[*+]|\{\d+,\d*\}/g;

function weightOf(steers: string): number {
  return A_REPEAT * countOf(steers, REPEATS) + countOf(steers, /[?|]/g);
}

/**
 * Whether a stranger's pattern comes to an end in a moment whatever it is held against: no repeated groups, nothing that looks back, and not
 * so many choices and repetitions in a row that there are millions of ways to try. It is meant for a whole text of at most `MOST_MATCHED`.
 */
export function isTamePattern(pattern: string): boolean {
  if (pattern.length > LONGEST || /\\[1-9k]/.test(pattern)) return false;
  const steers = steering(pattern);
  if (/\)[*+?{]|\(\?|\{[\d,]*\d{4}/.test(steers) || weightOf(steers) > MOST_WEIGHT) return false;
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** The same for a pattern that is looked for anywhere in a text of any length: it begins where the text does, and repeats once. */
export const isTameAnywhere = (pattern: string): boolean =>
  pattern.startsWith('^') && isTamePattern(pattern) && !steering(pattern).includes('|') && weightOf(steering(pattern)) <= A_REPEAT;
