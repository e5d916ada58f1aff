/** Letters that no decomposition takes apart. */
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' };

/** Text as one looks for it: without case, accents, width and the look of letters. `É` and `e` are one; 灯 stays what it is. */
export function fold(text: string): string {
  // Most names are plain; they are folded by the engine at once.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßøłđæœıþð]/g, (letter) => PLAIN[letter] ?? letter);
}

/** The words of a text, folded. Chinese is written without spaces: it stays in one piece and is found by what it contains. */
export const foldedWords = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

/** Whether every asked word occurs in an already folded text. What a filter asks of a row, thousands of times a keystroke. */
export const holds = (folded: string, words: readonly string[]): boolean => words.every((word) => folded.includes(word));
