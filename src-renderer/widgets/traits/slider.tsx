import { useTexts } from '../../hub/texts.ts';
import { takes, type TraitControl, type TraitWidget } from './control.ts';
import { measure, percent } from '../../../src-shared/text/states/format.ts';
import { Drag, TraitLine } from './pieces.tsx';
import { asNumber } from '../../../src-shared/text/states/read.ts';

/** Level and tilt take their number under their own name. */
const argument = (trait: string): string => (trait === 'tilt' ? 'tilt' : 'level');

function Level(control: TraitControl) {
  const texts = useTexts();
  const { min, max, step } = control.state.limits ?? {};
  return (
    <Drag
      control={control}
      what={control.name}
      value={asNumber(control.state.value) ?? min ?? 0}
      {...{ min, max, step }}
      tone={control.trait === 'level' ? 'lamp' : 'on'}
      say={(value) => percent(texts, value)}
      onCommit={(value) => control.act('set', { [argument(control.trait)]: value }, value)}
    />
  );
}

export const slider: TraitWidget = {
  tile: Level,
  fits: (control) => takes(control, 'set'),
  details: (control) => <TraitLine control={control}>{takes(control, 'set') && <Level {...control} />}</TraitLine>,
};

const WARMEST = 2000;
const COLDEST = 6500;
/** White between candle and daylight. */
export const kelvin: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { min = WARMEST, max = COLDEST, step = 50 } = control.state.limits ?? {};
    return (
      <TraitLine control={control}>
        <Drag
          control={control}
          what={control.name}
          value={asNumber(control.state.value) ?? Math.round((min + max) / 2)}
          {...{ min, max, step }}
          say={(value) => measure(texts, value, 'K')}
          onCommit={(value) => control.act('set', { kelvin: value }, value)}
        />
      </TraitLine>
    );
  },
};
