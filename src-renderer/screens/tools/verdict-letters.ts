export const VERDICTS = ['allow', 'ask', 'off'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * The verdict a letter leads to: the next one that begins with it, round and round. The browser does as much for labels in Latin letters;
 * no key types 允许, so the words the rules are written with count in every language.
 */
export function byLetter(from: Verdict, letter: string): Verdict | undefined {
  const at = VERDICTS.indexOf(from);
  const onwards = [...VERDICTS.slice(at + 1), ...VERDICTS.slice(0, at + 1)];
  return onwards.find((verdict) => letter.length === 1 && verdict.startsWith(letter.toLowerCase()));
}
