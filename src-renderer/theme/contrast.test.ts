import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colour = [lightness: number, chroma: number, hue: number];
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of one block of tokens.css, by name. */
function colours(selector: string): Record<string, Colour> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('\n}')[0] ?? '';
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return Object.fromEntries([...found].map(([, name = '', l, c, h]) => [name, [Number(l), Number(c), Number(h)]]));
}

/** Relative luminance of an OKLCH colour, through OKLab and linear sRGB; what lies outside sRGB is clipped as a screen would. */
function luminance([l, c, h]: Colour): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const PAIRS: [front: string, back: string, needed: number][] = [
  ['ink', 'canvas', 4.5], ['ink', 'surface', 4.5], ['ink', 'sunken', 4.5], ['ink', 'raised', 4.5],
  ['ink-2', 'canvas', 4.5], ['ink-2', 'surface', 4.5], ['ink-2', 'sunken', 4.5],
  ['ink-3', 'canvas', 4.5], ['ink-3', 'sunken', 4.5],
  ['on-accent', 'accent', 4.5], ['accent', 'surface', 4.5], ['accent', 'accent-wash', 4.5],
  ['edge', 'surface', 3], ['edge', 'canvas', 3],
  ['ok', 'surface', 4.5], ['warn', 'surface', 4.5], ['bad', 'surface', 4.5],
  ['heat', 'surface', 3], ['cool', 'surface', 3], ['on', 'surface', 3],
  ['on-lamp', 'lamp', 4.5],
  ['data-1', 'surface', 3], ['data-2', 'surface', 3], ['data-3', 'surface', 3], ['data-4', 'surface', 3], ['data-5', 'surface', 3],
]; // prettier-ignore

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-theme='dark']"],
])('the %s theme', (_, selector) => {
  const theme = colours(selector);
  it.each(PAIRS)('%s on %s reaches %d to 1', (front, back, needed) => {
    const [one, other] = [theme[front], theme[back]];
    if (!one || !other) throw new Error(`${front} or ${back} is not in tokens.css`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(needed);
  });
});

describe('both themes', () => {
  it('name the same colours', () => {
    expect(Object.keys(colours(":root[data-theme='dark']")).sort()).toEqual(Object.keys(colours(':root')).sort());
  });
  it('measures contrast as WCAG does', () => {
    expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
  });
});
