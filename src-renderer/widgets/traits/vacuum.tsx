import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { takes, type TraitControl, type TraitWidget } from './control.ts';
import { Choice, Commands, TraitLine } from './pieces.tsx';
import { asText, fieldsOf, textIn, textsIn } from '../../../src-shared/text/states/read.ts';

const COMMANDS = [['start', 'cleaning'], ['pause', 'paused'], ['stop', 'idle'], ['dock', 'returning'], ['spot', 'cleaning'], ['locate', undefined]] as const; // prettier-ignore
const MOWER = ['start', 'pause', 'dock'];

/** Cleans only some rooms, where it knows them by name. */
function Areas(control: TraitControl) {
  const { t } = useTexts();
  const known = control.state.limits?.options ?? [];
  const [picked, setPicked] = useState<string[]>([]);
  if (known.length === 0 || !control.state.limits?.commands?.includes('areas')) return null;
  return (
    <>
      <Chips
        label={t('devices.controls.areas')}
        options={known.map((area) => ({ value: area, label: area }))}
        selected={picked}
        onChange={setPicked}
      />
      <span>
        <Button
          title={control.locked}
          disabled={control.locked !== undefined || picked.length === 0}
          onClick={() => control.act('areas', { areas: picked }, { ...fieldsOf(control.state.value), state: 'cleaning' })}
        >
          {t('devices.controls.cleanAreas')}
        </Button>
      </span>
    </>
  );
}

/** Cleaners and mowers: start, pause, send home. */
export const vacuum: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { value } = control.state;
    const mower = control.trait === 'mower';
    const state = mower ? asText(value) : textIn(value, 'state');
    return (
      <TraitLine control={control}>
        <Commands
          control={control}
          of={COMMANDS.filter(([command]) => !mower || MOWER.includes(command)).map(([command, after]) => {
            const next = after === 'cleaning' && mower ? 'mowing' : after;
            return {
              command,
              text: texts.t(`devices.controls.${command}`),
              now: state === next,
              ...(next && { after: mower ? next : { ...fieldsOf(value), state: next } }),
            };
          })}
        />
        {!mower && textsIn(value, 'fans').length > 0 && takes(control, 'fan') && (
          <Choice
            control={control}
            label={texts.t('devices.controls.power')}
            value={textIn(value, 'fan')}
            options={textsIn(value, 'fans')}
            onPick={(fan) => control.act('fan', { fan }, { ...fieldsOf(value), fan })}
          />
        )}
        {!mower && <Areas {...control} />}
      </TraitLine>
    );
  },
};
