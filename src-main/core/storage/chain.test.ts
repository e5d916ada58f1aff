import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './chain.ts';

/** What every journal written so far was hashed by. */
const asEver = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );

describe('the bytes of a record', () => {
  it('are what they always were, whatever is written', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonical(value) === asEver(value)));
    for (const odd of [{ b: undefined, a: 1 }, { 10: 'a', 9: 'b' }, JSON.parse('{"b":1,"__proto__":{"y":1,"x":2}}'), { toJSON: 'b', a: 1 }])
      expect(canonical(odd)).toBe(asEver(odd));
  });

  it('do not hang on the order in which somebody wrote', () => {
    expect(canonical({ b: [{ d: 1, c: 2 }], a: new Date(0) })).toBe('{"a":"1970-01-01T00:00:00.000Z","b":[{"c":2,"d":1}]}');
  });
});
