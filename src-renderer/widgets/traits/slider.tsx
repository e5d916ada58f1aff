import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Select } from '../../ui/inputs.tsx';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
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

const FADES = ['0', '2', '10', '60', '300'] as const;
/** A lamp that can fade takes its time when asked to; the wish holds while the details are open. */
function Fading(control: TraitControl) {
  const { t } = useTexts();
  const [over, setOver] = useState<(typeof FADES)[number]>('0');
  const fades = control.trait === 'level' && (control.state.limits?.commands?.includes('step') ?? false);
  const transition = Number(over);
  const act: TraitControl['act'] = (command, args, after) =>
    control.act(command, { ...args, ...(transition > 0 && { transition }) }, transition > 0 ? undefined : after);
  return (
    <>
      <Level {...control} act={act} />
      {fades && (
        <Select
          label={t('devices.controls.fade')}
          value={over}
          options={FADES.map((value) => ({
            value,
            label: value === '0' ? t('devices.controls.noFade') : t('devices.controls.seconds', { count: Number(value) }),
          }))}
          {...lockedBy(control)}
          onChange={setOver}
        />
      )}
    </>
  );
}

export const slider: TraitWidget = {
  tile: Level,
  fits: (control) => takes(control, 'set'),
  details: (control) => <TraitLine control={control}>{takes(control, 'set') && <Fading {...control} />}</TraitLine>,
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
