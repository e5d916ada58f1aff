import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KnownTool } from './catalogue.ts';
import { validateTool } from './tool-arguments.ts';

const KINDS = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const names = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', 'to string');
const value = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(1, 1.5, -0, '', 'x', true, null, [], {}));
/** As they come off the wire: `__proto__` is a name like another there. */
const parsed = <T>(made: fc.Arbitrary<T>) => made.map((one) => JSON.parse(JSON.stringify(one)) as Record<string, unknown>);
const entries = <T>(of: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(names, of), { maxLength: 4 })
    .map((pairs) => `{${pairs.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join(',')}}`);
const schema = fc
  .tuple(entries(fc.record({ type: fc.constantFrom(...KINDS) })), parsed(fc.record({ of: fc.uniqueArray(names, { maxLength: 3 }) })))
  .map(([properties, { of }]) => ({ type: 'object', properties: JSON.parse(properties) as object, required: of }));

it('says of a tool that somebody else wrote what a whole validator says of its outermost fields', () => {
  fc.assert(
    fc.property(
      schema,
      entries(value).map((text) => JSON.parse(text) as Record<string, unknown>),
      (input, args) => {
        const tool = { input, origin: 'upstream' } as unknown as KnownTool;
        const { valid } = new Validator(input as object, '2020-12', false).validate(args);
        if (valid) validateTool(args, tool);
        else expect(() => validateTool(args, tool)).toThrow(expect.objectContaining({ problem: 'input.invalid' }));
      },
    ),
    { numRuns: 3_000 },
  );
});
