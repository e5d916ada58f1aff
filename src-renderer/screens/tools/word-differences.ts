export type Side = { text: string; changed: boolean };

/** Longer texts are told as a whole: nobody reads a thousand small changes, and finding them would take seconds. */
const MOST_WORDS = 1_500;

/** Words, and what stands between them. Chinese has no spaces: each letter is a word. */
const wordsOf = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

/** How long the longest common row of words is from each pair of places on. */
function lengths(before: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = now.length - 1; b >= 0; b -= 1) {
      const [row, below] = [table[a], table[a + 1]];
      if (row) row[b] = before[a] === now[b] ? (below?.[b + 1] ?? 0) + 1 : Math.max(below?.[b] ?? 0, row[b + 1] ?? 0);
    }
  return table;
}

const push = (side: Side[], text: string, changed: boolean): void => {
  const last = side.at(-1);
  if (last?.changed === changed) last.text += text;
  else side.push({ text, changed });
};

type Step = { word: string; in: 'both' | 'before' | 'now' };
/** Word by word through both, along the longest row they share. */
function steps(a: readonly string[], b: readonly string[]): Step[] {
  const table = lengths(a, b);
  const longer = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const walked: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [mine = '', theirs = ''] = [a[i], b[j]];
    const from = mine === theirs ? 'both' : longer(i + 1, j) >= longer(i, j + 1) ? 'before' : 'now';
    walked.push({ word: from === 'now' ? theirs : mine, in: from });
    if (from !== 'now') i += 1;
    if (from !== 'before') j += 1;
  }
  walked.push(...a.slice(i).map((word): Step => ({ word, in: 'before' })), ...b.slice(j).map((word): Step => ({ word, in: 'now' })));
  return walked;
}

/** Both texts whole, with the words that only one of them has told apart. */
export function wordDifferences(was: string, is: string): { before: Side[]; now: Side[] } {
  const [a, b] = [wordsOf(was), wordsOf(is)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return { before: [{ text: was, changed: true }], now: [{ text: is, changed: true }] };
  const before: Side[] = [];
  const now: Side[] = [];
  for (const { word, in: side } of steps(a, b)) {
    if (side !== 'now') push(before, word, side === 'before');
    if (side !== 'before') push(now, word, side === 'now');
  }
  return { before: joined(before), now: joined(now) };
}

/** Between two changed words nobody looks for a blank that stayed. */
const joined = (side: readonly Side[]): Side[] => {
  const whole: Side[] = [];
  side.forEach(({ text, changed }, at) => {
    const between = !changed && /^\s+$/.test(text) && side[at - 1]?.changed && side[at + 1]?.changed;
    push(whole, text, changed || between === true);
  });
  return whole;
};
