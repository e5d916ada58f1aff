import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matched } from './matched.ts';

const shown = (text: string, search: string) => matched(text, search).map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join(''); // prettier-ignore

describe('marking what was looked for', () => {
  it('marks every word, in any case and with any accent', () => {
    expect(shown('Create an Issue in a repository', 'issue CREATE')).toBe('[Create] an [Issue] in a repository');
    expect(shown('Café Straße', 'cafe strasse')).toBe('[Café] [Straße]');
    expect(shown('把灯打开', '灯')).toBe('把[灯]打开');
  });
  it('marks nothing where nothing was asked', () => {
    expect(matched('A tool', '')).toEqual([{ text: 'A tool', hit: false }]);
  });
  it('never loses a letter', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
      expect(matched(text, search).map((piece) => piece.text).join('')).toBe(text); // prettier-ignore
    })); // prettier-ignore
  });
});
