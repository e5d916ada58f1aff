import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCanvas, textWidth } from './canvas.ts';
import { GLYPH_HEIGHT, glyphOf } from './glyphs.ts';
import { plot } from './plot.ts';
import { readPng } from './testing/read-png.ts';
import { momentLabel, moments, numberLabel, ticks } from './scale.ts';

const HOUR = 3_600_000;
const LINE = [24, 95, 203] as const;

test('letters are what they look like', () => {
  const art = (letter: string) => glyphOf(letter).map((row) => row.toString(2).padStart(5, '0').replaceAll('0', ' ').replaceAll('1', '#'));
  expect(art('4')).toEqual(['   # ', '  ## ', ' # # ', '#  # ', '#####', '   # ', '   # ']);
  expect(art('h')).toEqual(['#    ', '#    ', '# ## ', '##  #', '#   #', '#   #', '#   #']);
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:-+%°/²³µ …') {
    expect(glyphOf(letter)).toHaveLength(GLYPH_HEIGHT);
    for (const row of glyphOf(letter)) expect(row >= 0 && row < 32, letter).toBe(true);
    if (letter !== ' ') expect(art(letter).join('').trim(), letter).not.toBe('');
  }
  expect(new Set(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', (letter) => art(letter).join())).size).toBe(
    62,
  );
  expect(art('灯')).toEqual(art('\u0007'));
});

test('a line covers what it runs over and nothing else, and what lies outside is cut off', () => {
  const canvas = createCanvas(40, 20, [255, 255, 255]);
  const at = (x: number, y: number) => [...canvas.rgb.subarray((y * 40 + x) * 3, (y * 40 + x) * 3 + 3)];
  canvas.stroke([2, 10], [37, 10], 2, [0, 0, 0]);
  expect(at(20, 10)).toEqual([0, 0, 0]);
  expect(at(20, 14)).toEqual([255, 255, 255]);
  expect(at(20, 9)[0]).toBeGreaterThan(0);
  canvas.stroke([-500, -500], [500, 900], 3, [1, 2, 3]);
  canvas.box(-10, -10, 1e6, 12, [9, 9, 9]);
  expect(at(0, 0)).toEqual([9, 9, 9]);
  canvas.text('too long for so small a picture', 30, 15, 3, [0, 0, 0]);
  expect(canvas.rgb).toHaveLength(40 * 20 * 3);
  expect(textWidth('12', 2)).toBe(22);
});

test('ticks are round, rise, and hold everything between them', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }), (min, span) => {
      const marks = ticks(min, min + span, 5);
      expect(marks.length).toBeGreaterThanOrEqual(2);
      expect(marks.length).toBeLessThanOrEqual(14);
      const slack = Math.abs(min) * 1e-9 + span * 1e-9 + 1e-12;
      expect(marks[0]!).toBeLessThanOrEqual(min + slack);
      expect(marks.at(-1)!).toBeGreaterThanOrEqual(min + span - slack);
    }),
  );
  expect(ticks(19.2, 23.6, 5)).toEqual([19, 20, 21, 22, 23, 24]);
  expect(ticks(5, 5, 5).length).toBeGreaterThan(1);
  expect(numberLabel(0.0025, 0.0005)).toBe('0.0025');
  expect(numberLabel(20, 2)).toBe('20');
});

test('moments are round in local time', () => {
  const from = new Date(2026, 10, 20, 17, 42).getTime();
  const hours = moments(from, from + 24 * HOUR, 8).map((at) => momentLabel(at, 24 * HOUR));
  expect(hours).toEqual(['18:00', '21:00', '00:00', '03:00', '06:00', '09:00', '12:00', '15:00']);
  expect(moments(from, from + 30 * 24 * HOUR, 8).length).toBeLessThanOrEqual(9);
  expect(momentLabel(from, 30 * 24 * HOUR)).toBe('11-20');
});

const isLine = (rgb: Uint8Array, width: number, x: number, y: number): boolean =>
  LINE.every((band, index) => Math.abs(rgb[(y * width + x) * 3 + index]! - band) < 12);
/** In which rows a column shows the line. */
function rowsAt(picture: { width: number; height: number; rgb: Uint8Array }, x: number): number[] {
  return Array.from({ length: picture.height }, (_, y) => y).filter((y) => isLine(picture.rgb, picture.width, x, y));
}

test('a rising course rises, and where nobody knows nothing is drawn', () => {
  const points: [number, number | null][] = [
    [0, 0],
    [4 * HOUR, 5],
    [5 * HOUR, null],
    [7 * HOUR, 5],
    [10 * HOUR, 10],
  ];
  const picture = readPng(plot({ from: 0, to: 10 * HOUR, unit: '°C', points })!);
  const x = (hour: number) => Math.round(92 + (hour / 10) * 688);
  const [early, later] = [rowsAt(picture, x(1)), rowsAt(picture, x(9))];
  expect(early.length).toBeGreaterThan(0);
  expect(later[0]!).toBeLessThan(early[0]!);
  expect(rowsAt(picture, x(6))).toEqual([]);
});

test('words become a ribbon; nothing known becomes no picture', () => {
  const stays = [
    { from: 0, to: 5 * HOUR, value: 'on' },
    { from: 5 * HOUR, to: 10 * HOUR, value: 'off' },
  ];
  const picture = readPng(plot({ from: 0, to: 10 * HOUR, stays })!);
  expect(rowsAt(picture, 92 + 100).length).toBeGreaterThan(80);
  expect(rowsAt(picture, 92 + 500)).toEqual([]);
  expect(plot({ from: 0, to: HOUR })).toBeUndefined();
  expect(plot({ from: 0, to: HOUR, points: [[0, null]] })).toBeUndefined();
});

test('no course, however odd, breaks the picture', () => {
  const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: null });
  const point = fc.tuple(fc.integer({ min: 0, max: 10 * HOUR }), value);
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }), (points, unit) => {
      const file = plot({ from: 0, to: 10 * HOUR, unit, points: points.sort(([a], [b]) => a - b) });
      if (file) expect(file.length).toBeGreaterThan(100);
    }),
    { numRuns: process.env['SWITCHBOARD_LONG'] ? 40 : 4 },
  );
});
