import { Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../hub/texts.ts';
import { TextField } from '../../ui/inputs.tsx';
import type { TraitControl, TraitWidget } from './control.ts';
import { Commands, TraitLine, type Pressable } from './pieces.tsx';

/** The code to act with; kept here only until it is used. */
export function CodeField({ control, code, onCode }: { control: TraitControl; code: string; onCode(code: string): void }) {
  const texts = useTexts();
  return (
    <TextField
      label={texts.t('devices.controls.code')}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={64}
      value={code}
      disabled={control.locked !== undefined}
      onChange={onCode}
    />
  );
}

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
    const [code, setCode] = useState('');
    return (
      <TraitLine control={control}>
        {control.state.limits?.code && <CodeField control={control} code={code} onCode={setCode} />}
        <Bolts control={control} args={code ? { code } : {}} />
      </TraitLine>
    );
  },
};
