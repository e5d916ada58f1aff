import { useTexts } from '../../hub/texts.ts';
import { takes, type TraitControl, type TraitWidget } from './control.ts';
import { Choice, Commands, TraitLine } from './pieces.tsx';
import { asText } from '../../../src-shared/text/states/read.ts';

function Options(control: TraitControl) {
  const texts = useTexts();
  const argument = control.trait === 'effect' ? 'effect' : 'option';
  return (
    <Choice
      control={control}
      label={texts.t('devices.controls.of', { what: control.name, part: control.part })}
      hideLabel
      value={asText(control.state.value)}
      options={control.state.limits?.options ?? []}
      onPick={(option) => control.act('set', { [argument]: option }, option)}
    />
  );
}

/** One further or back, round and round. */
function Steps(control: TraitControl) {
  const texts = useTexts();
  return (
    <Commands
      control={control}
      of={[
        { command: 'previous', text: texts.t('devices.controls.previousOption'), args: { cycle: true } },
        { command: 'next', text: texts.t('devices.controls.nextOption'), args: { cycle: true } },
      ]}
    />
  );
}

/** One of a few words. */
export const options: TraitWidget = {
  details: (control) => (
    <TraitLine control={control}>
      {takes(control, 'set') && (control.state.limits?.options?.length ?? 0) > 0 && <Options {...control} />}
      {control.state.limits?.commands?.includes('next') && <Steps {...control} />}
    </TraitLine>
  ),
};
