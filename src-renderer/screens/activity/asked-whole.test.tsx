import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Approval } from '../../../src-shared/model/journal.ts';
import { Effects, Given } from './asked-whole.tsx';

const question = (more: Partial<Approval>): Approval => ({
  ...{ id: 'q', at: 1, expiresAt: 2, caller: { kind: 'assistant', id: 'a', name: 'Sly' }, what: { key: 'activity.what.tool' } },
  ...{ risk: 'control', args: [], target: { tool: 'far__query' }, batch: 'q', scopes: [], ...more },
});
const nothing = () => undefined;
const act = (en: string, risk: 'control' | 'danger' = 'control') => ({ what: { key: 'activity.what.titled', with: { en, zh: en } }, risk });
const wordsOf = (node: React.ReactNode) => renderToStaticMarkup(node).replace(/<[^>]+>/g, ' ').replace(/ +/g, ' '); // prettier-ignore

it('says how much more would follow, and the worst of that', () => {
  const effects = [...Array.from({ length: 12 }, () => act('Unlock', 'danger')), act('Turn on'), act('Turn off')];
  expect(wordsOf(<Effects approval={question({ effects })} open={nothing} />)).toContain('and 2 more, the worst: Turn on');
});
it('marks what would not be seen, what is kept out of sight, and where there is nothing', () => {
  const args = [
    { at: ['a'], value: `x\u202e${' '.repeat(9)}y` },
    { at: ['pin'], hidden: 4 },
    { at: ['none'] },
    { at: ['no'], value: null },
  ];
  expect(wordsOf(<Given approval={question({ args })} open={nothing} />)).toBe(
    ' With these details a x unseen character U+202E 9 spaces y pin Show 4 hidden characters none empty no null ',
  );
});
