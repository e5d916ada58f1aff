import { fold } from '../../../src-shared/text/fold.ts';

/** Letters of other scripts, each behind the Latin one it is taken for. */
const LIKE: Record<string, string> = {
  ...{ a: 'Ааαɑ', b: 'ВвьЬΒβ', c: 'Ссϲς', d: 'ԁ', e: 'ЕеΕε', g: 'ɡց', h: 'НнһΗհ', i: 'ІіΙι' },
  ...{ j: 'Јјϳ', k: 'КкΚκ', l: 'Ӏӏ', m: 'МмΜ', n: 'ΝηпПո', o: 'ОоΟοσօ', p: 'РрΡρ', q: 'ԛ' },
  ...{ r: 'гГ', s: 'Ѕѕ', t: 'ТтΤτ', u: 'υμս', v: 'νѵ', w: 'ԝωш', x: 'ХхΧχ', y: 'УуΥγ' },
  ...{ z: 'Ζζ' },
};
const LATIN = new Map(Object.entries(LIKE).flatMap(([latin, like]) => Array.from(like, (letter) => [letter, latin] as const)));

/** What is left of a name for whoever glances at it: in which case, spacing, accents, width or script it is written makes no other name of it. */
const looks = (name: string): string =>
  fold(Array.from(name.normalize('NFKD'), (letter) => LATIN.get(letter) ?? letter).join(''))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/[1i]/g, 'l')
    .replaceAll('0', 'o');

/** A name, and which one it is where others have it already, or one that looks the same. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const seen = new Set(Array.from(taken, looks));
  const numbered = Array.from(taken, (_other, at) => `${name} ${at + 2}`);
  return [name, ...numbered].find((one) => !taken.has(one) && !seen.has(looks(one))) ?? name;
}

/** Whether somebody calls themselves what something else is called, or looks to be: only a person gives it such a name. */
export const isBorrowed = (name: string, others: readonly string[]): boolean => others.some((other) => looks(other) === looks(name));
