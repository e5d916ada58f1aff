import { useTexts } from '../../hub/texts.ts';
import { Switch } from '../../ui/switch.tsx';
import { fieldsOf, flagIn, numberIn } from '../../../src-shared/text/states/read.ts';
import { lockedBy, takes, type TraitWidget } from './control.ts';
import { Picture } from './picture.tsx';
import { Commands, TraitLine } from './pieces.tsx';

const REFRESH_MS = 10_000;

/** A camera or a picture: what it shows, and what one may switch. No address of a source ever reaches a page. */
export const camera: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value, at, limits } = control.state;
    const isCamera = control.trait === 'camera';
    const switches = (['on', 'off'] as const).filter((command) => isCamera && limits?.commands?.includes(command));
    const motion = flagIn(value, 'motion');
    return (
      <TraitLine control={control}>
        {control.partId && (
          <Picture
            part={control.partId}
            name={control.part}
            traitKey={control.traitKey}
            at={isCamera ? at : (numberIn(value, 'at') ?? at)}
            {...(isCamera && { everyMs: REFRESH_MS })}
          />
        )}
        {switches.length > 0 && (
          <Commands control={control} of={switches.map((command) => ({ command, text: texts.t(`devices.controls.${command}`) }))} />
        )}
        {motion !== undefined && takes(control, 'motion') && (
          <Switch
            label={texts.t('devices.controls.motionDetection')}
            checked={motion}
            {...lockedBy(control)}
            onChange={(on) => control.act('motion', { on }, { ...fieldsOf(value), motion: on })}
          />
        )}
      </TraitLine>
    );
  },
};
