import { useEffect, useState } from 'react';
import type { TraitState } from '../../../src-shared/model/device.ts';
import { asNumber } from '../../../src-shared/text/states/read.ts';

const KEPT = 60;
/** The numbers seen since this was opened, newest last. */
export function useRecent({ value, at }: TraitState): number[] {
  const [seen, setSeen] = useState<number[]>([]);
  const number = asNumber(value);
  useEffect(() => {
    if (number !== undefined) setSeen((before) => [...before, number].slice(-KEPT));
  }, [number, at]);
  return seen;
}
