import { useTexts } from '../../hub/texts.ts';
import { Stepper } from '../../ui/stepper.tsx';
import { Switch } from '../../ui/switch.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { measure, percent } from '../../../src-shared/text/states/format.ts';
import { Choice, Commands, TraitLine } from './pieces.tsx';
import { asNumber, fieldsOf, flagIn, numberIn, textIn, textsIn } from '../../../src-shared/text/states/read.ts';

function NumberSteps(control: TraitControl) {
  const texts = useTexts();
  const { value, limits } = control.state;
  return (
    <Stepper
      label={texts.t('devices.controls.of', { what: control.name, part: control.part })}
      value={asNumber(value) ?? limits?.min ?? 0}
      min={limits?.min}
      max={limits?.max}
      step={limits?.step}
      tabIndex={control.tabIndex}
      {...lockedBy(control)}
      valueText={(number) => measure(texts, number, limits?.unit)}
      onCommit={(wanted) => control.act('set', { value: wanted }, wanted)}
    />
  );
}

function Moisture(control: TraitControl) {
  const texts = useTexts();
  const { value, limits } = control.state;
  const on = flagIn(value, 'on') === true;
  return (
    <>
      <Switch
        label={control.name}
        hideLabel
        checked={on}
        {...lockedBy(control)}
        onChange={(wanted) => control.act(wanted ? 'on' : 'off', {}, { ...fieldsOf(value), on: wanted })}
      />
      {takes(control, 'target') && (
        <Stepper
          label={texts.t('devices.controls.target')}
          value={numberIn(value, 'target') ?? 50}
          min={limits?.min ?? 0}
          max={limits?.max ?? 100}
          step={limits?.step ?? 5}
          {...lockedBy(control)}
          valueText={(target) => percent(texts, target)}
          onCommit={(target) => control.act('target', { target }, { ...fieldsOf(value), target })}
        />
      )}
      {takes(control, 'mode') && textsIn(value, 'modes').length > 0 && (
        <Choice
          control={control}
          label={texts.t('devices.controls.mode')}
          value={textIn(value, 'mode')}
          options={textsIn(value, 'modes')}
          onPick={(mode) => control.act('mode', { mode }, { ...fieldsOf(value), mode })}
        />
      )}
    </>
  );
}

/** A counter is moved by one and set to nought; only where its source says so. */
function Counts(control: TraitControl) {
  const texts = useTexts();
  const { commands } = control.state.limits ?? {};
  const wanted = (takes(control, 'set') ? (['reset'] as const) : (['down', 'up', 'reset'] as const)).filter((command) =>
    commands?.includes(command),
  );
  const text = { down: '−1', up: '+1', reset: texts.t('devices.controls.reset') };
  return <Commands control={control} of={wanted.map((command) => ({ command, text: text[command] }))} />;
}

/** A number one sets; moisture is one with a switch. */
export const stepper: TraitWidget = {
  details: (control) => (
    <TraitLine control={control}>
      {control.trait === 'humidity' ? (
        <Moisture {...control} />
      ) : (
        <>
          {takes(control, 'set') && <NumberSteps {...control} />}
          <Counts {...control} />
        </>
      )}
    </TraitLine>
  ),
};
