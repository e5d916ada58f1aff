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
  ['Siemens stock over the past two years', 'share price history'],
  ['put the dentist on Tuesday in my calendar', 'appointment calendar create'],
  ['strike the oat milk off the list', 'remove list'],
  ['爸爸的手机号是多少', 'contact person number'],
])('"%s" asks for %s by how it is built', (words, told) => expect(framed(words)).toBe(told));

test('words alone are no sentence', () => {
  for (const words of ['', 'issue', 'send mail', '发邮件', 'from', 'open']) expect(framed(words)).toBe('');
});

test.each([
  'tell me about the energy use of the heat pump',
  'tell me in two sentences who wrote this',
  'is the garage door open now',
  'when does the garage door open',
  'photos I shared over the last year',
  'what is low on stock since last week',
  '空调开到几点',
  'tell me if the cellar window is open',
  'check if the front door is open',
  'check whether the stove is off',
  'are the blinds down',
  '浴室的窗户打不开',
  'how high is the temperature in the attic',
  'why is the lamp in the hall red',
  'let me see the camera at the gate',
  '让我看到门口的摄像头',
  'get the temperature in the living room',
  'add the lamp to the porch group',
  'turn off the light here when I leave',
  'tell the vacuum to clean the kitchen',
  'did the washing machine break down',
  'did somebody break into the house',
  'turn the heating back up',
  'fill the tub in the bathroom',
  'did the boiler at work go out',
  'turn on the fan for 10 minutes at 7',
  '书桌和桌子上的东西',
  'how did I sleep the last three nights',
  'how much mail do I have',
  'get the readings from Monday to Friday',
  'is there a mail from Monica',
  'what is the warmest day above 20 degrees',
  '亮度调到百分之五十',
  'get the events in my calendar',
  "what's on in the kitchen",
  'how do I call Anna',
  'how does Anna get to work',
  'I had a meeting',
  'I spent 3 hours on this',
  '这次花了3个小时',
  '是不是忘记上锁',
  '别忘了提醒',
  '读一下温度',
  '正式环境的日志',
  '路由器地址是多少',
])('"%s" is none of the sentences that look like it', (words) => expect(framed(words)).toBe(''));

test('a text is looked at for as long as a sentence is', () => {
  const asked = 'remind me to water the plants';
  expect(framed(`${' '.repeat(200 - asked.length)}${asked}`)).toBe('reminder');
  expect(framed(`${' '.repeat(200)}${asked}`)).toBe('');
});

test('whatever fills a sentence, only what tools say is told, and nothing for what comes after', () => {
  const parts = [
    'remind me to ',
    'from ',
    'to ',
    'put ',
    'back ',
    'the ',
    'is ',
    'open ',
    'what time ',
    'if ',
    '每',
    '把',
    '给',
    '了',
    '10 ',
    ', ',
  ];
  const texts = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 500 }), (built, more) => {
      const sentence = built.join('').slice(0, 200).padEnd(200);
      expect(framed(sentence)).toMatch(/^(?:[a-z]+(?: |$))*$/);
      // What comes later changes nothing.
      expect(framed(sentence + more)).toBe(framed(sentence));
    }),
    { numRuns: 300 },
  );
});
