import { channelPart, isFor, outletOf, type Ability } from './ability.ts';
import { LABELS } from './labels.ts';

/** What its maker's own program sends along: a press is no state to keep. */
const MOMENTARY = { NO_SAVE_DB: true, ASYN_RESP: {}, source: 'app' };

/** The buttons of a door controller: each moves its door, whichever way. */
export const doorButton = (doors: number): Ability => ({
  writes: ['switches', ...Object.keys(MOMENTARY)],
  tell: (known) =>
    Array.from({ length: doors }, (_, outlet) => ({
      part: channelPart(known, outlet),
      trait: 'button' as const,
      what: 'door',
      value: null,
      limits: { kind: 'door', risk: 'danger' as const },
      label: LABELS.door,
    })),
  ask: (_known, asked) => {
    const outlet = outletOf(asked.part);
    if (!isFor(asked, 'button', 'door') || asked.command !== 'press' || !(outlet >= 0 && outlet < doors)) return undefined;
    return { switches: [{ switch: 'on', outlet }], ...MOMENTARY };
  },
});
