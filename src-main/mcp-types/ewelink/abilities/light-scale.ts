/** From a lamp's own number to percent or Kelvin and back; what lies outside its range is not known. */
type Range = readonly [from: number, to: number];
const within = (value: number, [from, to]: Range): boolean => value >= Math.min(from, to) && value <= Math.max(from, to);
const clamp = (value: number, [from, to]: Range): number => Math.min(Math.max(from, to), Math.max(Math.min(from, to), value));
const map = (value: number, [a, b]: Range, [c, d]: Range): number => c + ((value - a) / (b - a)) * (d - c);

const PERCENT: Range = [1, 100];
/** Percent of a brightness, as exactly as the lamp tells it; fainter than its faintest is its faintest, and nothing is nothing. */
export const percentOf = (raw: number | undefined, range: Range): number | undefined =>
  raw === undefined || raw < 0 || raw > range[1] ? undefined : raw === 0 ? 0 : map(clamp(raw, range), range, PERCENT);
export const rawOfPercent = (level: number, range: Range): number => Math.round(map(clamp(level, PERCENT), PERCENT, range));

/** What a lamp can mix between warm and cold. */
export type Kelvin = { readonly min: number; readonly max: number; readonly step?: number };
/** `range`: its numbers for the warmest and the coldest white, in whichever order. */
export const kelvinOf = (raw: number | undefined, range: Range, { min, max }: Kelvin): number | undefined =>
  raw === undefined || !within(raw, range) ? undefined : Math.round(map(raw, range, [min, max]));
export const rawOfKelvin = (kelvin: number, range: Range, { min, max }: Kelvin): number =>
  Math.round(map(clamp(kelvin, [min, max]), [min, max], range));
