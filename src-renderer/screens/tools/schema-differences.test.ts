import { describe, expect, it } from 'vitest';
import { hintDifferences, schemaDifferences } from './schema-differences.ts';

const schema = (properties: object, more: object = {}) => JSON.stringify({ type: 'object', properties, ...more });
const told = (before: string | undefined, now: string | undefined) =>
  schemaDifferences(before, now)?.map(({ at, kind, bold }) => `${bold ? '!' : ''}${kind} ${at}`);

describe('what changed in what a tool takes', () => {
  const before = schema({ text: { type: 'string' }, size: { enum: ['s', 'm'] }, old: { type: 'number' } }, { required: ['text'] });
  const now = schema(
    { text: { type: 'string', description: 'What to say' }, size: { enum: ['s', 'm', 'all'] }, callback_url: { type: 'string' }, note: {} },
    { required: ['text', 'callback_url'] },
  );
  it('is told parameter by parameter, what reaches further first', () => {
    expect(told(before, now)).toEqual(['!new callback_url', '!changed size', 'new note', 'changed text', 'gone old']);
    expect(schemaDifferences(before, now)?.[1]?.facts).toEqual([{ what: 'enum', before: '["s","m"]', now: '["s","m","all"]' }]);
  });
  it.each([
    ['maximum', 7, 30, true],
    ['maximum', 30, 7, false],
    ['maximum', 7, undefined, true],
    ['maximum', undefined, 7, false],
    ['minLength', 3, 1, true],
    ['minLength', 1, 3, false],
  ])('knows which way a bound moved: %s from %s to %s', (what, was, is, wider) => {
    const size = (bound: number | undefined) => schema({ size: { type: 'number', [what]: bound } });
    expect(told(size(was), size(is))).toEqual([`${wider ? '!' : ''}changed size`]);
  });
  it('points out what asks for something of the person', () => {
    expect(told(schema({}), schema({ home_address: {} }))).toEqual(['!new home_address']);
  });
  it('says that a parameter is needed now', () => {
    expect(schemaDifferences(before, now)?.[0]?.facts).toContainEqual({ what: 'required', now: 'true' });
  });
  it('goes down into objects and lists', () => {
    const list = (inner: object) => schema({ items: { type: 'array', items: { type: 'object', properties: inner } } });
    expect(told(list({ a: { type: 'string' } }), list({ a: { type: 'string' }, token: {} }))).toEqual(['!new items[].token']);
  });
  it('notices that anything may be given besides now', () => {
    expect(told(schema({}, { additionalProperties: false }), schema({}))).toEqual(['!changed ']);
  });
  it('is everything where nothing was known, and nothing where it is the same', () => {
    expect(told(undefined, schema({ path: {} }))).toEqual(['!new path']);
    expect(told('', schema({}, { additionalProperties: false }))).toEqual([]);
    expect(told(undefined, schema({}, { description: 'Anything' }))).toEqual(['new ']);
    expect(told(now, now)).toEqual([]);
  });
  it('is told as text where it cannot be read', () => {
    expect(told('{ "type": …', now)).toBeUndefined();
  });
  it('ends in a schema that holds itself a thousand times', () => {
    const deep = Array.from({ length: 1_000 }).reduce<object>((inner) => ({ type: 'object', properties: { again: inner } }), {});
    expect(told(schema({}), JSON.stringify(deep))?.length).toBeLessThan(12);
  });
});

describe('what changed in what it says about its effects', () => {
  it('is bold where it no longer only reads', () => {
    expect(hintDifferences('{"readOnlyHint":true}', '{"readOnlyHint":false,"idempotentHint":true}')).toMatchObject([
      { at: 'readOnlyHint', bold: true },
      { at: 'idempotentHint', bold: false },
    ]);
  });
});
