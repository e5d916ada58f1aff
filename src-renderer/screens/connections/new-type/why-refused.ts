import type { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Sentence } from '../../../../src-shared/text/text.ts';

/** Why a paste was not taken: in the words that the core has for just that, else in those of the problem. */
export function whyRefused({ problem, details }: SwitchboardError): Sentence {
  const { said, ...facts } = details.with ?? {};
  return typeof said === 'string' ? { key: said, with: facts } : { key: `problems.${problem}.title`, with: details.with };
}
