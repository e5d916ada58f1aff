import type { Ability, Known } from './ability.ts';
import { climate, degreesIn } from './climate.ts';
import { numberIn, objectIn, textIn } from './read.ts';

const output = ({ params }: Known): string | undefined => textIn(objectIn(params, 'HMI_ATCDevice') ?? {}, 'etype');
/** What it drives decides what it is: an air conditioner cools, all else heats. */
const driven = (known: Known): string => (output(known) === 'cold' ? 'cool' : 'heat');

/** The thermostat of a wall panel: it switches another device, and exists only where one is named. */
export const panelClimate = (): Ability =>
  climate({
    writes: ['ATCEnable', 'ATCMode', 'ATCExpect0'],
    has: (known) => output(known) !== undefined,
    limits: { min: 16, max: 31, step: 0.5 },
    modes: (known) => ['off', driven(known), 'auto'],
    on: driven,
    now: (known) => {
      const { params } = known;
      const [enabled, scheduled] = [numberIn(params, 'ATCEnable'), numberIn(params, 'ATCMode')];
      const target = degreesIn(params, 'ATCExpect0');
      return {
        mode: enabled === undefined ? undefined : enabled === 0 ? 'off' : scheduled ? 'auto' : driven(known),
        current: degreesIn(params, 'temperature', { plus: 'tempCorrection' }),
        target: target === undefined ? undefined : Number(target.toFixed(1)),
      };
    },
    mode: (mode) => (mode === 'off' ? { ATCEnable: 0 } : { ATCEnable: 1, ATCMode: mode === 'auto' ? 1 : 0 }),
    target: (target, mode) => ({ ...(mode !== undefined && { ATCEnable: mode === 'off' ? 0 : 1 }), ATCMode: 0, ATCExpect0: target }),
  });
