import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifferences, type Side } from './word-differences.ts';

const told = (side: Side[]) => side.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('what changed in a text', () => {
  it('is told word by word', () => {
    const { before, now } = wordDifferences('Sends a mail to one person.', 'Sends a mail to everybody, also to strangers.');
    expect(told(before)).toBe('Sends a mail to [one person].');
    expect(told(now)).toBe('Sends a mail to [everybody, also to strangers].');
  });
  it('is told letter by letter in Chinese', () => {
    expect(told(wordDifferences('读取文件', '删除文件').now)).toBe('[删除]文件');
  });
  it('shows a character that cannot be seen as a change', () => {
    expect(told(wordDifferences('Reads', 'Reads\u200b').now)).toBe('Reads[\u200b]');
  });
  it('is all of it where it is too long to compare', () => {
    const long = 'word '.repeat(2_000);
    expect(wordDifferences(long, `${long}more`).now).toEqual([{ text: `${long}more`, changed: true }]);
  });
  it('never leaves out or makes up a letter, and marks nothing in equal texts', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      const { before, now } = wordDifferences(a, b);
      const whole = (side: Side[]) => side.map(({ text }) => text).join('');
      expect([whole(before), whole(now)]).toEqual([a, b]);
      expect(wordDifferences(a, a).now.some(({ changed }) => changed)).toBe(false);
      const same = (side: Side[]) => side.filter(({ changed }) => !changed).map(({ text }) => text).join('').replace(/\s/g, '');
      expect(same(before)).toBe(same(now));
    })); // prettier-ignore
  });
});
