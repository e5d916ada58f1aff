import { getDefaultFormState } from '@rjsf/utils';
import { expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { drawableWhole, given } from './drawable.ts';
import { BEGINS, formSchema } from './form-look.ts';
import { safeSchema } from './safe-schema.ts';
import { schemaValidator } from './schema-validator.ts';

const validator = schemaValidator(createTexts('en'));
const form = (properties: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  drawableWhole(formSchema(safeSchema({ type: 'object', properties, ...more })));
/** What would be sent by somebody who opens the form, fills in these and presses Run. */
const sent = (drawn: Record<string, unknown>, filled: unknown = {}) =>
  given(drawn, getDefaultFormState(validator, drawn, filled, drawn, false, BEGINS));
const faults = (drawn: Record<string, unknown>, filled: unknown = {}) =>
  validator.validateFormData(filled, drawn).errors.map(({ property }) => property);

it('sends nothing that nobody chose', () => {
  const choices = ['a', 'b'].map((value) => ({ const: value, title: value }));
  const drawn = form(
    {
      titled: { oneOf: choices },
      typed: { type: 'string', oneOf: choices },
      one: { const: 'x' },
      kind: { anyOf: [{ type: 'object', properties: { kind: { const: 'a', default: 'a' } } }, { type: 'string' }] },
      nothing: { type: 'null' },
      list: { type: 'array', items: { type: 'string' }, minItems: 2 },
      pair: { type: 'array', prefixItems: [{ const: 1 }, { type: 'number', default: 3 }] },
      group: { type: 'object', properties: { inner: { type: 'object', properties: { a: { type: 'string' } } } }, required: ['inner'] },
      free: { type: 'object' },
      sure: { type: 'boolean' },
      words: { type: 'array', items: { type: 'string' } },
      map: { type: 'object', additionalProperties: true },
    },
    { required: ['sure', 'words', 'map'] },
  );
  expect(sent(drawn)).toEqual({});
  expect(sent(drawn, { titled: 'b', list: [], group: { inner: {} }, free: { a: {} } })).toEqual({ titled: 'b', list: [], free: { a: {} } });
});

it('asks for what is missing in a group only where the group is needed, or somebody began it', () => {
  const group = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] };
  expect(faults(form({ group }), { group: {} })).toEqual([]);
  expect(faults(form({ group }), { group: { b: 'x' } })).toEqual(['.group.a']);
  expect(faults(form({ group }, { required: ['group'] }))).toEqual(['.group.a']);
  const begun = form({ group: { ...group, properties: { ...group.properties, size: { type: 'integer', default: 3 } } } });
  expect(sent(begun)).toEqual({});
  expect(sent(begun, { group: { a: 'x', size: 3 } })).toEqual({ group: { a: 'x', size: 3 } });
});

it('begins with what a field says it is by itself, where that can be seen', () => {
  const choices = [{ const: 'a' }, { const: 'b' }];
  const drawn = form({
    size: { type: 'integer', default: 3 },
    way: { oneOf: choices, default: 'b' },
    odd: { oneOf: choices, default: 'c' },
  });
  expect(sent(drawn)).toEqual({ size: 3, way: 'b' });
});

it('has a place ready for each entry that has to be there, and sends none that nobody filled in', () => {
  const item = { type: 'object', properties: { part: { type: 'string' } }, required: ['part'] };
  const drawn = form({ actions: { type: 'array', items: item, minItems: 1 } }, { required: ['actions'] });
  const begun = sent(drawn);
  expect(begun).toEqual({ actions: [{}] });
  expect(faults(drawn, begun)).toEqual(['.actions.0.part']);
});

it('draws no more than a window holds, however often a schema refers to its parts', () => {
  const wide = (to: string) => ({
    properties: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}`, { $ref: `#/$defs/${to}` }])),
  });
  const drawn = form({ all: { $ref: '#/$defs/a' } }, { $defs: { a: wide('b'), b: wide('c'), c: wide('d'), d: { type: 'string' } } });
  expect(JSON.stringify(drawn).length).toBeLessThan(300_000);
});
