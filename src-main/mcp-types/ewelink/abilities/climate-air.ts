import type { Ability } from './ability.ts';
import { climate, degreesIn } from './climate.ts';
import { entryOf, numberIn, switchIn } from './read.ts';

/** Its words for what it does, and ours. */
const MODES: Readonly<Record<string, string>> = { auto: 'auto', cool: 'cool', heat: 'heat', dry: 'dry', fan: 'fan_only' };
const WINDS: Readonly<Record<string, number>> = { auto: 102, '20 %': 20, '40 %': 40, '60 %': 60, '80 %': 80, '100 %': 100 };
const written = (mode: string): string | undefined => Object.entries(MODES).find(([, ours]) => ours === mode)?.[0];
/** Whole degrees and the half beside them are two params. */
const split = (target: number) => ({ temperature: Math.floor(target), small_temperature: target - Math.floor(target) });

/** An air conditioner. */
export const airConditioner = (): Ability =>
  climate({
    writes: ['power', 'mode', 'temperature', 'small_temperature', 'wind_speed'],
    limits: { min: 17, max: 30, step: 0.5 },
    modes: ['off', ...Object.values(MODES)],
    fans: Object.keys(WINDS),
    on: ({ params }) => entryOf(MODES, params['mode']) ?? 'auto',
    now: ({ params }) => {
      const [on, whole, half] = [switchIn(params, 'power'), degreesIn(params, 'temperature'), numberIn(params, 'small_temperature') ?? 0];
      const wind = numberIn(params, 'wind_speed');
      return {
        mode: on === undefined ? undefined : !on ? 'off' : entryOf(MODES, params['mode']),
        current: degreesIn(params, 'indoor_temperature'),
        target: whole === undefined ? undefined : whole + (half > 0 && half < 1 ? half : 0),
        fan: Object.entries(WINDS).find(([, speed]) => speed === wind)?.[0],
      };
    },
    mode: (mode) => (mode === 'off' ? { power: 'off' } : { power: 'on', mode: written(mode) }),
    target: (target, mode) => ({
      ...(mode === 'off' ? { power: 'off' } : mode !== undefined && { power: 'on', mode: written(mode) }),
      ...split(target),
    }),
    fan: (fan) => ({ wind_speed: WINDS[fan] }),
  });
