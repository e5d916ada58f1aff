import { z } from 'zod';
import type { Limits } from '../../../src-shared/model/limits.ts';
import type { TraitState } from '../../../src-shared/model/device.ts';
import { traitOfKey } from '../../../src-shared/model/key.ts';
import { rowOfKey } from '../../../src-shared/model/traits/table.ts';
import { english, stated } from './as-data.ts';

/** How the home reads in few tokens: states in a word or number with its unit, commands with their arguments. */

/** Says how far besides what: open is not how open. */
const MEASURED: Record<string, string> = { position: '%', tilt: '%', valve: '%', fan: '%', battery: '%' };

/** One value: the row's own word first, then number with unit, then what is left of it. */
export function wordOf(key: string, { value, limits }: TraitState): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  const trait = traitOfKey(key);
  const row = rowOfKey(key);
  const word = (trait === 'flag' ? flagWord(value, limits?.kind) : undefined) ?? row?.word(value);
  const measure = measured(row?.number(value), limits?.unit ?? MEASURED[trait]);
  if (word === undefined) return measure ?? bare(value);
  return measure !== undefined && Object.hasOwn(MEASURED, trait) ? `${word} ${measure}` : word;
}

function measured(number: number | undefined, unit: string | undefined): string | number | undefined {
  if (number === undefined) return undefined;
  return unit === undefined ? round(number) : `${round(number)} ${unit}`;
}

function bare(value: unknown): string | number | boolean {
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  return short(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A door is open or closed, not on or off. */
function flagWord(value: unknown, kind: string | undefined): string | undefined {
  const key = `traits.kinds.${kind ?? ''}.${value === true ? 'on' : 'off'}`;
  return typeof value === 'boolean' && kind !== undefined && SLUG.test(kind) && english().has(key)
    ? english().say({ key }).toLowerCase()
    : undefined;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** A reading goes by what it measures, when that says more than the trait's name. */
export const nameOf = (key: string, { limits }: TraitState): string =>
  key === traitOfKey(key) && limits?.kind && SLUG.test(limits.kind) && /^(reading|flag|meter)$/.test(key) ? limits.kind : key;
const SLUG = /^[a-z0-9_.-]{1,40}$/i;

/** `level.set(level: 0–100, transition?: 0–300)`; what is in the braces are the args. */
export function commandsOf(key: string, { limits }: TraitState): { command: string; signature: string }[] {
  const commands = rowOfKey(key)?.commands ?? {};
  return Object.entries(commands)
    .filter(([name]) => !limits?.commands || limits.commands.includes(name))
    .map(([name, { args }]) => ({ command: `${key}.${name}`, signature: `${stated(key)}.${name}${signature(args, limits)}` }));
}

const known = new WeakMap<z.ZodObject, Described>();
const Described = z.object({
  properties: z
    .record(
      z.string(),
      z.looseObject({
        type: z.unknown().optional(),
        minimum: z.number().optional(),
        maximum: z.number().optional(),
        enum: z.array(z.unknown()).optional(),
      }),
    )
    .default({}),
  required: z.array(z.string()).default([]),
});
type Described = z.infer<typeof Described>;

function signature(args: z.ZodObject, limits: Limits | undefined): string {
  const described = known.get(args) ?? Described.parse(z.toJSONSchema(args, { unrepresentable: 'any', io: 'input' }));
  known.set(args, described);
  const names = Object.keys(described.properties);
  // The limits of an instance speak of what its one required argument sets.
  const main = described.required.length === 1 ? described.required[0] : undefined;
  const words = names.map((name) => {
    const own = described.properties[name] ?? {};
    const range =
      name === main
        ? { minimum: limits?.min ?? own.minimum, maximum: limits?.max ?? own.maximum, options: limits?.options }
        : { ...own, options: undefined };
    const options = range.options ?? own.enum;
    const shape = options
      ? options
          .slice(0, 12)
          .map((option) => stated(String(option)))
          .join('|')
      : range.minimum !== undefined && range.maximum !== undefined
        ? `${range.minimum}–${range.maximum}`
        : typeof own.type === 'string'
          ? own.type
          : 'any';
    return `${name}${described.required.includes(name) ? '' : '?'}: ${shape}`;
  });
  return words.length > 0 ? `(${words.join(', ')})` : '';
}
