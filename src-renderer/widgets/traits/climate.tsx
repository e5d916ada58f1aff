import { useTexts } from '../../hub/texts.ts';
import { Stepper } from '../../ui/stepper.tsx';
import { Switch } from '../../ui/switch.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { measure, percent } from '../../../src-shared/text/states/format.ts';
import { Choice, Note, Row, TraitLine } from './pieces.tsx';
import { fieldsOf, flagIn, numberIn, textIn, textsIn } from '../../../src-shared/text/states/read.ts';

const HALF = 0.5;
type Bound = 'target' | 'low' | 'high';

function Target({ control, of }: { control: TraitControl; of: Bound }) {
  const texts = useTexts();
  const { value, limits } = control.state;
  const others = { low: numberIn(value, 'low') ?? limits?.min ?? 7, high: numberIn(value, 'high') ?? limits?.max ?? 30 };
  const set = (wanted: number) => {
    const args = of === 'target' ? { target: wanted } : { ...others, [of]: wanted };
    control.act(of === 'target' ? 'target' : 'range', args, { ...fieldsOf(value), ...args });
  };
  return (
    <Stepper
      label={texts.t('devices.controls.of', { what: texts.t(`devices.controls.${of}`), part: control.part })}
      value={numberIn(value, of) ?? limits?.min ?? 20}
      min={limits?.min}
      max={limits?.max}
      step={limits?.step ?? HALF}
      tabIndex={control.tabIndex}
      {...lockedBy(control)}
      valueText={(degrees) => measure(texts, degrees, limits?.unit ?? '°C')}
      onCommit={set}
    />
  );
}

const LISTS = [['mode', 'modes'], ['preset', 'presets'], ['fan', 'fans'], ['swing', 'swings'], ['sway', 'sways']] as const; // prettier-ignore

/** The moisture it keeps. */
function Moisture({ control }: { control: TraitControl }) {
  const texts = useTexts();
  const { value } = control.state;
  return (
    <Row>
      <span aria-hidden>{texts.t('devices.controls.humidityTarget')}</span>
      <Stepper
        label={texts.t('devices.controls.of', { what: texts.t('devices.controls.humidity'), part: control.part })}
        value={numberIn(value, 'humidityTarget') ?? 50}
        min={numberIn(value, 'humidityMin') ?? 0}
        max={numberIn(value, 'humidityMax') ?? 100}
        tabIndex={control.tabIndex}
        {...lockedBy(control)}
        valueText={(humidity) => percent(texts, humidity)}
        onCommit={(humidity) => control.act('humidity', { humidity }, { ...fieldsOf(value), humidityTarget: humidity })}
      />
    </Row>
  );
}

/** Warmth: current → target, mode, and whatever else this one offers. */
export const climate: TraitWidget = {
  tile: (control) => <Target control={control} of="target" />,
  fits: (control) =>
    takes(control, 'target') &&
    (numberIn(control.state.value, 'low') === undefined || numberIn(control.state.value, 'target') !== undefined),
  details: (control) => {
    const texts = useTexts();
    const { value, limits } = control.state;
    const current = numberIn(value, 'current');
    const say = (degrees: number) => measure(texts, degrees, limits?.unit ?? '°C');
    const target = numberIn(value, 'target');
    const hasRange = target === undefined && numberIn(value, 'low') !== undefined;
    return (
      <TraitLine control={control}>
        {current !== undefined && target !== undefined && (
          <Note>{texts.t('devices.controls.way', { current: say(current), target: say(target) })}</Note>
        )}
        {takes(control, 'target') && !hasRange && <Target control={control} of="target" />}
        {hasRange && (
          <>
            <Target control={control} of="low" />
            <Target control={control} of="high" />
          </>
        )}
        {LISTS.filter(([command, list]) => takes(control, command) && textsIn(value, list).length > 0).map(([command, list]) => (
          <Choice
            key={command}
            control={control}
            label={texts.t(`devices.controls.${command}`)}
            value={textIn(value, command)}
            options={textsIn(value, list)}
            onPick={(option) => control.act(command, { [command]: option }, { ...fieldsOf(value), [command]: option })}
          />
        ))}
        {takes(control, 'humidity') && numberIn(value, 'humidityTarget') !== undefined && <Moisture control={control} />}
        {takes(control, 'away') && flagIn(value, 'away') !== undefined && (
          <Switch
            label={texts.t('devices.controls.away')}
            checked={flagIn(value, 'away') === true}
            {...lockedBy(control)}
            onChange={(on) => control.act('away', { on }, { ...fieldsOf(value), away: on })}
          />
        )}
        {numberIn(value, 'humidity') !== undefined && (
          <Note>{texts.t('devices.controls.humidityIs', { value: percent(texts, numberIn(value, 'humidity') ?? 0) })}</Note>
        )}
      </TraitLine>
    );
  },
};
