import { expect, it } from 'vitest';
import { freeName, isBorrowed } from './free-name.ts';

it('counts up to a name that nobody has', () => {
  expect(freeName('Files', new Set())).toBe('Files');
  expect(freeName('Files', new Set(['Files', 'Files 2', 'Notes']))).toBe('Files 3');
});

it('knows who calls themselves what something else is called', () => {
  const kinds = ['Home Assistant', 'eWeLink'];
  for (const name of ['home-assistant', 'Home  Assistant', 'EWELINK']) expect(isBorrowed(name, kinds)).toBe(true);
  for (const name of ['Home Assistant of Ann', 'Notes', '']) expect(isBorrowed(name, kinds)).toBe(false);
});
