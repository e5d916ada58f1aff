import { z } from 'zod';
import { textOf, type Data } from './service.ts';

/** Some of the names of CSS. */
export const NAMED: Record<string, [number, number, number]> = {
  homeassistant: [24, 188, 242],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  orange: [255, 165, 0],
  purple: [128, 0, 128],
  pink: [255, 192, 203],
  cyan: [0, 255, 255],
  magenta: [255, 0, 255],
  lime: [0, 255, 0],
  teal: [0, 128, 128],
  gold: [255, 215, 0],
  white: [255, 255, 255],
};
/** Colours said another way. */
export function otherColour(data: Data): [number, number] | undefined {
  const name = NAMED[textOf(data['color_name']) ?? ''];
  if (name) return hueOf(name);
  const many = z
    .array(z.number())
    .min(4)
    .safeParse(data['rgbw_color'] ?? data['rgbww_color']);
  if (many.success) return hueOf([many.data[0] ?? 0, many.data[1] ?? 0, many.data[2] ?? 0]);
  const xy = z.tuple([z.number(), z.number()]).safeParse(data['xy_color']);
  return xy.success ? hueOf(ofXy(xy.data)) : undefined;
}

function ofXy([x, y]: [number, number]): [number, number, number] {
  const [X, Z] = [x / (y || 1e-6), (1 - x - y) / (y || 1e-6)];
  const linear = [X * 1.656492 - 0.354851 - Z * 0.255038, -X * 0.707196 + 1.655397 + Z * 0.036152, X * 0.051713 - 0.121364 + Z * 1.01153];
  const most = Math.max(...linear, 1e-6);
  const [red = 0, green = 0, blue = 0] = linear.map((part) => Math.round(255 * Math.sqrt(Math.max(0, part) / most)));
  return [red, green, blue];
}

export function hueOf([red, green, blue]: [number, number, number]): [number, number] {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span === 0) return [0, 0];
  const sixth = most === red ? ((green - blue) / span + 6) % 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return [Math.round(sixth * 60 * 1000) / 1000, Math.round((span / most) * 100 * 1000) / 1000];
}

export function rgbOf([hue, saturation]: [number, number]): [number, number, number] {
  const part = (n: number): number => {
    const k = (n + hue / 60) % 6;
    return Math.round(255 * (1 - (saturation / 100) * Math.max(0, Math.min(k, 4 - k, 1))));
  };
  return [part(5), part(3), part(1)];
}

export function xyOf([red, green, blue]: [number, number, number]): [number, number] {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) =>
    value / 255 > 0.04045 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 255 / 12.92,
  );
  const [X, Y, Z] = [
    r * 0.664511 + g * 0.154324 + b * 0.162028,
    r * 0.283881 + g * 0.668433 + b * 0.047685,
    r * 0.000088 + g * 0.07231 + b * 0.986039,
  ];
  const sum = X + Y + Z || 1;
  return [Math.round((X / sum) * 1000) / 1000, Math.round((Y / sum) * 1000) / 1000];
}
