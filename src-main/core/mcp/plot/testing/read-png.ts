import { crc32, inflateSync } from 'node:zlib';
import { expect } from 'vitest';

/** Reads a PNG as the specification says, not as our writer thinks. */
export function readPng(file: Buffer): { width: number; height: number; rgb: Uint8Array } {
  expect([...file.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  let at = 8;
  let header: Buffer | undefined;
  const data: Buffer[] = [];
  const types: string[] = [];
  while (at < file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(file.subarray(at + 4, at + 8 + length)));
    types.push(type);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += 12 + length;
  }
  expect(types[0]).toBe('IHDR');
  expect(types.at(-1)).toBe('IEND');
  const [width, height] = [header!.readUInt32BE(0), header!.readUInt32BE(4)];
  expect([...header!.subarray(8)]).toEqual([8, 2, 0, 0, 0]);
  const raw = inflateSync(Buffer.concat(data));
  expect(raw.length).toBe(height * (1 + width * 3));
  const rgb = new Uint8Array(width * height * 3);
  const get = (x: number, y: number) => (x < 0 || y < 0 ? 0 : rgb[y * width * 3 + x]!);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (1 + width * 3)]!;
    expect(filter === 0 || filter === 2).toBe(true);
    for (let x = 0; x < width * 3; x += 1) {
      const value = raw[y * (1 + width * 3) + 1 + x]!;
      rgb[y * width * 3 + x] = value + (filter === 2 ? get(x, y - 1) : 0);
    }
  }
  return { width, height, rgb };
}
