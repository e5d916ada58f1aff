// Draws every icon of the program: `node assets/icon/draw.mjs`. Shapes are formulas, so any size is sharp and two runs give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const assets = join(import.meta.dirname, '..');
const SAMPLES = 4;

/** Shapes answer whether a point of the unit square lies inside. */
const circle = (cx, cy, r) => (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= r * r;
const box =
  (left, top, right, bottom, r = 0) =>
  (x, y) => {
    const dx = Math.max(left + r - x, x - (right - r), 0);
    const dy = Math.max(top + r - y, y - (bottom - r), 0);
    return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= (r === 0 ? Infinity : r * r);
  };
const any =
  (...shapes) =>
  (x, y) =>
    shapes.some((inside) => inside(x, y));
const without =
  (shape, ...holes) =>
  (x, y) =>
    shape(x, y) && !holes.some((inside) => inside(x, y));
/** The same shape, smaller, around the middle. */
const scaled = (shape, by) => (x, y) => shape((x - 0.5) / by + 0.5, (y - 0.5) / by + 0.5);

/** The mark is a switch. Its four states differ in shape, so that nobody has to tell colours apart. */
const pill = box(0.03, 0.22, 0.97, 0.78, 0.28);
const on = without(pill, circle(0.69, 0.5, 0.17));
const SHAPES = {
  normal: [[on, 'accent']],
  paused: [[without(pill, box(0.36, 0.35, 0.45, 0.65), box(0.55, 0.35, 0.64, 0.65)), 'grey']],
  attention: [
    [without(on, circle(0.82, 0.2, 0.25)), 'accent'],
    [circle(0.82, 0.2, 0.18), 'amber'],
  ],
  off: [[any(without(pill, box(0.12, 0.31, 0.88, 0.69, 0.19)), circle(0.31, 0.5, 0.1)), 'grey']],
};
const COLOURS = { accent: [52, 120, 214], grey: [138, 143, 152], amber: [232, 160, 32], black: [0, 0, 0], white: [255, 255, 255] };

/** Lays shapes over each other and smooths edges by looking at several points of each pixel. */
function draw(size, layers) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let at = 0; at < size * size; at += 1) {
    const sum = [0, 0, 0, 0];
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
      const x = ((at % size) + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
      const y = (Math.floor(at / size) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
      const top = layers.findLast(([inside]) => inside(x, y));
      if (top) [...COLOURS[top[1]], 255].forEach((value, channel) => (sum[channel] += value));
    }
    const covered = sum[3] / 255;
    const mean = covered === 0 ? [0, 0, 0] : sum.slice(0, 3).map((value) => Math.round(value / covered));
    pixels.set([...mean, Math.round(sum[3] / SAMPLES ** 2)], at * 4);
  }
  return png(size, pixels);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // 8 bits a channel, red green blue alpha
  const rows = Array.from({ length: size }, (_, y) => Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]));
  const data = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A Windows icon: a table of contents and whole PNGs. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, bytes }, at) => {
    const entry = 6 + 16 * at;
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], entry);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)]);
}

mkdirSync(join(assets, 'tray'), { recursive: true });
for (const [name, layers] of Object.entries(SHAPES)) {
  const template = layers.map(([shape]) => [shape, 'black']);
  writeFileSync(join(assets, 'tray', `${name}Template.png`), draw(16, template));
  writeFileSync(join(assets, 'tray', `${name}Template@2x.png`), draw(32, template));
  for (const size of [16, 24, 32, 48, 64]) writeFileSync(join(assets, 'tray', `${name}-${size}.png`), draw(size, layers));
}
const icon = [
  [box(0.06, 0.06, 0.94, 0.94, 0.2), 'accent'],
  [scaled(on, 0.64), 'white'],
];
writeFileSync(join(assets, 'icon', 'icon.png'), draw(512, icon));
writeFileSync(join(assets, 'icon', 'icon.ico'), ico([16, 24, 32, 48, 256].map((size) => ({ size, bytes: draw(size, icon) }))));
