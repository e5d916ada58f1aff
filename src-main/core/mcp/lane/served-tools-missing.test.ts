import { expect, test, vi } from 'vitest';
import { HOME_TOOLS } from '../tool-table.ts';
import { createServedTools } from './served-tools.ts';

vi.mock(import('./listed-texts.ts'), () => ({ LISTED: {} }));

test('a tool of the home whose text is missing is a bug, and is not put together on the side', () => {
  const tools: Parameters<typeof createServedTools>[0]['tools'] = {
    known: () => [],
    knownTool: () => undefined,
    isKeptAway: () => false,
    ownVerdict: () => 'allow',
  };
  expect(() => createServedTools({ tools })).toThrow(HOME_TOOLS[0]?.name);
});
