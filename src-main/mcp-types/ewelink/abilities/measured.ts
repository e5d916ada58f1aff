import type { Text } from '../../../../src-shared/text/text.ts';
import { MAIN, type Ability, type Params, type Told } from './ability.ts';
import { numberIn, objectIn, scaled, switchIn } from './read.ts';

type Measure = {
  param: string;
  /** What some firmware calls it instead. */
  or?: string;
  kind: string;
  /** Tells two of one kind apart. */
  what?: string;
  unit?: string;
  scale?: number;
  part?: string;
  label?: Text;
  /** The param that holds the object it is in. */
  within?: string;
  /** The param of a correction, in the unit itself. */
  plus?: string;
  min?: number;
  max?: number;
};
const measured =
  (trait: 'reading' | 'meter') =>
  ({
    param,
    or = param,
    kind,
    what = kind,
    unit,
    scale = 1,
    part = MAIN,
    label,
    within,
    plus,
    min = -Infinity,
    max = Infinity,
  }: Measure): Ability => ({
    tell: ({ params }) => {
      const place = within === undefined ? params : (objectIn(params, within) ?? {});
      const name = [param, or].find((one) => Object.hasOwn(place, one));
      if (name === undefined) return [];
      const raw = numberIn(place, name) ?? Number.NaN;
      const more = plus === undefined ? 0 : (numberIn(params, plus) ?? 0);
      const value = raw >= min && raw <= max ? scaled(scaled(raw, scale) + more, 1) : Number.NaN;
      const limits = { kind, ...(unit !== undefined && { unit }) };
      return [{ part, trait, what, value: Number.isFinite(value) ? value : null, limits, ...(label && { label }) }];
    },
  });

/** A measured number: `scale` turns what is sent into the unit, and never depends on how large it is. Bounds are of the raw number. */
export const reading = measured('reading');
/** Electricity, water, gas: as a reading, where it is metered. */
export const meter = measured('meter');

/** Smaller steps back are noise of the meter; a larger one is a new day, and so is nothing at all. */
const NOISE = 0.1;
/** A meter that counts up until it begins anew. */
export function counter(measure: Measure): Ability {
  const { param, scale = 1 } = measure;
  return {
    ...meter(measure),
    fold: ({ params: before }, params) => {
      const [old, next] = [numberIn(before, param), numberIn(params, param)];
      const isNoise = old !== undefined && next !== undefined && next > 0 && next < old && scaled(old - next, scale) <= NOISE;
      return isNoise ? { params: { ...params, [param]: before[param] } } : {};
    },
  };
}

/** A word a device says about itself, as it is. */
export const saying = ({ param, what, label }: { param: string; what: string; label: Text }): Ability => ({
  tell: ({ params }) => {
    const raw = params[param];
    const value = typeof raw === 'string' || (typeof raw === 'number' && Number.isFinite(raw)) ? raw : null;
    return Object.hasOwn(params, param) ? [{ part: MAIN, trait: 'reading', what, value, limits: { kind: what }, label }] : [];
  },
});

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

const FRESH_VOLTS = 3;
const LOW_VOLTS = 2.6;
const LOW_PERCENT = 20;
/** A cell that is known by its volts: 3 V is full; where it warns, a fifth is left. */
export const cell = (param = 'battery'): Ability => ({
  tell: ({ params, config }) => {
    if (!Object.hasOwn(params, param)) return [];
    const raw = numberIn(params, param);
    const volts = raw !== undefined && raw > 0 && raw < 10 ? raw : null;
    const low = numberIn(config, 'lowVolAlarm') ?? LOW_VOLTS;
    return [
      { part: MAIN, trait: 'battery', value: volts === null ? null : { percent: leftOf(volts, low), low: volts < low } },
      { part: MAIN, trait: 'reading', what: 'voltage', value: volts, limits: { kind: 'voltage', unit: 'V' } },
    ] satisfies Told[];
  },
});
function leftOf(volts: number, low: number): number {
  if (low >= FRESH_VOLTS) return volts >= FRESH_VOLTS ? FULL : 0;
  const left = LOW_PERCENT + ((volts - low) / (FRESH_VOLTS - low)) * (FULL - LOW_PERCENT);
  return Math.round(Math.min(FULL, Math.max(0, left)));
}

/** Strength of the radio. 127 means: no link. */
export const signal = (param: 'rssi' | 'subDevRssi'): Ability => ({
  tell: ({ params }) => {
    const raw = numberIn(params, param);
    if (raw === undefined) return [];
    return [{ part: MAIN, trait: 'signal', value: raw >= 127 ? null : raw, limits: { unit: 'dBm' } }];
  },
});

/** What is on or off and cannot be switched from here. `path`: where it stands, object in object. */
export const shown = (...path: readonly string[]): Ability => ({
  tell: ({ params }) => {
    const last = path.at(-1) ?? '';
    const place = path.slice(0, -1).reduce<Params>((at, name) => objectIn(at, name) ?? {}, params);
    return [{ part: MAIN, trait: 'power', value: switchIn(place, last) ?? null, limits: { commands: [] } }];
  },
});
