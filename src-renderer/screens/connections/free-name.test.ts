import { expect, it } from 'vitest';
import { freeName, isBorrowed } from './free-name.ts';

it('counts up to a name that nobody has', () => {
  expect(freeName('Files', new Set())).toBe('Files');
  expect(freeName('Files', new Set(['Files', 'Files 2', 'Notes']))).toBe('Files 3');
  expect(freeName('N\u043etes', new Set(['Notes']))).toBe('N\u043etes 2');
});

it('knows who calls themselves what something else is called', () => {
  const LIKE = ['H\u043eme Assistant', '\u041d\u043e\u043c\u0435 Assistant', '\u0397\u03bfme Assist\u03b1nt', 'Ho\u0301me Assistant', 'Ｈome Ass\u0131stant', 'eWeL1nk', 'eWeIink']; // prettier-ignore
  const kinds = ['Home Assistant', 'eWeLink'];
  for (const name of ['home-assistant', 'Home  Assistant', 'EWELINK', ...LIKE]) expect(isBorrowed(name, kinds)).toBe(true);
  for (const name of ['Home Assistant of Ann', 'Notes', '']) expect(isBorrowed(name, kinds)).toBe(false);
});
