import { GLYPH_HEIGHT, GLYPH_WIDTH, glyphOf } from './glyphs.ts';

export type Colour = readonly [red: number, green: number, blue: number];
export type Spot = readonly [x: number, y: number];

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every point, row by row. */
  readonly rgb: Uint8Array;
  box(x: number, y: number, width: number, height: number, colour: Colour, cover?: number): void;
  /** Smooth, with round ends. */
  stroke(from: Spot, to: Spot, thick: number, colour: Colour): void;
  text(words: string, x: number, y: number, scale: number, colour: Colour): void;
}

/** Between two letters, in points of a letter. */
const GAP = 1;
export const textWidth = (words: string, scale: number): number =>
  Math.max(0, Array.from(words).length * (GLYPH_WIDTH + GAP) - GAP) * scale;
export const textHeight = (scale: number): number => GLYPH_HEIGHT * scale;

/** A small rasteriser: boxes, lines and letters. Whatever lies outside is cut off. */
export function createCanvas(width: number, height: number, ground: Colour): Canvas {
  const rgb = new Uint8Array(width * height * 3);
  const mix = (x: number, y: number, colour: Colour, cover: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height || cover <= 0) return;
    const at = (y * width + x) * 3;
    for (let band = 0; band < 3; band += 1) {
      const under = rgb[at + band] ?? 0;
      rgb[at + band] = Math.round(under + ((colour[band] ?? 0) - under) * Math.min(1, cover));
    }
  };
  const box: Canvas['box'] = (left, top, wide, high, colour, cover = 1) => {
    const [x0, y0] = [Math.max(0, Math.round(left)), Math.max(0, Math.round(top))];
    const [x1, y1] = [Math.min(width, Math.round(left + wide)), Math.min(height, Math.round(top + high))];
    for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) mix(x, y, colour, cover);
  };
  box(0, 0, width, height, ground);

  return {
    width,
    height,
    rgb,
    box,
    stroke: (from, to, thick, colour) => {
      const reach = thick / 2 + 1;
      const [x0, x1] = [
        Math.max(0, Math.floor(Math.min(from[0], to[0]) - reach)),
        Math.min(width - 1, Math.ceil(Math.max(from[0], to[0]) + reach)),
      ];
      const [y0, y1] = [
        Math.max(0, Math.floor(Math.min(from[1], to[1]) - reach)),
        Math.min(height - 1, Math.ceil(Math.max(from[1], to[1]) + reach)),
      ];
      for (let y = y0; y <= y1; y += 1) for (let x = x0; x <= x1; x += 1) mix(x, y, colour, thick / 2 + 0.5 - apart([x, y], from, to));
    },
    text: (words, x, y, scale, colour) => {
      Array.from(words).forEach((letter, index) => {
        const left = Math.round(x) + index * (GLYPH_WIDTH + GAP) * scale;
        glyphOf(letter).forEach((row, down) => {
          for (let across = 0; across < GLYPH_WIDTH; across += 1)
            if (row & (1 << (GLYPH_WIDTH - 1 - across))) box(left + across * scale, Math.round(y) + down * scale, scale, scale, colour);
        });
      });
    },
  };
}

/** How far a point is from a line that ends. */
function apart([x, y]: Spot, [ax, ay]: Spot, [bx, by]: Spot): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
