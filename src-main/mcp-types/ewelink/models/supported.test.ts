import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { SUPPORTED } from './testing/supported-files.ts';
import { CHINESE } from './testing/chinese-names.ts';
import { supportedPage } from './testing/supported-page.ts';
import { MODELS } from './table.ts';

it.each(SUPPORTED)('the page of supported devices (%s) says what the tables say: npm run supported:ewelink', async (language, file) => {
  expect(await readFile(file, 'utf8')).toBe(supportedPage(language));
});

it('names every kind of device once', () => {
  const numbers = supportedPage('en')
    .split('\n')
    .flatMap((line) => /^\| (\d+) \|/.exec(line)?.[1] ?? []);
  expect(numbers.map(Number).sort((a, b) => a - b)).toEqual([...MODELS.keys()].sort((a, b) => a - b));
});

it('every kind of device has a name in Chinese, and every such name a device', () => {
  const names = new Set([...MODELS.values()].map(({ name }) => name));
  expect(new Set(Object.keys(CHINESE))).toEqual(names);
  for (const [name, chinese] of Object.entries(CHINESE)) expect(chinese, name).toMatch(/\p{Script=Han}/u);
});
