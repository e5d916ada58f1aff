import { useTexts } from '../../hub/texts.ts';
import { Commands, Note, TraitLine } from './pieces.tsx';
import type { TraitWidget } from './control.ts';

/** A camera in words. Its picture needs a signed address that the core must fetch; no address with a token ever reaches a page. */
export const camera: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const switches = (['on', 'off'] as const).filter(
      (command) => control.trait === 'camera' && control.state.limits?.commands?.includes(command),
    );
    return (
      <TraitLine control={control}>
        <Note>{texts.t('devices.controls.noPicture')}</Note>
        {switches.length > 0 && (
          <Commands control={control} of={switches.map((command) => ({ command, text: texts.t(`devices.controls.${command}`) }))} />
        )}
      </TraitLine>
    );
  },
};
