import { Unreadable } from './format.ts';

const MOST_DEEP = 256;
/** Lists within lists that are told apart by nothing but their marks, or by blanks. */
const STEPS = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${MOST_DEEP},${MOST_DEEP + 1}}|^[ \\t]{${4 * MOST_DEEP}}[ \\t]*[^ \\t\\r\\n]`, 'm');
const [QUOTE, BACKSLASH, LINE_END] = [34, 92, 10];
const OPENS = new Set([91, 123]);
const CLOSES = new Set([93, 125]);

/** Refuses what is nested without end before anybody reads it: readers go down step by step, and the depth they can bear is not theirs to choose. */
export function shallow(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) at = endOfQuoted(text, at);
    else if (OPENS.has(letter)) depth += 1;
    else if (CLOSES.has(letter)) depth -= 1;
    if (depth > MOST_DEEP) throw new Unreadable('it is nested too deep');
  }
  if (STEPS.test(text)) throw new Unreadable('it is nested too deep');
}

/** A text in quotes ends with its line at the latest. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === BACKSLASH) at += 1;
    else if (letter === QUOTE || letter === LINE_END) return at;
  }
  return text.length;
}
