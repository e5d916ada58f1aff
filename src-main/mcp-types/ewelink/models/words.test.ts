import { describe, expect, it } from 'vitest';
import { wordFor } from '../../../../src-shared/text/states/words.ts';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { tell } from '../record/device-facts.ts';
import { begin } from '../record/known.ts';
import { TABLES } from './table.ts';
import { PLAUSIBLE } from './testing/plausible.ts';

const texts = createTexts('zh-CN');
const listed = (value: unknown, name: string): string[] => {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
};
/** Every word a person may choose on any device. */
const offered = new Set(
  Object.values(TABLES)
    .flat()
    .flatMap((row) => PLAUSIBLE.flatMap((params) => tell(row, begin({ uiid: row.uiid, params, denied: [] }).known)))
    .flatMap(({ trait, value, limits }) => {
      const words = [...(limits?.options ?? []), ...['modes', 'presets', 'fans'].flatMap((name) => listed(value, name))];
      return trait === 'alarm' ? [] : words.map((word) => `${trait} ${word}`);
    }),
);
/** Numbers and units are the same in every language. */
const isMeasure = (word: string): boolean => /^[\d.]+ ?%?$|^°[CF]$/.test(word);

describe('what can be chosen', () => {
  it.each([...offered])('%s has a word in Chinese', (key) => {
    const [trait = '', ...rest] = key.split(' ');
    const word = rest.join(' ');
    if (!isMeasure(word)) expect(wordFor(texts, trait, word)).toMatch(/[\u4e00-\u9fff]/);
  });
});
