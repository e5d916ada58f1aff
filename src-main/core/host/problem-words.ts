import type { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Texts } from '../../../src-shared/text/translate.ts';

/** A problem as a person reads it: what, why, and the way out, a line each. */
export const problemWords = ({ problem, details }: SwitchboardError, texts: Texts): string[] =>
  ['title', 'explain', 'action']
    .map((part) => ({ key: `problems.${problem}.${part}`, with: details.with }))
    .filter(({ key }) => texts.has(key))
    .map((line) => texts.say(line));
