import { useTexts } from '../../hub/texts.ts';
import type { TraitWidget } from './control.ts';
import { Commands, TraitLine } from './pieces.tsx';

/** A button: press it. */
export const press: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    return (
      <TraitLine control={control}>
        <Commands control={control} of={[{ command: 'press', text: texts.t('devices.controls.press') }]} />
      </TraitLine>
    );
  },
};
