import { expect, test } from 'vitest';
import { createPicks } from './picks.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('one caller teaches the same once a day, and not more than some things, however often it is done', () => {
  let at = 0;
  const picks = createPicks(() => at);
  const does = (caller: string, words: string, id: string) => {
    picks.searched(caller, words, [id, 'other']);
    return picks.used(caller, id);
  };
  expect(does('hostile', 'send mail', 'mine')).toBe('send mail');
  for (let time = 0; time < 50; time += 1) expect(does('hostile', ' Send mail ', 'mine')).toBeUndefined();
  expect(does('honest', 'send mail', 'mine')).toBe('send mail');
  const taught = Array.from({ length: 500 }, (_, time) => does('hostile', `words ${time}`, 'mine')).filter(Boolean);
  expect(taught.length).toBeLessThan(50);
  at += DAY + 1;
  expect(does('hostile', 'send mail', 'mine')).toBe('send mail');
});

test('what was not found for them, or long ago, teaches nothing; what is forgotten neither', () => {
  let at = 0;
  const picks = createPicks(() => at);
  picks.searched('a', 'send mail', ['send_email']);
  expect(picks.used('a', 'delete_all')).toBeUndefined();
  at += HOUR;
  expect(picks.used('a', 'send_email')).toBeUndefined();
  picks.searched('a', 'send mail', ['send_email']);
  picks.forget();
  expect(picks.used('a', 'send_email')).toBeUndefined();
});
