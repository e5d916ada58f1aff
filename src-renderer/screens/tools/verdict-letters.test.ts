import { expect, it } from 'vitest';
import { byLetter } from './verdict-letters.ts';

it('leads a letter to the next rule that begins with it, and any other key nowhere', () => {
  expect(byLetter('off', 'a')).toBe('allow');
  expect(byLetter('allow', 'a')).toBe('ask');
  expect(byLetter('ask', 'A')).toBe('allow');
  expect(byLetter('ask', 'o')).toBe('off');
  expect(byLetter('off', 'o')).toBe('off');
  for (const key of ['x', '', ' ', 'ArrowDown', 'Allow']) expect(byLetter('off', key)).toBeUndefined();
});
