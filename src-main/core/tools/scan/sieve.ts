/** Pairs of letters fall into so many holes. */
const HOLES = 16_384;
const holeOf = (text: string, at: number): number => (text.charCodeAt(at) * 131 + text.charCodeAt(at + 1)) % HOLES;

const known = new Map<string, readonly number[]>();
function holesOf(word: string): readonly number[] {
  const before = known.get(word);
  if (before) return before;
  const made = Array.from({ length: word.length - 1 }, (_, at) => holeOf(word, at));
  known.set(word, made);
  return made;
}

/** Tells quickly whether any of some words stands in a text: most have a pair of letters that the text has not. */
export function sieve(text: string): (words: readonly string[]) => boolean {
  const filled = new Uint8Array(HOLES);
  for (let at = 0; at < text.length - 1; at += 1) filled[holeOf(text, at)] = 1;
  return (words) => words.some((word) => holesOf(word).every((hole) => filled[hole] === 1) && text.includes(word));
}
