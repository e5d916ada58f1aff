import { expect, it } from 'vitest';
import { named } from './shapes.ts';

const words = (said: string): string => named(said).replaceAll(/\s+/g, ' ').trim();

it.each([
  ['ABC-12 is ready for review', 'issue is ready for review'],
  ['post it in #general please', 'post it in channel please'],
  ['write to ana.ruiz@example.org', 'write to email'],
  ['read https://example.org/a?b=c for me', 'read url for me'],
  ["select count(*) from customers where country = 'FR'", 'sql statement'],
  ['who has 192.168.1.7', 'who has ip'],
  ['whose is +44 20 7946 0000', 'whose is number'],
  ['看看app.log最后一百行', '看看 file app.log 最后一百行'],
  ['the end of app.log', 'the end of file app.log'],
])('what stands in no table is known by its shape: %s', (said, meant) => expect(words(said)).toBe(meant));

it('leaves words, names of tools, years and versions what they are', () => {
  for (const said of ['create_issue', 'light 2 in the hall', 'lodash 4.17.20', 'taxes of 2024', 'select a song from the list'])
    expect(words(said)).toBe(said);
});
