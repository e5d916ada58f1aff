import { expect, it } from 'vitest';
import type { Argument } from '../model/journal.ts';
import { createTexts } from './translate.ts';
import { unsaid } from './unsaid.ts';

const en = createTexts('en');
const arg = (name: string, value: string | number): Argument => ({ at: [name], value });

it('does not say twice what the sentence holds', () => {
  const what = { key: 'traits.level.do.set', with: { part: 'Lamp', level: 30, transition: 5 } };
  const args = [arg('level', 30), arg('transition', 5)];
  expect(unsaid(en, { what, target: { part: 'a/b/c' }, args })).toEqual([arg('transition', 5)]);
});
it('takes nothing for said that was cut, or only has the name of something said', () => {
  const long = `good night${' '.repeat(80)}unlock`;
  const what = { key: 'traits.text.do.set', with: { part: 'Sign', text: long.slice(0, 80) } };
  expect(unsaid(en, { what, target: { part: 'a/b/c' }, args: [arg('text', long)] })).toHaveLength(1);
  const tool = { key: 'activity.what.tool', with: { tool: 'db__query', connection: 'db' } };
  expect(
    unsaid(en, { what: tool, target: { tool: 'db__query' }, args: [arg('tool', 'db__query'), arg('connection', 'rm -rf /')] }),
  ).toHaveLength(2);
});
