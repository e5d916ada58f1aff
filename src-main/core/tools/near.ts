import { distance } from '../devices/likeness.ts';
import { MAX_NAME } from './names.ts';

/** So many are compared letter by letter. */
const MOST_COMPARED = 60;
const MOST = 3;

type Named = { name: string; alias?: string | undefined };
const letters = new WeakMap<Named, number>();

/** Names that look like this one, the likest first. Whatever has too many other letters is told apart before anybody counts. */
export function nearest(wanted: string, all: readonly Named[]): string[] {
  const name = wanted.slice(0, MAX_NAME);
  const bits = lettersOf(name);
  const near = all.flatMap((tool) => {
    const one = tool.alias ?? tool.name;
    const least = Math.max(Math.abs(one.length - name.length), Math.ceil(countOf(bits ^ known(tool, one)) / 2));
    return least <= one.length / 2 ? [{ one, least }] : [];
  });
  near.sort((a, b) => a.least - b.least);
  return near
    .slice(0, MOST_COMPARED)
    .map(({ one }) => ({ one, apart: distance(one, name) }))
    .filter(({ one, apart }) => apart <= one.length / 2)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST)
    .map(({ one }) => one);
}

function known(tool: Named, name: string): number {
  const bits = letters.get(tool) ?? lettersOf(name);
  letters.set(tool, bits);
  return bits;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; count += 1) left &= left - 1;
  return count;
}
