import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import type { TraitWidget } from './control.ts';
import { CodeField } from './lock.tsx';
import { Commands, TraitLine } from './pieces.tsx';

const MODES = ['home', 'away', 'night', 'vacation', 'custom_bypass'] as const;

/** Arms in the modes this alarm knows; disarming asks first, with the code where one is needed. */
export const alarm: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const [code, setCode] = useState('');
    const { value, limits } = control.state;
    const given = code ? { code } : {};
    const modes = MODES.filter((mode) => !limits?.options || limits.options.includes(mode) || limits.options.includes(`armed_${mode}`));
    return (
      <TraitLine control={control}>
        {limits?.code && <CodeField control={control} code={code} onCode={setCode} />}
        <Commands
          control={control}
          of={[
            ...modes.map((mode) => ({
              command: 'arm',
              text: texts.t(`devices.arm.${mode}`),
              args: { mode, ...given },
              after: 'arming',
              now: value === `armed_${mode}`,
            })),
            { command: 'disarm', text: texts.t('devices.controls.disarm'), args: given, after: 'disarming', now: value === 'disarmed' },
          ]}
        />
      </TraitLine>
    );
  },
};
