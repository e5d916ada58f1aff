import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { FarWords } from '../../../../src-shared/contract/far-words.ts';
import { Words } from './far-words.tsx';

const shown = (words: Partial<FarWords>) =>
  renderToStaticMarkup(<Words words={{ said: [], unread: [], ...words }} allow={() => undefined} />);
const ALLOW = 'Allow these words';
const BACK = 'Hold back again';

it('says of a list that could not be read that nobody knows what stands there, and nothing where all is clean', () => {
  expect(shown({ unread: ['prompts'] })).toContain('Its list of prompts could not be read');
  expect(shown({})).toBe('');
});

it('lets the person allow what is kept back, and nothing else', () => {
  const findings = [{ kind: 'instruction', grave: true, where: 'description', text: 'Ignore all' } as const];
  const held = shown({ said: [{ of: 'prompts', name: 'sum_up', findings, mark: 'm', allowed: false, whole: 'and all the rest' }] });
  expect(held).toContain(ALLOW);
  // All of it is there to be read first, not only what was found.
  expect(held.indexOf('and all the rest')).toBeLessThan(held.indexOf(ALLOW));
  expect(held).toContain('and all the rest');
  expect(held).not.toContain(BACK);
  const other = shown({
    said: [
      { of: 'prompts', name: 'sum_up', findings, mark: 'm', allowed: true },
      { of: 'instructions', name: '', findings },
      { of: 'resources', name: 'light', findings },
    ],
  });
  expect(other).not.toContain(ALLOW);
  expect(other).toContain('Allowed by you');
  expect(other.split(BACK)).toHaveLength(2);
});
