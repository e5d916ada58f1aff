import { expect, it } from 'vitest';
import { freeName } from './free-name.ts';

it('counts up to a name that nobody has', () => {
  expect(freeName('Files', new Set())).toBe('Files');
  expect(freeName('Files', new Set(['Files', 'Files 2', 'Notes']))).toBe('Files 3');
});
