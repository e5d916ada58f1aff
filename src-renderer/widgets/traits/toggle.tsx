import { useTexts } from '../../hub/texts.ts';
import { Switch } from '../../ui/switch.tsx';
import { lockedBy, type TraitControl, type TraitWidget } from './control.ts';
import { Siren } from './siren.tsx';
import { Commands, TraitLine } from './pieces.tsx';

/** Without feedback nobody knows the state: two buttons say what to do instead of a switch that would lie. */
const TwoButtons = ({ control, small = false }: { control: TraitControl; small?: boolean }) => {
  const texts = useTexts();
  return (
    <Commands
      control={control}
      small={small}
      of={[
        { command: 'on', text: texts.t(small ? 'devices.words.on' : 'devices.controls.on'), after: true },
        { command: 'off', text: texts.t(small ? 'devices.words.off' : 'devices.controls.off'), after: false },
      ]}
    />
  );
};

/** On and off. The tile itself is the toggle, so there is nothing small to add – save where the state is a guess. */
export const toggle: TraitWidget = {
  tile: (control) => <TwoButtons control={control} small />,
  fits: ({ state }) => state.assumed === true,
  details: (control) =>
    control.state.assumed || control.state.value === null ? (
      <TraitLine control={control}>
        <TwoButtons control={control} />
      </TraitLine>
    ) : (
      <TraitLine
        control={control}
        beside={
          <Switch
            label={control.name}
            hideLabel
            checked={control.state.value === true}
            {...lockedBy(control)}
            onChange={(on) => control.act(on ? 'on' : 'off', {}, on)}
          />
        }
      >
        {control.trait === 'siren' && <Siren {...control} />}
      </TraitLine>
    ),
};
