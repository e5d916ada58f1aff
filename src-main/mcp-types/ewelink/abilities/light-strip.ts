import type { Ability, Known, Params } from './ability.ts';
import { colourOf, type Colour } from './colour.ts';
import { mixedWhite, whiteOfMixture } from './colour-temperature.ts';
import { light, type Shown, type Wish } from './light.ts';
import { numberIn, switchIn } from './read.ts';

const KELVIN = { min: 2000, max: 6500 };
const STILL = 1;
const [COLOURED, WHITE] = [1, 2];
/** What it shows by itself, by number. */
const EFFECTS = [
  'Colorful', 'Colorful Gradient', 'Colorful Breath', 'DIY Gradient', 'DIY Pulse', 'DIY Breath', 'DIY Strobe', 'RGB Gradient', 'RGB Pulse',
  'RGB Breath', 'RGB Strobe', 'Music',
] as const; // prettier-ignore

const percent = (raw: number | undefined): number | undefined => (raw === undefined || raw < 0 || raw > 100 ? undefined : raw);
/** Red, green and blue as strips report them. */
export const stripColour = (params: Params): Colour | undefined =>
  colourOf(numberIn(params, 'colorR'), numberIn(params, 'colorG'), numberIn(params, 'colorB'));
export const written = ({ rgb: [colorR, colorG, colorB] }: Colour): Params => ({ colorR, colorG, colorB });

/** A strip of coloured diodes. A brightness without its colour and its nature is not taken. */
export const strip = ({ least }: { least: number }): Ability =>
  light({
    writes: ['switch', 'bright', 'mode', 'light_type', 'colorR', 'colorG', 'colorB'],
    dims: least,
    whites: () => KELVIN,
    colours: true,
    effects: EFFECTS,
    shown,
    power: (on) => ({ switch: on ? 'on' : 'off' }),
    show,
  });

function shown({ params }: Known): Shown {
  const colour = stripColour(params);
  const mode = numberIn(params, 'mode');
  const isWhite = numberIn(params, 'light_type') === WHITE;
  return {
    on: switchIn(params, 'switch'),
    level: percent(numberIn(params, 'bright')),
    kelvin: isWhite && colour ? whiteOfMixture(colour, KELVIN) : undefined,
    colour: isWhite ? undefined : colour,
    mixture: isWhite ? colour : undefined,
    effect: mode === undefined ? undefined : EFFECTS[mode - 1],
    mode,
  };
}

function show({ params }: Known, { level, kelvin, colour, effect }: Wish): Params | undefined {
  if (effect !== undefined) return { mode: EFFECTS.findIndex((name) => name === effect) + 1, switch: 'on' };
  if (colour) return { mode: STILL, ...written(colour), light_type: COLOURED };
  const white = kelvin === undefined ? undefined : mixedWhite(kelvin, KELVIN);
  if (white) return { mode: STILL, ...written(white), light_type: WHITE };
  const now = stripColour(params);
  const nature = numberIn(params, 'light_type') ?? COLOURED;
  return level === undefined ? undefined : { mode: STILL, bright: level, ...(now && { ...written(now), light_type: nature }) };
}
