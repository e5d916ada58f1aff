import type { Params } from './ability.ts';

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
/** A number, also where it is written as a text; "unavailable", NaN and nothing are not known. */
export function numberIn(params: Params, name: string): number | undefined {
  const raw = params[name];
  const value = typeof raw === 'string' && DECIMAL.test(raw.trim()) ? Number(raw) : raw;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
export const textIn = (params: Params, name: string): string | undefined => {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
/** A word or a number as a word; whatever else came has none, and may not even be made a text. */
export const wordIn = (params: Params, name: string): string | undefined => {
  const value = params[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
/** "on" and "off", true and false, 1 and 0: which of them it is, is the device's own way. */
export function switchIn(params: Params, name: string): boolean | undefined {
  const value = params[name];
  if (value === 'on' || value === true || value === 1 || value === '1') return true;
  return value === 'off' || value === false || value === 0 || value === '0' ? false : undefined;
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const objectIn = (params: Params, name: string): Params | undefined => {
  const value = params[name];
  return isObject(value) ? value : undefined;
};
export const listIn = (params: Params, name: string): Params[] => {
  const value = params[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
};
/** The entry of one channel in `switches`, `configure`, `pulses`. */
export const ofOutlet = (params: Params, name: string, outlet: number): Params | undefined =>
  listIn(params, name).find((entry) => numberIn(entry, 'outlet') === outlet);
/** Scaled without the dust of floating point. */
export const scaled = (raw: number, scale: number): number => Number((raw * scale).toPrecision(12));
/** What a table holds under a word that came from outside. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, word: unknown): T | undefined =>
  typeof word === 'string' && Object.hasOwn(table, word) ? table[word] : undefined;
