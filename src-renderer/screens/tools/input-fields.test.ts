import { expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { inputFields } from './input-fields.ts';

const en = createTexts('en');
const types = (property: Record<string, unknown>, texts = en) =>
  inputFields({ properties: { one: property } }, (title) => ({ title }), texts).map(({ type }) => type)[0];

it('says what a field takes as a person would, in either language', () => {
  expect(types({ type: 'integer', minimum: 0, maximum: 200 })).toBe('a whole number 0…200');
  expect(types({ type: ['string', 'null'] })).toBe('text / nothing');
  expect(types({ enum: ['on', 'off'] })).toBe('on / off');
  expect(types({ type: 'array', items: { type: 'object', properties: { part: {} } } })).toBe('a list: several fields');
  expect(types({ anyOf: [{ type: 'boolean' }, { type: 'number' }] })).toBe('yes or no / a number');
  expect(types({})).toBe('anything');
  expect(types({ type: 'array', items: { type: 'string' } }, createTexts('zh-CN'))).toBe('列表：文字');
});
