import type { Ability, Known, Params } from './ability.ts';
import { colourOfHue } from './colour.ts';
import { light, type Shown, type Wish } from './light.ts';
import { percentOf, rawOfPercent, type Kelvin } from './light-scale.ts';
import { numberIn, ofOutlet, switchIn } from './read.ts';

const LEVEL = [1, 254] as const;
/** Hue and saturation are counted to 254. */
const CIRCLE = 254;
const TEMPERATURE = 2;
const MIRED = 1_000_000;
const COOLEST = 154;
const WARMEST = 500;

type Matter = { dims?: true; whites?: true; colours?: true };
/** A lamp of the Matter kind, behind one entry of `switches`. */
export function matterLight({ dims, whites, colours }: Matter): Ability {
  return light({
    writes: [
      ...['switches', ...(dims ? ['currentLevel'] : []), ...(whites ? ['colorTemperatureMireds'] : [])],
      ...(colours ? ['currentHue', 'currentSaturation'] : []),
    ],
    ...(dims && { dims: 1 }),
    ...(whites && { whites: rangeOf }),
    ...(colours && { colours: true }),
    shown,
    power: (on) => ({ switches: [{ outlet: 0, switch: on ? 'on' : 'off' }] }),
    show: (_known: Known, wish) => show(wish),
  });
}

const mired = (kelvin: number): number => Math.round(MIRED / kelvin);
function rangeOf({ params }: Known): Kelvin {
  const [cool, warm] = [numberIn(params, 'colorTempPhysicalMinMireds'), numberIn(params, 'colorTempPhysicalMaxMireds')];
  const sane = cool !== undefined && warm !== undefined && cool > 50 && warm < 1000 && warm > cool;
  return { min: mired(sane ? warm : WARMEST), max: mired(sane ? cool : COOLEST) };
}

function shown({ params }: Known): Shown {
  const isWhite = numberIn(params, 'colorMode') === TEMPERATURE;
  const [h, s] = [numberIn(params, 'currentHue'), numberIn(params, 'currentSaturation')];
  const isHue = h !== undefined && s !== undefined && Math.min(h, s) >= 0 && Math.max(h, s) <= CIRCLE;
  const warmth = numberIn(params, 'colorTemperatureMireds');
  return {
    on: switchIn(ofOutlet(params, 'switches', 0) ?? params, 'switch'),
    level: percentOf(numberIn(params, 'currentLevel'), LEVEL),
    kelvin: (isWhite || !isHue) && warmth !== undefined && warmth > 50 && warmth < 1000 ? mired(warmth) : undefined,
    colour: !isWhite && isHue ? colourOfHue({ h: Math.round((h / CIRCLE) * 360), s: Math.round((s / CIRCLE) * 100) }) : undefined,
  };
}

function show({ level, kelvin, colour }: Wish): Params | undefined {
  if (level !== undefined) return { currentLevel: rawOfPercent(level, LEVEL) };
  if (kelvin !== undefined) return { colorTemperatureMireds: mired(kelvin) };
  if (!colour) return undefined;
  const { h, s } = colour.hue;
  return { currentHue: Math.round(((h % 360) / 360) * CIRCLE), currentSaturation: Math.round((s / 100) * CIRCLE) };
}
