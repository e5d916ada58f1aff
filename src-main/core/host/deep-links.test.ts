import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfLink, linkAmong } from './deep-links.ts';

describe('a switchboard link', () => {
  test.each([
    ['switchboard://v1/open/home', '#/home'],
    ['switchboard://v1/open/settings/', '#/settings'],
    ['switchboard://v1/open/devices/c1%2Flamp', '#/devices/c1%2Flamp'],
    ['switchboard://v1/open/connections/add/memory', '#/connections/add/memory'],
  ])('%s opens %s', (link, hash) => expect(hashOfLink(link)).toBe(hash));

  test.each([
    ['another version', 'switchboard://v2/open/home'],
    ['another verb', 'switchboard://v1/run/home'],
    ['a screen that does not exist', 'switchboard://v1/open/gallery'],
    ['parameters', 'switchboard://v1/open/devices?confirmed=true'],
    ['a fragment', 'switchboard://v1/open/home#/settings'],
    ['a user name', 'switchboard://me@v1/open/home'],
    ['another scheme', 'https://v1/open/home'],
    ['too deep a path', 'switchboard://v1/open/devices/a/b/c/d'],
    ['no link at all', '--hidden'],
    ['a novel', `switchboard://v1/open/devices/${'x'.repeat(3000)}`],
  ])('with %s opens nothing', (_why, link) => expect(hashOfLink(link)).toBeUndefined());

  test('is found among the arguments of a second instance', () => {
    expect(linkAmong(['/usr/bin/switchboard', '--hidden', 'switchboard://v1/open/activity'])).toBe('#/activity');
    expect(linkAmong(['/usr/bin/switchboard', '.'])).toBeUndefined();
  });

  test('whatever it carries stays inside one address of the window', () => {
    fc.assert(
      fc.property(fc.string(), (piece) => {
        const hash = hashOfLink(`switchboard://v1/open/devices/${encodeURIComponent(piece)}`);
        expect(hash ?? '#/devices').toMatch(/^#\/devices(\/[^/?#<>"\s]*)?$/);
      }),
    );
  });
});
