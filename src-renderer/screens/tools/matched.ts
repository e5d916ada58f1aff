import { fold } from '../../../src-shared/text/fold.ts';

export type Mark = { text: string; hit: boolean };

/** A text in pieces: those that hold a word that was looked for, and the rest. */
export function matched(text: string, search: string): Mark[] {
  const words = fold(search).split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word)); // prettier-ignore
  const letters = Array.from(text);
  // Folding may take a letter apart; each stands for itself, so that a place in the folded text is a place in the text.
  const at: number[] = [];
  const folded = letters.map((letter, index) => {
    const plain = fold(letter);
    for (let unit = 0; unit < plain.length; unit += 1) at.push(index);
    return plain;
  }).join(''); // prettier-ignore
  const hits = new Set<number>();
  for (const word of words)
    for (let found = folded.indexOf(word); found >= 0; found = folded.indexOf(word, found + word.length))
      for (let unit = found; unit < found + word.length; unit += 1) hits.add(at[unit] ?? -1);
  const pieces: Mark[] = [];
  letters.forEach((letter, index) => {
    const hit = hits.has(index);
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  });
  return pieces;
}
