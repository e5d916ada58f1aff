/** Controls, line ends, and marks that turn text around or hide in it: a name has no use for them, a forger has. */
const HIDDEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]+/gu;
const LONGEST = 120;

/**
 * A name as it may stand in a tile, a question to the person or an answer to an assistant: one line of visible text. Sources are not
 * trusted with more. Joiners stay, because emoji and some scripts are made with them.
 */
export function plainName(name: string): string {
  const visible = name.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim();
  return Array.from(visible).slice(0, LONGEST).join('') || '–';
}
