import fc from 'fast-check';
import { expect, test } from 'vitest';
import { png } from './png.ts';
import { readPng } from './testing/read-png.ts';

test('whatever is painted can be read back point by point', () => {
  const picture = fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 })).chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      rgb: fc.uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 }),
    }),
  );
  fc.assert(
    fc.property(picture, ({ width, height, rgb }) => {
      expect(readPng(png(width, height, rgb))).toEqual({ width, height, rgb });
    }),
    { numRuns: 300 },
  );
});

test('an empty picture is small', () => {
  expect(png(800, 360, new Uint8Array(800 * 360 * 3).fill(255)).length).toBeLessThan(2_000);
});
