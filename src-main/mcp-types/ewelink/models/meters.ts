import { channelDays } from '../abilities/energy.ts';
import type { Ability } from '../abilities/ability.ts';
import { LABELS } from '../abilities/labels.ts';
import { overload } from '../abilities/overload.ts';
import { counter, meter } from '../abilities/measured.ts';

const HUNDREDTHS = 0.01;
/** Power, voltage and current of the device, in units of its own making. */
export const meters = (scale: number): readonly Ability[] => [
  meter({ param: 'power', kind: 'power', unit: 'W', scale }),
  meter({ param: 'voltage', kind: 'voltage', unit: 'V', scale }),
  meter({ param: 'current', kind: 'current', unit: 'A', scale }),
];

type Counted = Extract<keyof typeof LABELS, `energy-${string}`>;
/** Energy of a day, a month … in hundredths of kWh. */
export const counted = (param: string, what: Counted): Ability =>
  counter({ param, kind: 'energy', what, unit: 'kWh', scale: HUNDREDTHS, label: LABELS[what] });
/** Energy of a day that is over: no counter. */
export const past = (param: string, what: Counted): Ability =>
  meter({ param, kind: 'energy', what, unit: 'kWh', scale: HUNDREDTHS, label: LABELS[what] });
/** All energy there was. */
export const total = (param: string, scale: number): Ability => counter({ param, kind: 'energy', unit: 'kWh', scale });

/** Five meters, the days of energy and the bounds of each channel, in hundredths; its params end in the number of the channel. */
export const channelMeters = (count: number): Ability[] =>
  Array.from({ length: count }, (_, outlet) => {
    const part = String(outlet + 1);
    const of = (name: string): string => `${name}_0${outlet}`;
    return [
      meter({ param: of('actPow'), kind: 'power', unit: 'W', scale: HUNDREDTHS, part }),
      meter({ param: of('voltage'), kind: 'voltage', unit: 'V', scale: HUNDREDTHS, part }),
      meter({ param: of('current'), kind: 'current', unit: 'A', scale: HUNDREDTHS, part }),
      meter({ param: of('reactPow'), kind: 'reactive_power', unit: 'var', scale: HUNDREDTHS, part }),
      meter({ param: of('apparentPow'), kind: 'apparent_power', unit: 'VA', scale: HUNDREDTHS, part }),
      channelDays(outlet),
      overload(of('overload'), part),
    ];
  }).flat();
