/** How many numbers stand for a meaning. */
export const DIMENSIONS = 128;
/** How many of them each feature touches: more spread evens out chance, fewer are quicker. */
const SPREAD = 8;
/** A direction of one place alone still fits into its byte, and so nothing is ever cut off. */
export const SCALE = 127;

/** A number for a word, the same on every machine. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Adds a feature to a sum: some places, each with a sign, drawn from its hash. */
export function addFeature(sum: Float32Array, hash: number, weight: number): void {
  let state = hash;
  for (let time = 0; time < SPREAD; time += 1) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const drawn = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    const place = drawn >>> 25;
    sum[place] = (sum[place] ?? 0) + ((drawn & 1) === 0 ? weight : -weight);
  }
}

/** The letters of a word three by three, its ends marked, so that a slip of the finger changes only some of them. */
export function trigrams(word: string): string[] {
  const marked = `^${word}$`;
  return Array.from({ length: Math.max(1, marked.length - 2) }, (_, at) => marked.slice(at, at + 3));
}

/** A sum as bytes, into their place: its direction stays, its length does not. */
export function pack(sum: Float32Array, into: Int8Array, at: number): void {
  let square = 0;
  for (const value of sum) square += value * value;
  const by = square === 0 ? 0 : SCALE / Math.sqrt(square);
  for (let place = 0; place < DIMENSIONS; place += 1) {
    into[at + place] = Math.round((sum[place] ?? 0) * by);
  }
}

/** How alike two directions are: 1 the same, 0 nothing in common. */
export function alike(a: Int8Array, b: Int8Array, at: number): number {
  let sum = 0;
  for (let place = 0; place < DIMENSIONS; place += 1) sum += (a[place] ?? 0) * (b[at + place] ?? 0);
  return sum / (SCALE * SCALE);
}
