import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { RowRule } from './row-rule.tsx';

it('stands in a row as a list of choices with its name and value, and is made as one only when somebody comes near', () => {
  const drawn = renderToStaticMarkup(<RowRule label="Rule for Write a note" value="off" onChange={() => undefined} />);
  expect(drawn).toContain('role="combobox"');
  expect(drawn).toContain('aria-label="Rule for Write a note"');
  expect(drawn).toContain('>Off</button>');
  expect(drawn).not.toContain('<select');
});
