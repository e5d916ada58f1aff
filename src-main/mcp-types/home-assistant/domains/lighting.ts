import { z } from 'zod';
import type { Entity } from '../home/entities.ts';
import { attribute, bits, isOn, limitsOf, number, SWITCHED, text, words, type AbilityRow, type DomainRow } from './row.ts';

const Pair = z.tuple([z.number(), z.number()]);
const COLOUR = ['hs', 'xy', 'rgb', 'rgbw', 'rgbww'];
const modes = (entity: Entity): string[] => words(entity, 'supported_color_modes') ?? [];
const colourful = (entity: Entity): boolean => modes(entity).some((mode) => COLOUR.includes(mode));
/** Old lights say it with bits or not at all: then the attribute itself tells. */
const dimmable = (entity: Entity): boolean =>
  modes(entity).length > 0 ? modes(entity).some((mode) => mode !== 'onoff' && mode !== 'unknown') : 'brightness' in entity.attributes;
const warmable = (entity: Entity): boolean => modes(entity).includes('color_temp') || number(entity, 'min_color_temp_kelvin') !== undefined;

const fade = (args: Record<string, unknown>): Record<string, unknown> =>
  typeof args['transition'] === 'number' ? { transition: args['transition'] } : {};
/** 255 steps on a scale of 100; the faintest light is not none. */
const levelOf = (brightness: number | undefined): number | undefined =>
  brightness === undefined ? undefined : brightness <= 0 ? 0 : Math.max(1, Math.min(100, Math.round((brightness / 255) * 100)));

const colourOf = (entity: Entity): unknown => {
  const hs = Pair.safeParse(attribute(entity, 'hs_color'));
  return hs.success ? { h: hs.data[0], s: hs.data[1] } : undefined;
};
const kelvinOf = (entity: Entity): number | undefined => {
  if (text(entity, 'color_mode') !== undefined && text(entity, 'color_mode') !== 'color_temp') return undefined;
  const mired = number(entity, 'color_temp');
  return number(entity, 'color_temp_kelvin') ?? (mired ? Math.round(1_000_000 / mired) : undefined);
};

const abilities: AbilityRow[] = [
  { trait: 'power', value: isOn, commands: SWITCHED },
  {
    trait: 'level',
    has: dimmable,
    value: (entity) => (isOn(entity) ? levelOf(number(entity, 'brightness')) : 0),
    limits: () => ({ min: 0, max: 100, step: 1, unit: '%' }),
    commands: { set: { call: (args) => ({ service: 'turn_on', data: { brightness_pct: args['level'], ...fade(args) } }) } },
  },
  {
    trait: 'color',
    has: colourful,
    value: colourOf,
    commands: { set: { call: (args) => ({ service: 'turn_on', data: { hs_color: [args['h'], args['s']] } }) } },
  },
  {
    trait: 'white',
    has: warmable,
    value: kelvinOf,
    limits: (entity) =>
      limitsOf({
        min: number(entity, 'min_color_temp_kelvin') ?? 2000,
        max: number(entity, 'max_color_temp_kelvin') ?? 6500,
        step: 1,
        unit: 'K',
      }),
    commands: { set: { call: (args) => ({ service: 'turn_on', data: { color_temp_kelvin: args['kelvin'] } }) } },
  },
  {
    trait: 'effect',
    has: (entity) => (bits(entity) & 4) > 0 && words(entity, 'effect_list') !== undefined,
    value: (entity) => text(entity, 'effect'),
    limits: (entity) => limitsOf({ options: words(entity, 'effect_list') }),
    commands: { set: { call: (args) => ({ service: 'turn_on', data: { effect: args['effect'] } }) } },
  },
];

export const lighting: Record<string, DomainRow> = { light: { kind: 'light', abilities } };
