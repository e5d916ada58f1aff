import { Lock, LockOpen } from 'lucide-react';
import { useTexts } from '../../hub/texts.ts';
import { CodeField } from './code-field.tsx';
import type { TraitControl, TraitWidget } from './control.ts';
import { Commands, TraitLine, type Pressable } from './pieces.tsx';
import { useCode } from './use-code.ts';

function Bolts({ control, args = {}, small = false }: { control: TraitControl; args?: Record<string, unknown>; small?: boolean }) {
  const texts = useTexts();
  const { value } = control.state;
  const of: Pressable[] = [
    {
      command: 'lock',
      text: texts.t('devices.controls.lock'),
      icon: <Lock size={16} aria-hidden />,
      args,
      after: 'locking',
      now: value === 'locked',
    },
    // Danger: the store asks before it goes out, so a slip of the hand opens no door.
    {
      command: 'unlock',
      text: texts.t('devices.controls.unlock'),
      icon: <LockOpen size={16} aria-hidden />,
      args,
      after: 'unlocking',
      now: value === 'unlocked',
    },
  ];
  return (
    <Commands
      control={control}
      of={small ? of : [...of, { command: 'open', text: texts.t('devices.controls.unlatch'), args, after: 'opening' }]}
      small={small}
    />
  );
}

/** Locks at once, unlocks after a question. */
export const lock: TraitWidget = {
  tile: (control) => <Bolts control={control} small />,
  fits: ({ state }) => !state.limits?.code,
  details: (control) => {
    const { code, setCode, coded } = useCode(control);
    return (
      <TraitLine control={control}>
        {control.state.limits?.code && <CodeField control={control} code={code} onCode={setCode} />}
        <Bolts control={coded} args={code ? { code } : {}} />
      </TraitLine>
    );
  },
};
