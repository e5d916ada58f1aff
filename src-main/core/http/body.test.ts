import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeper } from './body.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('how deep a body is nested', () => {
  it('is told from the text exactly as from the parsed value', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 6 }), (json, most) => isDeeper(json, most) === depthOf(JSON.parse(json)) > most),
    );
  });

  it('does not count brackets in strings', () => {
    expect(isDeeper(JSON.stringify({ text: '[[[[{{{{\\"[[[' }), 1)).toBe(false);
  });
});
