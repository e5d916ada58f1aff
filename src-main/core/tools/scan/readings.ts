/** Letters of other scripts that stand for Latin ones. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ո: 'n', ԛ: 'q', ԝ: 'w' },
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', Х: 'X', α: 'a', ε: 'e', ι: 'i', ο: 'o', ρ: 'p', υ: 'u', ν: 'v', ɡ: 'g', ı: 'i' },
}; // prettier-ignore
const FOREIGN = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** Of a text so much is taken apart; a description has less. */
const MOST = 8_192;
/** Texts within a text, so many of them. */
const MOST_WRAPPED = 8;

/**
 * How else a model may read a text: with letters that only look different, spelled out, written with digits, as entities, or packed. What
 * reads the same in every way, as nearly everything does, has no other reading.
 */
export function readings(given: string): string[] {
  const text = given.slice(0, MOST);
  const plain = isPlain(text) ? text : text.normalize('NFKC').replace(FOREIGN, (letter) => ALIKE[letter] ?? letter);
  const ways = [unescaped(plain), closed(plain), lettered(plain), worded(plain), ...unpacked(plain)];
  return [...new Set([plain, ...ways])].filter((way) => way !== text);
}

const isPlain = (text: string): boolean => !/[^\p{ASCII}]/u.test(text);

const unescaped = (text: string): string =>
  text.includes('&')
    ? text
        .replace(/&#(\d{1,6});/g, (_all, code: string) => letterOf(Number(code)))
        .replace(/&#x([\da-f]{1,5});/gi, (_all, code: string) => letterOf(Number.parseInt(code, 16)))
        .replace(/&([a-z]{2,4});/g, (all, name: string) => ENTITIES[name] ?? all)
    : text;
const letterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Letters with gaps between them; words are then further apart. */
const closed = (text: string): string =>
  /(?:^|\s)\S[ .*_-]\S[ .*_-]\S[ .*_-]/.test(text)
    ? text.replace(/(?<!\p{L})\p{L}(?:[ .*_-]\p{L}){2,}(?!\p{L})/gu, (word) => word.replace(/[ .*_-]/g, '')).replace(/ {2,}/g, ' ')
    : text;

/** Digits in the midst of words. */
const lettered = (text: string): string =>
  /[a-z][013457@$][a-z]/i.test(text)
    ? text.replace(/[\w@$]*[a-z][\w@$]*/gi, (word) => (/[013457@$]/.test(word) ? word.replace(/[013457@$]/g, (digit) => DIGITS[digit] ?? digit) : word))
    : text; // prettier-ignore

/** So long a name may say a sentence. */
export const isName = (text: string): boolean => /^\w{16,200}$/.test(text);

const worded = (text: string): string =>
  isName(text)
    ? text
        .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
        .replaceAll('_', ' ')
        .trim()
    : text;

function unpacked(text: string): string[] {
  const packed = text.match(/[A-Za-z\d+/_-]{24,}={0,2}/g)?.slice(0, MOST_WRAPPED) ?? [];
  return packed.map((letters) => Buffer.from(letters, 'base64').toString('utf8')).filter(isProse);
}
/** Words with gaps, and nothing that no text has. */
const isProse = (text: string): boolean => /^[^\p{Cc}\uFFFD]*$/u.test(text.replace(/[\t\n\r]/g, ' ')) && /\p{L}{2,}\s+\p{L}+/u.test(text);
