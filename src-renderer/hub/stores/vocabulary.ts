import type { Vocabulary } from '../../../src-shared/contract/system.ts';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import type { Risk } from '../../../src-shared/model/risk.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

/** What the window must know about traits, as data: it carries no schemas. */
export const useVocabulary = createArea<Vocabulary>({
  initial: { traits: {} },
  load: () => hub.call('system.vocabulary'),
});

export type TraitFacts = Vocabulary['traits'][string];
/** The facts of a trait key (`reading:humidity` is a `reading`); undefined for a trait this core does not know. */
export const traitFacts = ({ traits }: Vocabulary, key: string): TraitFacts | undefined => traits[traitOfKey(key)];
export const riskOfCommand = (vocabulary: Vocabulary, key: string, command: string): Risk | undefined =>
  traitFacts(vocabulary, key)?.commands[command];
