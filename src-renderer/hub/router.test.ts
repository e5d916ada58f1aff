import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, routeOf, SCREENS } from './router.ts';

describe('addresses of the panel', () => {
  it('name a screen, what its panel shows and how it is filtered', () => {
    expect(routeOf('#/devices/c1%2Flamp?room=kitchen')).toEqual({
      screen: 'devices',
      path: ['c1/lamp'],
      id: 'c1/lamp',
      query: { room: 'kitchen' },
    });
  });
  it.each(['', '#', '#/', '#/nowhere/x'])('%s is Home: an old link never ends nowhere', (hash) => {
    expect(routeOf(hash)).toEqual({ screen: 'home', path: [], id: undefined, query: {} });
  });
  it('survive an id that is not percent-encoded properly', () => {
    expect(routeOf('#/devices/100%').id).toBe('100%');
  });
  it('leave empty filters out', () => {
    expect(hashOf({ screen: 'tools', query: { search: '', risk: undefined } })).toBe('#/tools');
  });
  it('come back as they were written, whatever stands in them', () => {
    const word = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(
        fc.constantFrom(...SCREENS),
        fc.array(word),
        fc.dictionary(
          word.filter((key) => key !== '__proto__'),
          word,
        ),
        (screen, path, query) => {
          expect(routeOf(hashOf({ screen, path, query }))).toEqual({ screen, path, id: path[0], query: { ...query } });
        },
      ),
    );
  });
});
