import { expect, it } from 'vitest';
import { firstWord } from './first-word.ts';

it.each([
  ['a word', ['mcp', '--data', '/x'], 'mcp'],
  ['behind switches of the shell', ['--no-sandbox', 'mcp'], 'mcp'],
  ['no word but a value', ['--data', 'mcp'], undefined],
  ['another word', ['/home/me/mcp', 'mcp'], '/home/me/mcp'],
  ['a link, whatever it is called', ['switchboard://devices', 'doctor'], 'switchboard://devices'],
  ['nothing', [], undefined],
])('the first word decides what is started: %s', (_what, args, word) => {
  expect(firstWord(args, true)).toBe(word);
  expect(firstWord(['--inspect', '/where/the/app/is', ...args], false)).toBe(word);
});
