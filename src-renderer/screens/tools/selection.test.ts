import { describe, expect, it } from 'vitest';
import { countOf, EVERYTHING, isChosen, NOTHING, stretched, turned, type Selection } from './selection.ts';

const known = ['a', 'b', 'c', 'd', 'e'];
const names = (now: Selection) => (now.all ? 'all' : [...now.names].sort().join(''));

describe('choosing rows', () => {
  it('takes one in and out', () => {
    const one = turned(NOTHING, 'b');
    expect([names(one), countOf(one, 5), countOf(turned(one, 'b'), 5)]).toEqual(['b', 1, 0]);
  });
  it('takes a stretch from the row touched last, in both directions', () => {
    const from = turned(NOTHING, 'c');
    expect(names(stretched(from, 'e', known))).toBe('cde');
    expect(names(stretched(from, 'a', known))).toBe('abc');
    expect(names(stretched(NOTHING, 'd', known))).toBe('d');
  });
  it('a stretch keeps its start, so that it can be drawn further', () => {
    expect(names(stretched(stretched(turned(NOTHING, 'b'), 'c', known), 'e', known))).toBe('bcde');
  });
  it('all that match are chosen whatever is known of them, except those taken out again', () => {
    expect(isChosen(EVERYTHING, 'never seen')).toBe(true);
    const but = turned(EVERYTHING, 'c');
    expect([isChosen(but, 'c'), isChosen(but, 'never seen'), countOf(but, 10_000)]).toEqual([false, true, 9_999]);
    expect(countOf(turned(but, 'c'), 10_000)).toBe(10_000);
    expect(isChosen(stretched(but, 'c', known), 'c')).toBe(true);
    expect([countOf(turned(EVERYTHING, 'c'), 1), countOf(NOTHING, 9)]).toEqual([0, 0]);
  });
});
