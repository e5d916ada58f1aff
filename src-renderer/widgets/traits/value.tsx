import { BatteryCharging, BatteryLow, BatteryMedium } from 'lucide-react';
import { useTexts } from '../../hub/texts.ts';
import { Sparkline } from '../../ui/bits.tsx';
import { takes, type TraitControl, type TraitWidget } from './control.ts';
import { Commands, TraitLine } from './pieces.tsx';
import { flagIn, numberIn } from '../../../src-shared/text/states/read.ts';
import { useRecent } from './recent.ts';
import styles from './traits.module.css';
import { spoken, traitFacts } from '../../../src-shared/text/states/words.ts';

/** What can only be read – and every trait this window does not know. */
export const value: TraitWidget = { details: (control) => <TraitLine control={control} /> };

const LOW = 15;
export const battery: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value: charge } = control.state;
    const left = numberIn(charge, 'percent');
    const low = flagIn(charge, 'low') === true || (left !== undefined && left <= LOW);
    const Icon = flagIn(charge, 'charging') ? BatteryCharging : low ? BatteryLow : BatteryMedium;
    return (
      <TraitLine
        control={control}
        value={
          <span className={styles.icon} data-low={low || undefined}>
            <Icon size={18} aria-hidden />
            {spoken(texts, traitFacts(texts, control.traitKey, control.state))}
          </span>
        }
      />
    );
  },
};

function Curve({ control }: { control: TraitControl }) {
  const texts = useTexts();
  const recent = useRecent(control.state);
  return recent.length > 2 ? <Sparkline label={texts.t('devices.controls.recent')} values={recent} width={320} height={40} /> : null;
}

/** A number that runs: its value now, and how it got here since the panel was opened. */
export const meter: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const resettable = control.state.limits?.commands?.includes('reset') && takes(control, 'reset');
    return (
      <TraitLine control={control}>
        <Curve control={control} />
        {resettable && <Commands control={control} of={[{ command: 'reset', text: texts.t('devices.controls.reset') }]} />}
      </TraitLine>
    );
  },
};
