import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { NotWritten } from './not-written.tsx';

it('says of a file that was changed meanwhile that it is as it was, not how to undo something', () => {
  const told = renderToStaticMarkup(<NotWritten error={new SwitchboardError('conflict.changed', 'mcp.json was changed')} />);
  expect(told).toContain('Its file was changed by somebody else');
  expect(told).not.toContain('the earlier one');
  expect(renderToStaticMarkup(<NotWritten error={new SwitchboardError('storage.full', 'full')} />)).toContain('storage.full');
});
