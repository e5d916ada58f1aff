import { z } from 'zod';
import { colourOfRgb, colourOfXy } from '../../../../src-shared/model/traits/colour.ts';
import type { Entity } from '../home/entities.ts';
import { attribute, bits, isOn, limitsOf, number, onOff, only, text, words, type AbilityRow, type Args, type DomainRow } from './row.ts';

const EFFECT = 4;
const FLASH = 8;
/** Lights that say nothing of modes say it with bits nobody uses any more. */
const FORMER = { brightness: 1, white: 2, colour: 16 };
const COLOUR = ['hs', 'xy', 'rgb', 'rgbw', 'rgbww'];

const modes = (entity: Entity): string[] => words(entity, 'supported_color_modes') ?? [];
const former = (entity: Entity, bit: number): boolean => modes(entity).length === 0 && (bits(entity) & bit) > 0;
const colourful = (entity: Entity): boolean => modes(entity).some((mode) => COLOUR.includes(mode)) || former(entity, FORMER.colour);
const dimmable = (entity: Entity): boolean =>
  modes(entity).length > 0
    ? modes(entity).some((mode) => mode !== 'onoff' && mode !== 'unknown')
    : number(entity, 'brightness') !== undefined || former(entity, FORMER.brightness);
const warmable = (entity: Entity): boolean => modes(entity).includes('color_temp') || former(entity, FORMER.white);

/** 255 steps on a scale of 100; the faintest light is not none. */
const levelOf = (brightness: number | undefined): number | undefined =>
  brightness === undefined ? undefined : brightness <= 0 ? 0 : Math.max(1, Math.min(100, Math.round((brightness / 255) * 100)));

const Two = z.tuple([z.number(), z.number()]);
const Three = z.tuple([z.number(), z.number(), z.number()]).rest(z.number());
/** Home Assistant translates a colour into all its spellings; old and odd lights know only one of them. */
function colourOf(entity: Entity): unknown {
  if (showsWhite(entity)) return undefined;
  const hs = Two.safeParse(attribute(entity, 'hs_color')).data;
  if (hs) return { h: hs[0], s: hs[1] };
  const rgb = ['rgb_color', 'rgbw_color', 'rgbww_color'].flatMap((name) => Three.safeParse(attribute(entity, name)).data ?? []);
  const [r, g, b] = rgb;
  if (r !== undefined && g !== undefined && b !== undefined) return colourOfRgb([r, g, b]);
  const xy = Two.safeParse(attribute(entity, 'xy_color')).data;
  return xy && colourOfXy(xy);
}
/** While a lamp shines white, the colours it tells are only what that white would look like. */
const showsWhite = (entity: Entity): boolean => ['color_temp', 'white', 'brightness', 'onoff'].includes(text(entity, 'color_mode') ?? '');

const kelvinOfMired = (mired: number | undefined): number | undefined =>
  mired === undefined || mired <= 0 ? undefined : Math.round(1_000_000 / mired);
const kelvinOf = (entity: Entity): number | undefined => {
  if (text(entity, 'color_mode') !== undefined && text(entity, 'color_mode') !== 'color_temp') return undefined;
  return number(entity, 'color_temp_kelvin') ?? kelvinOfMired(number(entity, 'color_temp'));
};

const shine = (data: (args: Args) => Args) => ({
  call: (args: Args) => ({ service: 'turn_on', data: only({ ...data(args), transition: args['transition'] }) }),
});
/** Channels of plain, cold and warm white behind red, green and blue. */
const mixed = ({ r, g, b, w, c }: Args): Args =>
  c !== undefined ? { rgbww_color: [r, g, b, c, w ?? 0] } : w !== undefined ? { rgbw_color: [r, g, b, w] } : { rgb_color: [r, g, b] };

const abilities: AbilityRow[] = [
  {
    trait: 'power',
    value: onOff,
    commands: {
      on: shine(() => ({})),
      off: { call: (args) => ({ service: 'turn_off', data: only({ transition: args['transition'] }) }) },
      toggle: { call: () => ({ service: 'toggle' }) },
      flash: { needs: FLASH, call: (args) => ({ service: 'turn_on', data: { flash: args['length'] ?? 'short' } }) },
    },
  },
  {
    trait: 'level',
    has: dimmable,
    value: (entity) => (isOn(entity) ? levelOf(number(entity, 'brightness')) : 0),
    limits: () => ({ min: 0, max: 100, step: 1, unit: '%' }),
    commands: {
      set: shine((args) => ({ brightness_pct: args['level'] })),
      step: shine((args) => ({ brightness_step_pct: args['by'] })),
    },
  },
  {
    trait: 'color',
    has: colourful,
    value: colourOf,
    commands: {
      set: shine((args) => ({ hs_color: [args['h'], args['s']] })),
      rgb: shine(mixed),
      xy: shine((args) => ({ xy_color: [args['x'], args['y']] })),
      name: shine((args) => ({ color_name: String(args['name']).replaceAll(' ', '') })),
      white: {
        when: (entity) => modes(entity).includes('white'),
        ...shine((args) => ({ white: args['level'] === undefined ? 255 : Math.round(Number(args['level']) * 2.55) })),
      },
    },
  },
  {
    trait: 'white',
    has: warmable,
    value: kelvinOf,
    limits: (entity) =>
      limitsOf({
        min: number(entity, 'min_color_temp_kelvin') ?? kelvinOfMired(number(entity, 'max_mireds')) ?? 2000,
        max: number(entity, 'max_color_temp_kelvin') ?? kelvinOfMired(number(entity, 'min_mireds')) ?? 6500,
        step: 1,
        unit: 'K',
      }),
    commands: { set: shine((args) => ({ color_temp_kelvin: args['kelvin'] })) },
  },
  {
    trait: 'effect',
    has: (entity) => (bits(entity) & EFFECT) > 0 && words(entity, 'effect_list') !== undefined,
    value: (entity) => text(entity, 'effect'),
    limits: (entity) => limitsOf({ options: words(entity, 'effect_list') }),
    commands: { set: { call: (args) => ({ service: 'turn_on', data: { effect: args['effect'] } }) } },
  },
];

export const lighting: Record<string, DomainRow> = { light: { kind: 'light', abilities } };
