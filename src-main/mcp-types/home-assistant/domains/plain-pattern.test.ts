import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPattern } from './plain-pattern.ts';

describe('a pattern that a home wants a text to have', () => {
  it.each(['[a-z]+', '^\\d{4}$', '[0-9]{2}:[0-9]{2}', '[A-Z][a-z]*', '\\w{2,8}', 'a?', '.*', '[\\w.\\-]+', 'ab.', '绿+'])(
    '%s is tried here',
    (pattern) => expect(plainPattern(pattern)).toBeInstanceOf(RegExp),
  );

  it.each(['(a+)+', '(a|a)*b', 'a*a*a*b', '(?:x+x+)+y', '\\d+\\d+', '(.)\\1', '(?=a+)a', 'a++', '[z-a]', '[', '(?P<x>a)', 'a{2,}b*', 'x'.repeat(201)])(
    '%s is left to the home',
    (pattern) => expect(plainPattern(pattern)).toBeUndefined(),
  ); // prettier-ignore

  it('means what it says', () => {
    expect(['2026', '202', 'x2026'].map((text) => plainPattern('^\\d{4}$')?.test(text))).toEqual([true, false, false]);
    expect(['ab', 'a\nb', ''].map((text) => plainPattern('[a-z]+')?.test(text))).toEqual([true, false, false]);
  });

  it('never keeps anybody waiting, whatever pattern passes', () => {
    const piece = fc.constantFrom('a', '.', '\\d', '[a-z]', '[^b]', '+', '*', '?', '{2}', '{1,9}', '(', ')', '|', '\\', '[', ']', '$', '^');
    const long = 'a'.repeat(4096);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const started = performance.now();
        plainPattern(pieces.join(''))?.test(`${long}!`);
        expect(performance.now() - started).toBeLessThan(10_000);
      }),
      { numRuns: 2000 },
    );
  });
});
