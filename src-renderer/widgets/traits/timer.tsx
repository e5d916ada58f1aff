import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useNow } from './now.ts';
import { lockedBy, takes, type TraitControl, type TraitWidget } from './control.ts';
import { countdown } from '../../../src-shared/text/states/format.ts';
import { Commands, TraitLine } from './pieces.tsx';
import { fieldsOf, numberIn, textIn } from '../../../src-shared/text/states/read.ts';
import styles from './traits.module.css';

function Left({ until }: { until: number }) {
  const now = useNow(1000);
  return <output className={styles.left}>{countdown(until - now)}</output>;
}

const LONGEST_MIN = 10_080;
/** Starts it for another length than its own. */
function Length(control: TraitControl) {
  const { t } = useTexts();
  const [minutes, setMinutes] = useState('');
  const seconds = Math.round(Number(minutes) * 60);
  const fits = seconds >= 1 && seconds <= LONGEST_MIN * 60;
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) control.act('start', { seconds }, { ...fieldsOf(control.state.value), state: 'active' });
        setMinutes('');
      }}
    >
      <input
        type="number"
        className={styles.text}
        aria-label={t('devices.controls.minutes')}
        placeholder={t('devices.controls.minutes')}
        min={1}
        max={LONGEST_MIN}
        value={minutes}
        {...lockedBy(control)}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
      <Button type="submit" title={control.locked} disabled={control.locked !== undefined || !fits}>
        {t('devices.controls.start')}
      </Button>
    </form>
  );
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
        {takes(control, 'start') && state !== 'active' && <Length {...control} />}
        {state === 'active' && control.state.limits?.commands?.includes('change') && (
          <Commands control={control} of={[{ command: 'change', text: texts.t('devices.controls.addMinute'), args: { seconds: 60 } }]} />
        )}
      </TraitLine>
    );
  },
};
