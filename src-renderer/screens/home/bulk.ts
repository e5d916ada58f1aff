import type { Outcome } from '../../../src-shared/model/journal.ts';
import { act, undo } from '../../hub/act.ts';
import { currentTexts } from '../../hub/texts.ts';
import { toast } from '../../ui/toast.tsx';
import { takes } from '../../widgets/traits/control.ts';
import { findTrait } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';

/** Several things at once are hard to put right by hand: one press brings all of them back. */
export function offerUndo(outcomes: readonly (Outcome | undefined)[], say: (count: number) => string): void {
  const back = outcomes.flatMap((outcome) => (outcome?.undoable ? [outcome.entry] : []));
  if (back.length === 0) return;
  const what = say(back.length);
  toast({
    title: what,
    action: { label: currentTexts().t('home.menu.undo'), run: () => back.forEach((entry) => void undo(entry, what)) },
  });
}

/** What *All off* switches: lights, plugs and the like that are on and may be reached. */
export const burning = (parts: readonly Placed[]): Placed[] =>
  parts.filter(({ part, device }) => {
    const power = findTrait(part, 'power');
    return device.online && !device.stale && power?.state.value === true && power.state.limits?.risk !== 'danger';
  });
export const litLamps = (parts: readonly Placed[]): Placed[] => burning(parts).filter(({ part }) => part.kind === 'light');
/** Locks that stand open, may be reached, and need no code. */
export const unlocked = (parts: readonly Placed[]): Placed[] =>
  parts.filter(({ part, device }) => {
    const lock = findTrait(part, 'lock');
    if (!lock || !device.online || device.stale || lock.state.limits?.code || !takes(lock, 'lock')) return false;
    return lock.state.value === 'unlocked' || lock.state.value === 'open';
  });

export const switchOff = (parts: readonly Placed[]): Promise<(Outcome | undefined)[]> =>
  Promise.all(
    parts.flatMap(({ part }) => {
      const power = findTrait(part, 'power');
      return power ? [act(part.id, power.key, 'off', {}, { value: false })] : [];
    }),
  );
export const lockAll = (parts: readonly Placed[]): Promise<(Outcome | undefined)[]> =>
  Promise.all(
    parts.flatMap(({ part }) => {
      const lock = findTrait(part, 'lock');
      return lock ? [act(part.id, lock.key, 'lock', {}, { value: 'locking' })] : [];
    }),
  );
