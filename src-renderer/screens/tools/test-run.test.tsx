import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Tool } from '../../../src-shared/model/tool.ts';
import { TestRun } from './test-run.tsx';

const tool = (input: Record<string, unknown>): Tool => ({
  ...{ name: 'far__do', origin: 'upstream', title: { en: 'Do', 'zh-CN': '做' }, description: '', risk: 'control' },
  ...{ input, enabled: true, rule: 'ask', calls: 0 },
});
const drawn = (properties: unknown, more: Record<string, unknown> = {}) =>
  renderToStaticMarkup(<TestRun tool={tool({ type: 'object', properties, ...more })} />);
const nest = (levels: number): Record<string, unknown> =>
  Array.from({ length: levels }).reduce<Record<string, unknown>>((inner) => ({ type: 'object', properties: { in: inner } }), {
    type: 'string',
  });

/** What stands there to be read. */
const withoutTags = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim(); // prettier-ignore

describe('the form of a schema that somebody else wrote', () => {
  it.each<[what: string, properties: unknown, more?: Record<string, unknown>]>([
    ['that holds itself', { child: { $ref: '#' }, name: { type: 'string' } }],
    ['whose parts hold each other', { a: { $ref: '#/$defs/a' } }, { $defs: { a: { type: 'object', properties: { b: { $ref: '#/$defs/b' } } }, b: { $ref: '#/$defs/a' } } }], // prettier-ignore
    ['that refers to nothing but itself', { a: { $ref: '#/$defs/a' } }, { $defs: { a: { $ref: '#/$defs/a' } } }],
    ['that lies elsewhere', { a: { $ref: 'https://example.com/schema.json' } }],
    ['that refers to what is not there', { a: { $ref: '#/nowhere/at/all' } }],
    ['of a type nobody knows', { a: { type: 'bogus' }, b: { type: 7 } }],
    ['without any type', { a: {}, b: true, c: false }],
    ['whose fields are a list', []],
    ['whose choices are wrong', { a: { enum: 'x' }, b: { anyOf: 'y' }, c: { oneOf: [] } }],
    ['with a pattern nobody can read', { a: { type: 'string', pattern: '(' } }],
    ['with a default of another type', { a: { type: 'array', items: { type: 'string' }, default: 'x' } }],
    ['two hundred objects deep', { a: nest(200) }],
    ['that must be other than itself', { a: { not: {} }, b: { allOf: [{ type: 'string' }, { type: 'number' }] } }],
  ])('%s is drawn, or said to be written as JSON', (_what, properties, more) => {
    expect(drawn(properties, more)).not.toContain('Unsupported');
  });

  it.each<[what: string, property: Record<string, unknown>, more?: Record<string, unknown>]>([
    ['a list of different things', { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] }],
    ['an older list of different things', { type: 'array', items: [{ type: 'string' }, { type: 'number' }] }],
    ['a list of anything', { type: 'array' }],
    [
      'what holds itself',
      { $ref: '#/$defs/node' },
      { $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } } },
    ],
    ['what holds the whole', { $ref: '#' }],
    ['one of several things', { anyOf: [{ type: 'string' }, { type: 'object', properties: { a: { type: 'string' } } }] }],
    ['one of several kinds', { oneOf: ['a', 'b'].map((kind) => ({ type: 'object', properties: { kind: { const: kind } } })) }],
    ['something of several types', { type: ['number', 'boolean', 'array'] }],
    ['names somebody makes up', { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: true }],
    ['what asks for more as soon as something is filled in', { type: 'object', properties: { a: { type: 'string' } }, if: {}, then: {} }],
  ])('draws %s as JSON, in our words alone', (_what, property, more) => {
    const form = drawn({ far: { title: 'Far', ...property } }, more);
    expect(form).toContain('<textarea');
    expect(withoutTags(form)).toMatch(/^Far\*?(?: ?Next)? ?Run$/);
  });

  it('draws a value out of a list as a choice that stands open, whatever types there are', () => {
    const titled = ['a', 'b'].map((value) => ({ const: value, title: `The ${value}` }));
    for (const property of [{ oneOf: titled }, { anyOf: titled }, { oneOf: [...titled, { type: 'null' }] }])
      expect(withoutTags(drawn({ titled: property }))).toContain('Titled Leave it out The a The b');
    expect(withoutTags(drawn({ far: { enum: [1, null, 'x', { a: 1 }] } }))).toContain('Far Leave it out 1 nothing x {&quot;a&quot;:1}');
    expect(withoutTags(drawn({ far: { const: 'x' } }))).toContain('Far Leave it out x');
    expect(withoutTags(drawn({ far: { enum: ['safe\u202egnp.exe'] } }))).toContain('safe⟨U+202E⟩gnp.exe');
  });

  it('takes the whole as JSON where it is not a matter of fields', () => {
    const whole = drawn(undefined, { oneOf: [{ properties: { a: { type: 'string' } } }, { properties: { b: { type: 'string' } } }] });
    expect(withoutTags(whole)).toBe('Input Run');
    expect(
      withoutTags(drawn({ a: { type: 'string' }, b: { type: 'string' } }, { anyOf: [{ required: ['a'] }, { required: ['b'] }] })),
    ).toBe('A B Run');
  });

  it('with five hundred fields or choices is drawn in time', () => {
    const from = performance.now();
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`field_${at}`, { type: 'string' }]));
    expect(drawn({ ...many, one: { enum: Array.from({ length: 500 }, (_, at) => `choice ${at}`) } })).toContain('choice 499');
    expect(performance.now() - from).toBeLessThan(12_000);
  });

  it('speaks of leaving something as it is only where a tool of ours changes it', () => {
    const properties = { deep: { type: 'boolean' }, name: { type: ['string', 'null'] } };
    expect(drawn(properties)).not.toContain('Leave as it is');
    expect(drawn(properties)).toContain('Leave it out');
    const own = { ...tool({ type: 'object', properties }), origin: 'first-party' as const };
    expect(renderToStaticMarkup(<TestRun tool={own} />)).toContain('Leave as it is');
  });

  it('offers what usual schemas say', () => {
    const form = drawn({
      when: { type: 'string', format: 'date' },
      size: { type: 'integer', minimum: 1, maximum: 9 },
      way: {
        oneOf: [
          { const: 'a', title: 'The first' },
          { const: 'b', title: 'The second' },
        ],
      },
      one: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      lists: { type: 'array', items: { type: 'array', items: { type: 'number' } } },
      maybe: { type: ['string', 'null'] },
    });
    expect(form).toContain('type="date"');
    expect(form).toContain('type="number"');
    expect(form).toContain('The second');
  });
});
