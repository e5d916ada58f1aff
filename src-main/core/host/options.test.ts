import { expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { readOptions, usage } from './options.ts';

test.each(['en', 'zh-CN'] as const)('the help speaks the language of the terminal, %s, and leaves no switch without words', (language) => {
  const help = usage(createTexts(language));
  expect(help).toContain('--restore …');
  expect(help).toContain('SWITCHBOARD_PASSPHRASE');
  expect(help).not.toContain('start.help.');
  expect(help.includes('备份')).toBe(language === 'zh-CN');
});

test('the command line goes before the environment, and a word nobody knows is refused', () => {
  expect(readOptions(['--port', '1', '--restore=latest'], { SWITCHBOARD_PORT: '2' })).toMatchObject({ port: 1, restore: 'latest' });
  expect(() => readOptions(['--prot', '1'], {})).toThrow();
  expect(() => readOptions(['--port'], {})).toThrow();
  expect(() => readOptions(['--port', '70000'], {})).toThrow();
});
