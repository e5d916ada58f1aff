import { expect, test } from 'vitest';
import type { LinkDevice } from '../../kit/link.ts';
import { acceptDevice } from './accept.ts';

test('a part whose kind makes no sense is a part like any other', () => {
  const kinds = ['light', 'rocket', undefined, Object];
  const parts = kinds.map((kind, index) => ({ key: String(index), name: 'One', kind, traits: { power: { value: true, at: 1 } } }));
  const device = { source: 'a', name: 'A', online: true, parts } as unknown as LinkDevice;
  const accepted = acceptDevice(device, (key) => expect(key).toBeUndefined());
  expect(accepted.parts.map(({ kind }) => kind)).toEqual(['light', 'other', 'other', 'other']);
});
