import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId, partId } from './key.ts';
import { pictureAsked, pictureUrl } from './picture.ts';

const asked = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://panel');
  return pictureAsked(pathname, searchParams.get('trait'));
};

describe('the address of a picture', () => {
  it('says which part and which ability, however odd their names are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1, unit: 'grapheme' }), (source, trait) => {
        const part = partId(deviceId('cabcdefghijkl', source), source);
        expect(asked(pictureUrl(part, trait, 17.4))).toEqual({ part, trait });
      }),
    );
  });

  it('names nothing when it is about something else', () => {
    for (const address of [
      '/',
      '/pictures/',
      '/pictures/a',
      '/pictures/a/b?trait=camera',
      '/pictures/%E0%A4%A?trait=camera',
      '/assets/x?trait=camera',
    ])
      expect(asked(address), address).toBeUndefined();
  });
});
