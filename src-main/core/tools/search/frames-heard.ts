import type { Frame } from './frames-apart.ts';

/** One way a frame can be said: `folded` is held against the words in small letters, which is quicker than asking for either. */
type Way = { pattern: RegExp; folded: boolean };
/** A frame by the letters a sentence must have before it can be one; `either` needs neither. */
type Heard = { told: string; unless: Way | undefined; han: Way | undefined; latin: Way | undefined; either: Way | undefined };

const HAN = /\p{Script=Han}/u;
const LATIN = /[a-z]/i;
/** What is spelled with letters in a pattern and means none. */
const SIGNS = /\\(?:p\{[^}]*\}|.)/giu;

/** Hears of a sentence which of these frames it is built like. Held against every frame as it is written, that took longer than all else. */
export function createHearing(frames: readonly Frame[]): (said: string) => string[] {
  const heard = frames.map(heardAs);
  return (said) => {
    const small = said.toLowerCase();
    const isIn = (way: Way | undefined): boolean => way?.pattern.test(way.folded ? small : said) === true;
    const isHan = HAN.test(said);
    const isLatin = LATIN.test(said);
    return heard.flatMap(({ told, unless, han, latin, either }) =>
      ((isLatin && isIn(latin)) || (isHan && isIn(han)) || isIn(either)) && !isIn(unless) ? [told] : [],
    );
  };
}

function heardAs([{ source, flags }, told, unless]: Frame): Heard {
  const ways = waysIn(source);
  const of = (kind: keyof typeof KINDS): Way | undefined => {
    const mine = ways.filter(KINDS[kind]);
    return mine.length === 0 ? undefined : folded(mine.join('|'), flags);
  };
  return { told, unless: unless && folded(unless.source, unless.flags), han: of('han'), latin: of('latin'), either: of('either') };
}

const isSpelled = (way: string): boolean => LATIN.test(way.replace(SIGNS, ''));
const KINDS = {
  han: (way: string) => HAN.test(way),
  latin: (way: string) => !HAN.test(way) && isSpelled(way),
  either: (way: string) => !HAN.test(way) && !isSpelled(way),
};

function folded(source: string, flags: string): Way {
  const isSmall = flags.includes('i') && !/[A-Z]/.test(source.replace(SIGNS, ''));
  return { pattern: new RegExp(source, isSmall ? flags.replace('i', '') : flags), folded: isSmall };
}

/** What stands between the bars that no bracket holds. */
function waysIn(source: string): string[] {
  const ways: string[] = [];
  let depth = 0;
  let inClass = false;
  let from = 0;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) {
      ways.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...ways, source.slice(from)];
}
