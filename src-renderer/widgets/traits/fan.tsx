import { useTexts } from '../../hub/texts.ts';
import { Switch } from '../../ui/switch.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { percent } from '../../../src-shared/text/states/format.ts';
import { Choice, Commands, Drag, TraitLine } from './pieces.tsx';
import { fieldsOf, flagIn, numberIn, textIn, textsIn } from '../../../src-shared/text/states/read.ts';

function Speed(control: TraitControl) {
  const texts = useTexts();
  const { value, limits } = control.state;
  const on = flagIn(value, 'on') === true;
  return (
    <Drag
      control={control}
      what={texts.t('devices.controls.speed')}
      tone="on"
      value={on ? (numberIn(value, 'speed') ?? 100) : 0}
      step={limits?.step}
      say={(speed) => percent(texts, speed)}
      onCommit={(speed) => control.act('speed', { speed }, { ...fieldsOf(value), on: speed > 0, speed })}
    />
  );
}

/** Air that moves: on, how fast, and what else it can do. */
export const fan: TraitWidget = {
  tile: Speed,
  fits: (control) => takes(control, 'speed'),
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const on = flagIn(value, 'on') === true;
    const after = (change: Record<string, unknown>) => ({ ...fieldsOf(value), ...change });
    return (
      <TraitLine
        control={control}
        beside={
          <Switch
            label={control.name}
            hideLabel
            checked={on}
            {...lockedBy(control)}
            onChange={(wanted) => control.act(wanted ? 'on' : 'off', {}, after({ on: wanted }))}
          />
        }
      >
        {takes(control, 'speed') && numberIn(value, 'speed') !== undefined && <Speed {...control} />}
        {textsIn(value, 'presets').length > 0 && takes(control, 'preset') && (
          <Choice
            control={control}
            label={texts.t('devices.controls.preset')}
            value={textIn(value, 'preset')}
            options={textsIn(value, 'presets')}
            onPick={(preset) => control.act('preset', { preset }, after({ preset }))}
          />
        )}
        {flagIn(value, 'oscillating') !== undefined && takes(control, 'oscillate') && (
          <Switch
            label={texts.t('devices.controls.oscillate')}
            checked={flagIn(value, 'oscillating') === true}
            {...lockedBy(control)}
            onChange={(swings) => control.act('oscillate', { on: swings }, after({ oscillating: swings }))}
          />
        )}
        {!takes(control, 'speed') && (
          <Commands
            control={control}
            of={(['slower', 'faster'] as const)
              .filter((command) => control.state.limits?.commands?.includes(command))
              .map((command) => ({ command, text: texts.t(`devices.controls.${command}`) }))}
          />
        )}
        {textIn(value, 'direction') !== undefined && takes(control, 'direction') && (
          <Commands
            control={control}
            of={(['forward', 'reverse'] as const).map((direction) => ({
              command: 'direction',
              text: texts.t(`devices.controls.${direction}`),
              args: { direction },
              after: after({ direction }),
              now: textIn(value, 'direction') === direction,
            }))}
          />
        )}
      </TraitLine>
    );
  },
};
