import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStateCodec, STATE_TTL_MS } from './state.ts';

const KEY = randomBytes(32);

const bound = { client: 'a', method: 'tools/call', name: 'find', args: { b: 1, a: [1, { d: 2, c: 3 }] }, leads: 'here' };

test('what was sealed comes back, in whatever order the arguments are repeated', () => {
  const codec = createStateCodec(() => 0, KEY);
  const text = codec.mint({ far: 'state', parked: 'id' }, bound);
  expect(codec.open(text, bound)).toEqual({ far: 'state', parked: 'id' });
  expect(codec.open(text, { ...bound, args: { a: [1, { c: 3, d: 2 }], b: 1 } })).toEqual({ far: 'state', parked: 'id' });
});

test('it is of one client, one request, one program and ten minutes', () => {
  let now = 0;
  const codec = createStateCodec(() => now, KEY);
  const text = codec.mint({ far: 'state' }, bound);
  for (const other of [
    { ...bound, client: 'b' },
    { ...bound, name: 'control' },
    { ...bound, method: 'prompts/get' },
    { ...bound, args: {} },
    { ...bound, leads: 'elsewhere' },
  ])
    expect(() => codec.open(text, other)).toThrow(/does not belong/);
  expect(() => createStateCodec(() => now, randomBytes(32)).open(text, bound)).toThrow(/does not belong/);
  now = STATE_TTL_MS + 1;
  expect(() => codec.open(text, bound)).toThrow(/expired/);
});

test('no other text opens, however near it is', () => {
  const codec = createStateCodec(() => 0, KEY);
  const text = codec.mint({ far: 'state' }, bound);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (at, letter) => {
      const other = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
      if (other !== text) expect(() => codec.open(other, bound)).toThrow(expect.objectContaining({ code: -32602 }));
    }),
    { numRuns: 40 },
  );
  for (const odd of [undefined, null, 7, {}, '', 'sb1..', `${text}.`, text.toUpperCase()]) expect(() => codec.open(odd, bound)).toThrow();
});
