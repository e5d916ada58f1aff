import type { Exchanged } from '../../../kit/index.ts';
import { tooMuch } from './largest-event.ts';

/** An answer in one piece, as far as anybody wants to read. */
export async function wordsOf(answer: Exchanged, most: number, what = 'Its answer'): Promise<string> {
  const texts: string[] = [];
  let size = 0;
  await answer.each((text) => {
    size += text.length;
    if (size > most) throw tooMuch(what, most);
    texts.push(text);
  });
  return texts.join('');
}
