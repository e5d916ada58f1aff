import { useTexts } from '../../hub/texts.ts';
import { useNow } from './now.ts';
import type { TraitWidget } from './control.ts';
import { countdown } from '../../../src-shared/text/states/format.ts';
import { Commands, TraitLine } from './pieces.tsx';
import { fieldsOf, numberIn, textIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

function Left({ until }: { until: number }) {
  const now = useNow(1000);
  return <output className={styles.left}>{countdown(until - now)}</output>;
}

const NEXT = { start: 'active', pause: 'paused', cancel: 'idle', finish: 'idle' } as const;

/** A timer: what is left, start, pause, cancel. */
export const timer: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const ends = numberIn(value, 'endsAt');
    const state = textIn(value, 'state');
    const offered = state === 'active' ? (['pause', 'cancel', 'finish'] as const) : (['start', 'cancel'] as const);
    return (
      <TraitLine control={control}>
        {state === 'active' && ends !== undefined && <Left until={ends} />}
        <Commands
          control={control}
          of={offered.map((command) => ({
            command,
            text: texts.t(`devices.controls.${command}`),
            after: { ...fieldsOf(value), state: NEXT[command] },
          }))}
        />
      </TraitLine>
    );
  },
};
