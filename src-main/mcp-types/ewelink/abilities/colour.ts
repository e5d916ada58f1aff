import { colourOfRgb } from '../../../../src-shared/model/traits/colour.ts';

export type Rgb = readonly [r: number, g: number, b: number];
export type Hue = { readonly h: number; readonly s: number };
/** One colour as traits write it and as lamps of diodes do. */
export type Colour = { readonly hue: Hue; readonly rgb: Rgb };

const FULL = 255;
const isChannel = (value: number | undefined): value is number => value !== undefined && value >= 0 && value <= FULL;

/** The purest diodes that show a hue; how bright they are is another matter. */
export function colourOfHue(hue: Hue): Colour {
  const [sector, saturation] = [(((hue.h % 360) + 360) % 360) / 60, Math.min(100, Math.max(0, hue.s)) / 100];
  const channel = (offset: number): number => {
    const at = (sector + offset) % 6;
    return Math.round(FULL * (1 - saturation * Math.max(0, Math.min(at, 4 - at, 1))));
  };
  return { hue, rgb: [channel(5), channel(3), channel(1)] };
}

/** Red, green and blue of a lamp, where all three are known and can be. */
export function colourOf(r: number | undefined, g: number | undefined, b: number | undefined): Colour | undefined {
  return isChannel(r) && isChannel(g) && isChannel(b) ? { hue: colourOfRgb([r, g, b]), rgb: [r, g, b] } : undefined;
}
