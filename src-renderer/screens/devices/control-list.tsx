import { traitFacts, useVocabulary } from '../../hub/stores/vocabulary.ts';
import { pendingKey, useHome } from '../../hub/stores/home.ts';
import { useTexts } from '../../hub/texts.ts';
import { widgetFor } from '../../widgets/traits/index.ts';
import { traitsOf, whyNot, type Keyed } from '../../widgets/traits/part-state.ts';
import { perform } from '../../widgets/traits/perform.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { traitName } from '../../../src-shared/text/states/words.ts';

type Props = Pick<Placed, 'part' | 'device'> & { traits?: readonly Keyed[] };

/** Abilities of a part, each with its control: without a list all but its settings. One this window does not know is shown as a value. */
export function ControlList({ part, device, traits: listed = traitsOf(part) }: Props) {
  const texts = useTexts();
  const traits = useVocabulary((vocabulary) => vocabulary.traits);
  const pending = useHome((home) => home.pending);
  return (
    <div>
      {listed.map(({ key, trait, state }) => {
        const { details: Control } = widgetFor(traitFacts({ traits }, key)?.widget);
        return (
          <Control
            key={key}
            traitKey={key}
            trait={trait}
            state={state}
            name={traitName(texts, key, state)}
            part={part.name}
            partId={part.id}
            locked={whyNot(texts, device)}
            pending={pendingKey(part.id, key) in pending}
            act={(command, args, after) => perform(part, { key, command, args, after })}
          />
        );
      })}
    </div>
  );
}
