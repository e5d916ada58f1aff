import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOUR = 2;
const BYTES = 3;

/** A picture of `width` × `height` points of red, green and blue, as a PNG file. */
export function png(width: number, height: number, rgb: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, TRUE_COLOUR, 0, 0, 0], 8);
  // Every row begins with its filter; "as the row above" makes empty areas vanish.
  const rows = Buffer.alloc(height * (1 + width * BYTES));
  for (let y = 0; y < height; y += 1) {
    const at = y * (1 + width * BYTES);
    rows[at] = y === 0 ? 0 : UP;
    for (let x = 0; x < width * BYTES; x += 1) {
      const point = rgb[y * width * BYTES + x] ?? 0;
      rows[at + 1 + x] = y === 0 ? point : point - (rgb[(y - 1) * width * BYTES + x] ?? 0);
    }
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
const UP = 2;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
