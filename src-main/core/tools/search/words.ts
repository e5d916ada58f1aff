import { fold } from '../../../../src-shared/text/fold.ts';

/** More of a text nobody looks through: what is long is not more about everything for that. */
const MOST_LETTERS = 1_600;
const MOST_WORDS = 160;
const LONGEST_WORD = 40;
/** Joiners, marks of direction, soft hyphens: nobody sees them, so they change no word. */
const UNSEEN = /\p{Cf}/gu;
/** A run of Chinese signs, or a word of any other writing. */
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a run is written without spaces between its words. */
export const isHan = (run: string): boolean => HAN.test(run);

/** "Don't" and "what's" are words of their own; what somebody's thing is called is not. */
const SHORTENED = /(?<=n)['’](?=t\b)|(?<=\bi)['’](?=m\b)|(?<=\b(?:what|who|where|how|that|it|there|here|let|when))['’](?=s\b)/gu;
const OWNED = /['’]s\b/gu;
const unquoted = (text: string): string => (/['’]/.test(text) ? text.replace(SHORTENED, '').replace(OWNED, '') : text);

/** The words of a text as they stand: folded, runs of Chinese whole and apart from the rest. */
export function runsOf(text: string): string[] {
  const seen = unquoted(fold(text.slice(0, MOST_LETTERS).replace(UNSEEN, '')));
  return (seen.match(RUNS) ?? []).slice(0, MOST_WORDS).map((run) => run.slice(0, LONGEST_WORD));
}

/** The words a name is put together from: `createIssue`, `create_issue`, `HTTPServer2` and `db.query-rows`. */
export function namePieces(name: string): string[] {
  const apart = name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
  return runsOf(apart);
}

/** Chinese as one looks for it: every two neighbours; of short texts each sign as well. */
export function signsOf(run: string, each: boolean): string[] {
  const signs = Array.from(run);
  if (signs.length === 1) return signs;
  const pairs = signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
  return each ? [...pairs, ...signs] : pairs;
}

const ENDINGS: readonly [RegExp, string][] = [
  [/(ss|us|is|news)$/, '$1'],
  [/sses$/, 'ss'],
  [/(ch|sh|x|zz)es$/, '$1'],
  [/ies$/, 'y'],
  [/([^s])s$/, '$1'],
];
const VOWEL = /[aeiouy]/;

/** Words that do not follow the rule, each with what it comes from. */
const IRREGULAR = new Map(
  `wrote write written write sent send bought buy paid pay spent spend went go slept sleep ate eat eaten eat ran run made make found find lost lose
  broke break broken break told tell said say took take taken take gave give given give kept keep met meet drove drive driven drive flew fly sold sell
  built build brought bring began begin chose choose chosen choose drank drink heard hear held hold knew know saw see seen see stolen steal stole steal
  thought think taught teach caught catch woke wake grew grow won win forgot forget forgotten forget spoke speak spoken speak sang sing children child
  people person mice mouse feet foot lives life leaves leaf shelves shelf knives knife data data indices index schemas schema`
    .split(/\s+/)
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? word] as const] : [])),
);

const known = new Map<string, string>();
const MOST_KNOWN = 10_000;

/** An English word without its endings, near enough that what belongs together falls together. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = stemOf(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, found);
  return found;
}

function stemOf(given: string): string {
  const word = IRREGULAR.get(given) ?? given;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const [pattern, by] = ENDINGS.find(([ending]) => ending.test(word)) ?? [/$/, ''];
  const one = word.replace(pattern, by);
  const bare = /^(.{2,})(?:ing|(?<!e)ed)$/.exec(one)?.[1];
  const root = bare !== undefined && VOWEL.test(bare) ? whole(bare) : one;
  return root.replace(MUTE_E, '$1').replace(/(...)y$/, '$1i');
}

/** "create" and "creating" are one, "plane" and "plan" are not. */
const MUTE_E = /^(.{5,}|.+[^aeiou][^aeiou])e$/;
/** "runn" was run, "cod" was code, "shar" was share, "add" is add. */
function whole(bare: string): string {
  if (/^[^aeiou]+[aeiou][^aeiouwxy]$/.test(bare)) return `${bare}e`;
  return bare.length > 3 ? bare.replace(/([bdfgmnprt])\1$/, '$1') : bare;
}
