import type { Ability, Known, Params, Report } from './ability.ts';
import { colourOfHue } from './colour.ts';
import { light, type Shown, type Wish } from './light.ts';
import { kelvinOf, rawOfKelvin } from './light-scale.ts';
import { numberIn, switchIn } from './read.ts';

const KELVIN = { min: 2000, max: 6500 };
const RANGE = [0, 100] as const;
const NATURES = ['cct', 'rgb'] as const;
type Nature = (typeof NATURES)[number];
const brightnessOf = (nature: Nature): string => `${nature}Brightness`;
const natureIn = ({ colorMode }: Params): Nature | undefined => NATURES.find((nature) => nature === colorMode);

/** A Zigbee lamp of whites and colours. Every message switches it on, and names only what belongs to one nature. */
export const zigbeeColour = (): Ability => ({
  ...light({
    writes: ['switch', 'colorMode', 'cctBrightness', 'rgbBrightness', 'colorTemp', 'hue', 'saturation'],
    dims: 1,
    whites: () => KELVIN,
    colours: true,
    wakes: true,
    shown,
    power: (on) => ({ switch: on ? 'on' : 'off' }),
    show,
  }),
  // A report need not say which nature shines: the brightness it names does.
  fold: (_known: Known, params: Params, { params: said }: Report) => {
    const named = NATURES.filter((nature) => brightnessOf(nature) in said);
    return 'colorMode' in said || named.length !== 1 ? {} : { params: { ...params, colorMode: named[0] } };
  },
});

function shown({ params }: Known): Shown {
  const nature = natureIn(params);
  const [level, h, s] = [nature && numberIn(params, brightnessOf(nature)), numberIn(params, 'hue'), numberIn(params, 'saturation')];
  const isHue = h !== undefined && s !== undefined && h >= 0 && h <= 360 && s >= 0 && s <= 100;
  return {
    on: switchIn(params, 'switch'),
    level: level === undefined || level < 0 || level > 100 ? undefined : level,
    kelvin: nature === 'rgb' ? undefined : kelvinOf(numberIn(params, 'colorTemp'), RANGE, KELVIN),
    colour: nature === 'rgb' && isHue ? colourOfHue({ h, s }) : undefined,
  };
}

function show(known: Known, { level, kelvin, colour }: Wish): Params {
  const nature = colour ? 'rgb' : kelvin === undefined ? (natureIn(known.params) ?? 'cct') : 'cct';
  const bright = level ?? numberIn(known.params, brightnessOf(nature));
  return {
    switch: 'on',
    colorMode: nature,
    ...(bright !== undefined && { [brightnessOf(nature)]: bright }),
    ...(kelvin !== undefined && { colorTemp: rawOfKelvin(kelvin, RANGE, KELVIN) }),
    ...(colour && { hue: Math.round(colour.hue.h) % 360, saturation: Math.round(colour.hue.s) }),
  };
}
