import { SOUNDS } from './concepts/sounds.ts';
import type { Read } from './lexicon.ts';
import { NO_WORDS, NONE, type Tables } from './tables.ts';

/** How a run of Chinese is cut: what is known of a piece, of 1. */
type Tells = (piece: string) => number;

const LONGEST_HAN = 6;

/**
 * Cuts a run into words that are known, as long ones as there are; what lies between them stays together. Not the longest first: that eats the
 * beginning of the next.
 */
export function piecesOf(run: string, tells: Tells): string[] {
  const best = [0];
  const cut: { from: number; known: boolean }[] = [];
  for (let to = 1; to <= run.length; to += 1) {
    best[to] = best[to - 1] ?? 0;
    cut[to] = { from: to - 1, known: false };
    for (let from = Math.max(0, to - LONGEST_HAN); from < to; from += 1) {
      const told = tells(run.slice(from, to));
      const all = (best[from] ?? 0) + told * (to - from) ** 2;
      if (told === 0 || all <= (best[to] ?? 0)) continue;
      best[to] = all;
      cut[to] = { from, known: true };
    }
  }
  const pieces: string[] = [];
  let rest = '';
  for (let to = run.length; to > 0;) {
    const { from, known } = cut[to] ?? { from: to - 1, known: false };
    const piece = run.slice(from, to);
    if (known) pieces.push(...(rest === '' ? [] : [rest]), piece);
    rest = known ? '' : piece + rest;
    to = from;
  }
  return (rest === '' ? pieces : [...pieces, rest]).reverse();
}

/** A numeral and what is counted by it: 三本, 一间, 两份. It says how many, not what. */
const COUNTED =
  /^[一二两三四五六七八九十百千几半]{1,3}[本间张台辆只条件份杯碗瓶盒箱场趟遍篇支部套座天周年页点号元块位家款双把根颗片段首道句]$/u;
export const isCounted = (piece: string): boolean => piece.length < 5 && COUNTED.test(piece);

/** Known words by how they sound. */
export interface Sounds {
  add(word: string): void;
  /** The known word that sounds as this does and is written nearly so. */
  meant(piece: string): string | undefined;
}

/** From so many signs on, a word is known though half of its sound is. */
const LONG = 3;

export function createSounds(): Sounds {
  // One letter stands for a sound: words are compared as they are.
  const letters = new Map<string, string>();
  const letterOf = (sound: string): string => {
    const letter = letters.get(sound) ?? String.fromCharCode(letters.size + 1);
    letters.set(sound, letter);
    return letter;
  };
  const exact = new Map<string, string>();
  const near = new Map<string, string>();
  for (const [, sound = '', signs = ''] of SOUNDS.matchAll(/([a-z]+) (\p{Script=Han}+)/gu)) {
    const [own, alike] = [letterOf(sound), letterOf(nearly(sound))];
    for (const sign of signs) {
      exact.set(sign, own);
      near.set(sign, alike);
    }
  }
  const heard = (word: string): string => {
    const signs = word.length < LONG ? exact : near;
    let all = '';
    for (const sign of word) all += signs.get(sign) ?? sign;
    return all;
  };
  const words = new Map<string, string>();
  return {
    add: (word) => {
      const sound = heard(word);
      const same = words.get(sound);
      words.set(sound, same === undefined ? word : `${same} ${word}`);
    },
    meant: (piece) =>
      words
        .get(heard(piece))
        ?.split(' ')
        .find((word) => slips(word, piece) === 1),
  };
}

/** Sounds that many speakers do not tell apart are one. */
const nearly = (sound: string): string => sound.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');

function slips(word: string, piece: string): number {
  let slipped = 0;
  for (let at = 0; at < word.length; at += 1) if (word[at] !== piece[at]) slipped += 1;
  return slipped;
}

/** Those words that may be taken for others. Others have their turn meanwhile. */
export async function knownBySound(words: Iterable<string>, turn: () => Promise<void> | undefined): Promise<Sounds> {
  const sounds = createSounds();
  for (const word of words) {
    if (word.length > 1) sounds.add(word);
    await turn();
  }
  return sounds;
}

/**
 * A word that tells of no tool tells less about where words end than one that does, one that only holds the sentence together less again; what is
 * only known by its sound tells least of all.
 */
const PLAIN_TELLS = 0.8;
const FILLER_TELLS = 0.6;
const SLIP_TELLS = 0.4;
const SLIP_SURE = 0.75;

/** Reads runs of Chinese; in what was `asked`, slips of the keyboard are forgiven. */
export function hanReader({ chinese, says, glossed, emptyHan, plainHan }: Tables, sounds: Sounds): (run: string, asked: boolean) => Read[] {
  const holds = (piece: string): boolean => emptyHan.has(piece) || isCounted(piece);
  const tells: Tells = (piece) => (chinese.has(piece) ? 1 : plainHan.has(piece) ? PLAIN_TELLS : holds(piece) ? FILLER_TELLS : 0);
  // A particle is seldom a slip: 的事 is no 的士.
  const isWord = (piece: string): boolean => piece.length > 1 && !Array.from(piece).some((sign) => emptyHan.has(sign));
  const slipped = (piece: string): string | undefined => (isWord(piece) && tells(piece) === 0 ? sounds.meant(piece) : undefined);
  const tellsAsked: Tells = (piece) => tells(piece) || (slipped(piece) === undefined ? 0 : SLIP_TELLS);
  const known = (word: string, meant: string): Read => {
    const means = chinese.get(meant);
    const others = says.get(meant) ?? NO_WORDS;
    const sure = word === meant;
    return {
      word,
      means: means ?? NONE,
      filler: !means && !plainHan.has(word) && holds(word),
      says: sure ? others : [...others, meant],
      own: !glossed.has(meant),
      sure: sure ? 1 : SLIP_SURE,
      // Two signs are a word: what is longer is a saying, and surer.
      long: Math.max(1, word.length / 2),
    };
  };
  return (run, asked) => piecesOf(run, asked ? tellsAsked : tells).map((word) => known(word, (asked ? slipped(word) : undefined) ?? word));
}
