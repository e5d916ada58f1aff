import { useTexts } from '../../hub/texts.ts';
import { takes, type TraitWidget } from './control.ts';
import { Choice, Commands, TraitLine } from './pieces.tsx';
import { asText, fieldsOf, textIn, textsIn } from '../../../src-shared/text/states/read.ts';

const COMMANDS = [['start', 'cleaning'], ['pause', 'paused'], ['stop', 'idle'], ['dock', 'returning'], ['spot', 'cleaning'], ['locate', undefined]] as const; // prettier-ignore
const MOWER = ['start', 'pause', 'dock'];

/** Cleaners and mowers: start, pause, send home. */
export const vacuum: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const mower = control.trait === 'mower';
    const state = mower ? asText(value) : textIn(value, 'state');
    return (
      <TraitLine control={control}>
        <Commands
          control={control}
          of={COMMANDS.filter(([command]) => !mower || MOWER.includes(command)).map(([command, after]) => {
            const next = after === 'cleaning' && mower ? 'mowing' : after;
            return {
              command,
              text: texts.t(`devices.controls.${command}`),
              now: state === next,
              ...(next && { after: mower ? next : { ...fieldsOf(value), state: next } }),
            };
          })}
        />
        {!mower && textsIn(value, 'fans').length > 0 && takes(control, 'fan') && (
          <Choice
            control={control}
            label={texts.t('devices.controls.power')}
            value={textIn(value, 'fan')}
            options={textsIn(value, 'fans')}
            onPick={(fan) => control.act('fan', { fan }, { ...fieldsOf(value), fan })}
          />
        )}
      </TraitLine>
    );
  },
};
