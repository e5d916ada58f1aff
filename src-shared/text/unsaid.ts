import type { Approval, Argument } from '../model/journal.ts';
import type { Texts } from './translate.ts';

/** What is handed over and the sentence of the question does not tell: only what its words would be poorer without is said already. */
export const unsaid = (texts: Texts, { what, target, args }: Pick<Approval, 'what' | 'target' | 'args'>): Argument[] => {
  // Tools take arguments of any name, also of those a sentence uses for something else.
  if (target.part === undefined) return args;
  return args.filter(({ at: [name = '', ...deeper], value }) => {
    const { [name]: said, ...rest } = what.with ?? {};
    const isSaid = deeper.length === 0 && said !== undefined && said === value;
    return !isSaid || texts.say({ key: what.key, with: rest }) === texts.say(what);
  });
};
