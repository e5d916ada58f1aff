import { isLoose } from '../wire/shapes.ts';

/** Longer than anything a person or a plot could use; Home Assistant itself records 16 KiB at most. */
const MOST = 262_144;
const DEEPEST = 24;

/** Whether a value is small and shallow enough to be held, searched and written down. */
export const fits = (value: unknown, most = MOST, deepest = DEEPEST): boolean => measure(value, deepest, most) <= most;

/** Attributes without those that are too large or too deep to hold. Usually all of them pass, and nothing is copied. */
export function saneAttributes(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let odd: string[] | undefined;
  for (const name of Object.keys(attributes)) if (!fits(attributes[name])) (odd ??= []).push(name);
  return odd ? Object.fromEntries(Object.entries(attributes).filter(([name]) => !odd.includes(name))) : attributes;
}

/** Roughly how much room a value takes; what is too deep counts as too much, and counting ends there. */
function measure(value: unknown, depth: number, most: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (depth === 0) return Number.POSITIVE_INFINITY;
  let size = 0;
  const inner: unknown[] = Array.isArray(value) ? value : isLoose(value) ? Object.values(value) : [];
  for (const one of inner) {
    size += 8 + measure(one, depth - 1, most);
    if (size > most) break;
  }
  return size;
}
