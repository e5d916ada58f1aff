import { MAIN, type Ability } from './ability.ts';
import { numberIn, scaled } from './read.ts';

type Measure = { param: string; kind: string; unit: string; scale?: number; part?: string; min?: number; max?: number };
const measured =
  (trait: 'reading' | 'meter') =>
  ({ param, kind, unit, scale = 1, part = MAIN, min, max }: Measure): Ability => ({
    tell: ({ params }) => {
      if (!(param in params)) return [];
      const raw = numberIn(params, param);
      const sane = raw !== undefined && (min === undefined || raw >= min) && (max === undefined || raw <= max);
      return [{ part, trait, what: kind, value: sane ? scaled(raw, scale) : null, limits: { kind, unit } }];
    },
  });

/** A measured number: `scale` turns what is sent into the unit, and never depends on how large it is. Bounds are of the raw number. */
export const reading = measured('reading');
/** Electricity, water, gas: as a reading, where it is metered. */
export const meter = measured('meter');

const FULL = 100;
/** Percent left; 127 and 255 are what a child says that does not know. */
export const battery = ({ param = 'battery', scale = 1 }: { param?: string; scale?: number } = {}): Ability => ({
  tell: ({ params }) => {
    if (!(param in params)) return [];
    const raw = numberIn(params, param);
    const percent = raw !== undefined && raw >= 0 && raw * scale <= FULL ? scaled(raw, scale) : null;
    return [{ part: MAIN, trait: 'battery', value: percent === null ? null : { percent } }];
  },
});

/** Strength of the radio. 127 means: no link. */
export const signal = (param: 'rssi' | 'subDevRssi'): Ability => ({
  tell: ({ params }) => {
    const raw = numberIn(params, param);
    if (raw === undefined) return [];
    return [{ part: MAIN, trait: 'signal', value: raw >= 127 ? null : raw, limits: { unit: 'dBm' } }];
  },
});
