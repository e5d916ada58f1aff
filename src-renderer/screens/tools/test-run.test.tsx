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
