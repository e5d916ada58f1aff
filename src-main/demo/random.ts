export type Random = () => number;

/** Repeatable chance (mulberry32): the same seed tells the same story. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number that belongs to a name and a moment, whoever asks and in whatever order. */
export function noise(name: string, moment: number): number {
  let hash = 2166136261 ^ Math.floor(moment);
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return seeded(hash)();
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 letters, sorted by time, as Home Assistant names its contexts. */
export function ulid(now: number, random: Random): string {
  let time = '';
  for (let left = now, place = 0; place < 10; place += 1, left = Math.floor(left / 32)) time = LETTERS.charAt(left % 32) + time;
  let rest = '';
  for (let place = 0; place < 16; place += 1) rest += LETTERS.charAt(Math.floor(random() * 32));
  return time + rest;
}

export const hex = (length: number, random: Random): string =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
