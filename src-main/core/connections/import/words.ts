/** A line that is not one program and its words; what in it is not. */
export class NotOneProgram extends Error {}

type Reading = { words: string[]; word: string | undefined; at: number };

/** Words as a shell would tell them apart; what only a shell could do is refused. */
export function wordsOf(line: string): string[] {
  const reading: Reading = { words: [], word: undefined, at: 0 };
  while (reading.at < line.length) step(line, reading);
  if (reading.word !== undefined) reading.words.push(reading.word);
  return reading.words;
}

function step(line: string, reading: Reading): void {
  const letter = line.charAt(reading.at);
  const add = (text: string): void => void (reading.word = (reading.word ?? '') + text);
  if (/\s/.test(letter)) {
    if (reading.word !== undefined) reading.words.push(reading.word);
    reading.word = undefined;
  } else if (letter === "'" || letter === '"') add(quoted(line, letter, reading));
  else if (/[|&;<>()`]/.test(letter)) throw new NotOneProgram(letter);
  else if (letter === '\\' && /[\s"'\\$&|;<>()]/.test(line.charAt(reading.at + 1))) add(line.charAt(++reading.at));
  else add(letter);
  reading.at += 1;
}

/** Moves to the closing quote. */
function quoted(line: string, quote: string, reading: Reading): string {
  let text = '';
  for (reading.at += 1; line.charAt(reading.at) !== quote; reading.at++) {
    if (reading.at >= line.length) throw new NotOneProgram(quote);
    const two = line.slice(reading.at, reading.at + 2);
    if (quote === '"' && (two.startsWith('`') || two === '$(')) throw new NotOneProgram(two.charAt(0));
    if (quote === '"' && /^\\["\\$`]/.test(two)) reading.at += 1;
    text += line.charAt(reading.at);
  }
  return text;
}
