/** Colours as other lamps write them, brought to hue (0–360) and saturation (0–100). */
type Colour = { h: number; s: number };
const round = (value: number): number => Math.round(value * 100) / 100;

export function colourOfRgb([r, g, b]: readonly [number, number, number]): Colour {
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span <= 0) return { h: 0, s: 0 };
  const turn = most === r ? ((g - b) / span + 6) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { h: round(turn * 60), s: round((span / most) * 100) };
}

/** A point of the CIE 1931 diagram, at full brightness. */
export function colourOfXy([x, y]: readonly [number, number]): Colour {
  const luminous = y <= 0 ? 1e-9 : y;
  const [bigX, bigZ] = [x / luminous, (1 - x - y) / luminous];
  const linear: [number, number, number] = [
    bigX * 1.656492 - 0.354851 - bigZ * 0.255038,
    -bigX * 0.707196 + 1.655397 + bigZ * 0.036152,
    bigX * 0.051713 - 0.121364 + bigZ * 1.01153,
  ];
  const curved = linear.map((one) => (one <= 0.0031308 ? 12.92 * Math.max(0, one) : 1.055 * one ** (1 / 2.4) - 0.055));
  const most = Math.max(...curved, 1e-9);
  const [r = 0, g = 0, b = 0] = curved.map((one) => (one / most) * 255);
  return colourOfRgb([r, g, b]);
}
