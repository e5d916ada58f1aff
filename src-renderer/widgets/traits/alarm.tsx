import { useTexts } from '../../hub/texts.ts';
import { CodeField, needsCode } from './code-field.tsx';
import type { TraitWidget } from './control.ts';
import { Commands, TraitLine } from './pieces.tsx';
import { useCode } from './use-code.ts';

const MODES = ['home', 'away', 'night', 'vacation', 'custom_bypass'] as const;

/** Arms in the modes this alarm knows; disarming asks first, with the code where one is needed. */
export const alarm: TraitWidget = {
  details: (control) => {
    const texts = useTexts();
    const { code, setCode, coded } = useCode(control);
    const { value, limits } = control.state;
    const given = (command: string) => (code && needsCode(control, command) ? { code } : {});
    const modes = MODES.filter((mode) => !limits?.options || limits.options.includes(mode) || limits.options.includes(`armed_${mode}`));
    return (
      <TraitLine control={control}>
        {limits?.code && <CodeField control={control} code={code} onCode={setCode} />}
        <Commands
          control={coded}
          of={[
            ...modes.map((mode) => ({
              command: 'arm',
              text: texts.t(`devices.arm.${mode}`),
              args: { mode, ...given('arm') },
              after: 'arming',
              now: value === `armed_${mode}`,
            })),
            {
              command: 'disarm',
              text: texts.t('devices.controls.disarm'),
              args: given('disarm'),
              after: 'disarming',
              now: value === 'disarmed',
            },
            // Only where the source says so: nobody should set off an alarm to see what the button does.
            ...(limits?.commands?.includes('trigger')
              ? [{ command: 'trigger', text: texts.t('devices.controls.trigger'), args: given('trigger'), after: 'pending' }]
              : []),
          ]}
        />
      </TraitLine>
    );
  },
};
