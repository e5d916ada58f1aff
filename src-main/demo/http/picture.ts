import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 320;
const HEIGHT = 180;

/** What the demo camera sees: a drive at this hour of the day, as a PNG. */
export function picture(now: number, _of = 'camera.drive'): Buffer {
  const hour = (now / 3_600_000) % 24;
  const light = Math.max(0.15, Math.sin(((hour - 6) / 12) * Math.PI));
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) for (let x = 0; x < WIDTH; x += 1) rows.set(colour(x, y, light), y * (WIDTH * 3 + 1) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Sky, hedge, drive. */
function colour(x: number, y: number, light: number): number[] {
  const drive = y > 100 && Math.abs(x - WIDTH / 2) < (y - 80) * 0.9;
  const base = y < 80 ? [120 + y, 160 + y / 2, 220] : drive ? [130, 128, 124] : [70, 110 - (y % 7), 60];
  return base.map((value) => Math.min(255, Math.round(value * light)));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
