/**
 * Characters nobody sees: tags that spell ASCII, other selectors of variants, words turned around, and spaces without width. Joiners belong to
 * emoji and to some scripts, never between Latin letters.
 */
const UNSEEN =
  /[\u{E0000}-\u{E01EF}\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\u180E\u00AD\uFFF9-\uFFFB\uFEFF\u3164\u115F\u1160\uFFA0]|[^\P{Cc}\t\n\r]|(?<=[\p{Script=Latin}\p{Script=Han}\d\s.,:;])[\u200C\u200D]|[\u200C\u200D](?=[\p{Script=Latin}\p{Script=Han}\d])/u; // prettier-ignore
/** Marks of direction have their place in texts that are read from right to left. */
const DIRECTION = /[\u200E\u200F\u061C]/u;
const RIGHT_TO_LEFT = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Flags of regions are spelled in tags behind a black flag; that is what tags are for. */
const FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F}/gu;

/** What stands so far behind the rest that nobody scrolls there. */
const PUSHED_AWAY = /\s{100}\s*\S/u;
/** Nobody writes a word in two scripts; single signs, of units say, stand beside Latin letters everywhere. */
const TWO_SCRIPTS = /(?=\w*\p{Script=Latin})\p{Script=Cyrillic}+[a-z]\w*\p{Script=Cyrillic}|[a-z]\p{Script=Cyrillic}+[a-z]/iu;

/** Where something unseen stands. */
export function hiddenIn(text: string): number | undefined {
  const pushed = text.search(PUSHED_AWAY);
  if (pushed >= 0) return pushed;
  if (/^[\x20-\x7e\n\r\t]*$/.test(text)) return undefined;
  const plain = text.replace(FLAG, (flag) => ' '.repeat(flag.length));
  const at = Math.max(plain.search(UNSEEN), plain.search(TWO_SCRIPTS));
  if (at >= 0) return at;
  const turned = RIGHT_TO_LEFT.test(plain) ? -1 : plain.search(DIRECTION);
  return turned >= 0 ? turned : undefined;
}

/** Latin letters among letters that only look like them. */
export const isDisguised = (name: string): boolean =>
  /[a-z]/i.test(name) &&
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}\uFF00-\uFFEF\u{1D400}-\u{1D7FF}]/u.test(name);
