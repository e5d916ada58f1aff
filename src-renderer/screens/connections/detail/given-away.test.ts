import { expect, it } from 'vitest';
import { openAnswers, seedOf } from './given-away.ts';
import { isOf, wordsOf } from './log-lines.ts';

const config = {
  way: 'program',
  command: { program: 'npx', args: ['notes'] },
  env: [{ name: 'KEY', value: { saved: true } }],
  token: { saved: true },
  account: { saved: true, account: 'me' },
};
const connection = {
  ...{ id: 'c1', slug: 'notes', type: 'kind', name: 'Notes', enabled: true, config, createdAt: 1 },
  health: { state: 'connected' as const, since: 1 },
  counts: { devices: 0, tools: 0, scenes: 0 },
};

it('what is given away holds no secret, and nothing that says there is one', () => {
  const open = { way: 'program', command: { program: 'npx', args: ['notes'] }, env: [{ name: 'KEY' }] };
  expect(openAnswers(config)).toEqual(open);
  expect(seedOf(connection)).toEqual({ connections: [{ type: 'kind', slug: 'notes', name: 'Notes', config: open }] });
});

it('a line of a log is told with what belongs to it, and whose it is only to those who ask', () => {
  const line = {
    at: 1,
    level: 'info' as const,
    area: 'connections',
    message: 'Program says',
    details: { connection: 'c1', line: 'ready', port: 7 },
  };
  expect(isOf(line, 'c1')).toBe(true);
  expect(isOf(line, 'c2')).toBe(false);
  expect(isOf({ ...line, details: undefined }, 'c1')).toBe(false);
  expect(wordsOf(line)).toBe('Program says  ready  port=7');
  expect(wordsOf({ ...line, details: undefined })).toBe('Program says');
});
