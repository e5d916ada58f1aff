/** More mistakes than one in three letters make another word. */
const MOST_APART = 0.35;

/** How much an asked word looks like a known one: 1 is the same, 0 nothing alike. */
export function likeness(word: string, asked: string): number {
  if (word === asked) return 1;
  if (word.startsWith(asked)) return 0.85;
  // "lamps" means the lamp; "office" does not mean "o". Chinese says more in one sign.
  const long = word.length * 2 >= asked.length || !/[a-z0-9]/.test(word);
  if (long && asked.startsWith(word)) return 0.85;
  if (word.includes(asked) || (long && asked.includes(word))) return 0.75;
  const longest = Math.max(word.length, asked.length);
  const most = Math.floor(longest * MOST_APART);
  if (most === 0 || Math.abs(word.length - asked.length) > most || lettersApart(word, asked) > 2 * most) return 0;
  const apart = distance(word, asked);
  return apart <= most ? 0.9 * (1 - apart / longest) : 0;
}

/** Every mistake changes at most two letters of the sets, so this tells most pairs apart before anybody counts. */
function lettersApart(a: string, b: string): number {
  let bits = lettersOf(a) ^ lettersOf(b);
  let count = 0;
  for (; bits !== 0; count += 1) bits &= bits - 1;
  return count;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** Typing mistakes between two words: one letter more, less, other or swapped with its neighbour each count one. */
export function distance(a: string, b: string): number {
  const width = b.length + 1;
  let before = new Uint16Array(width);
  let last = Uint16Array.from({ length: width }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Uint16Array(width);
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const one = Math.min(last[j] ?? 0, row[j - 1] ?? 0) + 1;
      const other = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(one, other, isSwapped ? (before[j - 2] ?? 0) + 1 : one);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
