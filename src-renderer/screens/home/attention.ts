import { batteryLow, findTrait, toneOf } from '../../widgets/traits/part-state.ts';
import type { Placed } from '../../widgets/traits/placed.ts';
import { flagIn } from '../../../src-shared/text/states/read.ts';

/** Why a thing needs a person, the gravest first. */
export const REASONS = ['wrong', 'offline', 'low', 'updates'] as const;
export type Reason = (typeof REASONS)[number];

const TESTS: { [R in Reason]: (one: Placed) => boolean } = {
  // A lock that is jammed, a leak, smoke, an alarm that went off.
  wrong: ({ part, device }) => device.online && toneOf(part) === 'bad',
  offline: ({ device }) => !device.online,
  low: ({ part, device }) => device.online && batteryLow(part),
  updates: ({ part, device }) => device.online && flagIn(findTrait(part, 'update')?.state.value, 'available') === true,
};

/** The gravest reason why this needs attention; undefined: it does not. */
export const reasonFor = (one: Placed): Reason | undefined => REASONS.find((reason) => TESTS[reason](one));

/** What needs attention, by reason; every thing stands under its gravest one. */
export function byReason(shown: readonly Placed[]): { reason: Reason; parts: Placed[] }[] {
  const groups = Map.groupBy(shown, reasonFor);
  return REASONS.flatMap((reason) => {
    const parts = groups.get(reason) ?? [];
    return parts.length === 0 ? [] : [{ reason, parts }];
  });
}
