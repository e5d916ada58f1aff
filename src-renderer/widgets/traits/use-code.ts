import { useState } from 'react';
import type { TraitControl } from './control.ts';

/** A code that is forgotten as soon as it was used. */
export function useCode(control: TraitControl): { code: string; setCode(code: string): void; coded: TraitControl } {
  const [code, setCode] = useState('');
  const coded: TraitControl = {
    ...control,
    act: (command, args, after) => {
      control.act(command, args, after);
      setCode('');
    },
  };
  return { code, setCode, coded };
}
