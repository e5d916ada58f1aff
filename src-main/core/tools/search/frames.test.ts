import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framed } from './frames.ts';

test.each([
  ['how do I get from the harbour to the museum', 'directions way'],
  ['从公司到机场开车要多久', 'directions way'],
  ['until when is the bakery on Main Street open', 'opening hours'],
  ['yoga with Ivo every second Wednesday', 'repeats schedule'],
  ['the dentist is at four instead of three', 'moves reschedule'],
  ['把例会挪到周四下午', 'moves reschedule'],
  ['remind me to water the plants', 'reminder'],
  ['记得五点提醒我收快递', 'reminder'],
  ['something along the lines of Casablanca', 'similar'],
  ['put the dentist on Tuesday in my calendar', 'appointment calendar create'],
  ['strike the oat milk off the list', 'remove list'],
  ['爸爸的手机号是多少', 'contact person number'],
])('"%s" asks for %s by how it is built', (words, told) => expect(framed(words)).toBe(told));

test('words alone are no sentence', () => {
  for (const words of ['', 'issue', 'send mail', '发邮件', 'from', 'open']) expect(framed(words)).toBe('');
});

test('no text, however long, keeps anybody waiting or is taken for more than a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
      expect(framed(`${'x'.repeat(300)} ${text}`)).toBe('');
    }),
    { numRuns: 100 },
  );
});
