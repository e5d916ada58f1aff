import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { FieldData } from '../../../src-shared/forms/kinds.ts';
import { LeadsTo } from './leads-to.tsx';

const look = { label: { en: 'A', 'zh-CN': 'A' }, required: true };
const field = (name: string, more: Partial<FieldData>): FieldData => ({ name, kind: 'text', ...look, ...more });
const fields = [field('url', { kind: 'url' }), field('more', { kind: 'list', addresses: true }), field('token', { kind: 'secret' })];

/** What the wizard says of where it goes. */
function said(leadsTo: string | undefined, config: Record<string, unknown>, left: number, hidden: string[] = []) {
  const shown = (names: readonly string[]) => fields.filter(({ name }) => names.includes(name) && !hidden.includes(name));
  const type = { fields, ...(leadsTo !== undefined && { leadsTo }) };
  return renderToStaticMarkup(<LeadsTo type={type} form={{ config, shown }} left={left} />);
}

it('an address that a stranger wrote into a type is shown where it can be tried, and at the last look', () => {
  for (const left of [1, 0])
    expect(said('https://notes.example/${team}/mcp', { token: 't' }, left)).toContain('https://notes.example/${team}/mcp');
});

it('and not before: a step that asks something else says nothing of it', () => {
  expect(said('https://notes.example/mcp', {}, 2)).toBe('');
});

it('what the person typed is shown at the last look, and no secret with it', () => {
  const config = { url: 'https://mine.example/mcp', more: ['https://copy.example/mcp'], token: 'secret-token' };
  expect(said(undefined, config, 1)).toBe('');
  const last = said(undefined, config, 0);
  expect(last).toContain('https://mine.example/mcp');
  expect(last).toContain('https://copy.example/mcp');
  expect(last).not.toContain('secret-token');
});

it('nothing is said of an address that is not asked for, or not given', () => {
  expect(said(undefined, { url: 'https://old.example/mcp' }, 0, ['url', 'more'])).toBe('');
  expect(said(undefined, { url: ' ' }, 0)).toBe('');
});
