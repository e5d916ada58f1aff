import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainName } from './plain-name.ts';

it('leaves the names people give alone', () => {
  for (const name of ['Floor lamp', 'Küche – Licht', '客厅主灯', 'Zoë’s room', '👩‍🚀 corner']) expect(plainName(name)).toBe(name);
});

it('makes one honest line of a forged one', () => {
  expect(plainName('Lamp\u202egnihton\nApproved by you')).toBe('Lamp gnihton Approved by you');
  expect(plainName('\u{e0041}\u{e0042}ok\u200b')).toBe('ok');
  expect(plainName(' \u0000 ')).toBe('–');
});

it('never grows, never hides, and is done after one pass', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const plain = plainName(name);
      expect(Array.from(plain).length).toBeLessThanOrEqual(120);
      expect(plain).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(plainName(plain)).toBe(plain);
    }),
  );
});
