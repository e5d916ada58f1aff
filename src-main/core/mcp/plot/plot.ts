import type { HistoryPoint } from '../../../kit/link.ts';
import type { Stay } from '../../../../src-shared/model/history.ts';
import { line } from '../as-data.ts';
import { createCanvas, textHeight, textWidth, type Canvas, type Colour } from './canvas.ts';
import { png } from './png.ts';
import { momentLabel, moments, numberLabel, ticks } from './scale.ts';

export type Course = { from: number; to: number; unit?: string | undefined; points?: readonly HistoryPoint[]; stays?: readonly Stay[] };

const WIDTH = 800;
const HEIGHT = 360;
const FRAME = { left: 92, right: 20, top: 44, bottom: 40 };
const LETTERS = 2;
const GROUND: Colour = [255, 255, 255];
const INK: Colour = [40, 44, 52];
const GRID: Colour = [226, 229, 234];
const LINE: Colour = [24, 95, 203];
/** Told apart also by those who see fewer colours. */
const WORDS: readonly Colour[] = [
  [24, 95, 203],
  [230, 145, 0],
  [0, 140, 110],
  [150, 70, 160],
  [200, 60, 50],
  [90, 170, 225],
  [120, 120, 120],
];

const INNER = { width: WIDTH - FRAME.left - FRAME.right, height: HEIGHT - FRAME.top - FRAME.bottom };

/** A course as a picture: numbers as a line with the range behind it, words as a ribbon with a legend. Undefined: nothing to draw. */
export function plot(course: Course): Buffer | undefined {
  const canvas = createCanvas(WIDTH, HEIGHT, GROUND);
  const hasNumbers = course.points?.some(([, value]) => value !== null) ?? false;
  if (!hasNumbers && !course.stays?.length) return undefined;
  const toX = (at: number): number => FRAME.left + ((at - course.from) / (course.to - course.from || 1)) * INNER.width;
  drawTimes(canvas, course, toX);
  if (hasNumbers) drawNumbers(canvas, course, toX);
  else drawWords(canvas, course.stays ?? [], toX);
  return png(WIDTH, HEIGHT, canvas.rgb);
}

function drawTimes(canvas: Canvas, { from, to }: Course, toX: (at: number) => number): void {
  const bottom = HEIGHT - FRAME.bottom;
  for (const at of moments(from, to, 8)) {
    canvas.box(toX(at), FRAME.top, 1, INNER.height, GRID);
    const label = momentLabel(at, to - from);
    const wide = textWidth(label, LETTERS);
    canvas.text(label, Math.min(toX(at) - wide / 2, WIDTH - wide - 2), bottom + 12, LETTERS, INK);
  }
  canvas.box(FRAME.left, bottom, INNER.width, 1, INK);
}

function drawNumbers(canvas: Canvas, { points = [], unit }: Course, toX: (at: number) => number): void {
  const all = points.flatMap(([, ...values]) => values.filter((value) => value !== null));
  const marks = ticks(
    all.reduce((a, b) => Math.min(a, b)),
    all.reduce((a, b) => Math.max(a, b)),
    5,
  );
  const [low = 0, next = 1] = marks;
  const high = marks.at(-1) ?? 1;
  const toY = (value: number): number => FRAME.top + (1 - (value - low) / (high - low || 1)) * INNER.height;
  for (const mark of marks) {
    canvas.box(FRAME.left, toY(mark), INNER.width, 1, GRID);
    const label = numberLabel(mark, next - low);
    canvas.text(label, FRAME.left - 10 - textWidth(label, LETTERS), toY(mark) - textHeight(LETTERS) / 2, LETTERS, INK);
  }
  if (unit) canvas.text(line(unit, 12), 10, 8, LETTERS, INK);
  points.forEach(([at, value, min, max], index) => {
    const [nextAt, nextValue] = points[index + 1] ?? [];
    if (value === null) return;
    if (typeof min === 'number' && typeof max === 'number' && nextAt !== undefined)
      canvas.box(toX(at), toY(max), Math.max(1, toX(nextAt) - toX(at)), toY(min) - toY(max), LINE, 0.18);
    if (nextAt !== undefined && nextValue !== null && nextValue !== undefined)
      canvas.stroke([toX(at), toY(value)], [toX(nextAt), toY(nextValue)], 2.5, LINE);
    else canvas.stroke([toX(at), toY(value)], [toX(at), toY(value)], 4, LINE);
  });
}

function drawWords(canvas: Canvas, stays: readonly Stay[], toX: (at: number) => number): void {
  const words = [...new Set(stays.map(({ value }) => value))];
  const colourOf = (value: string): Colour => WORDS[Math.min(words.indexOf(value), WORDS.length - 1)] ?? INK;
  for (const { from, to, value } of stays) canvas.box(toX(from), FRAME.top + 70, Math.max(1, toX(to) - toX(from)), 90, colourOf(value));
  let x = FRAME.left;
  for (const value of words.slice(0, WORDS.length)) {
    const label = line(value, 16);
    const wide = 26 + textWidth(label, LETTERS) + 24;
    if (x + wide > WIDTH) break;
    canvas.box(x, 10, 16, 16, colourOf(value));
    canvas.text(label, x + 26, 11, LETTERS, INK);
    x += wide;
  }
}
