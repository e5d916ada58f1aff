import { expect, it } from 'vitest';
import type { Touches } from '../../../src-shared/forms/confinement.ts';
import { defineMcpType, field } from '../../kit/index.ts';
import { memoryLink } from '../../kit/testing/index.ts';
import { answersFor } from './far.ts';
import { label } from './testing/house.ts';

const runner = defineMcpType({
  ...{ id: 'runner', version: 1, title: label, summary: label, group: 'tools', icon: '<svg/>', help: label, reach: 'typed' },
  config: { how: field.text({ label }) },
  steps: [{ title: label, fields: ['how'] }],
  runs: {
    'mcp-command': { answers: { how: 'started' }, command: 'line', env: 'given', consent: 'yes' },
    'mcp-url': { answers: { how: 'called' }, url: 'where', headers: 'shown' },
  },
  connect: () => memoryLink({ devices: [] }),
});

it('a described server is answered in the words of whichever type runs it', () => {
  const command = { program: 'npx', args: ['notes'] };
  const given = [{ name: 'KEY', value: { set: 'x' } }];
  expect(answersFor(runner, { way: 'program', command, env: given, consent: { agreed: 'yes' } })).toEqual({
    type: 'runner',
    config: { how: 'started', line: command, given, yes: { agreed: 'yes' } },
  });
  expect(answersFor(runner, { way: 'address', url: 'http://x', headers: given })).toEqual({
    type: 'runner',
    config: { how: 'called', where: 'http://x', shown: given },
  });
  // Who runs it without being able to shut it in does not run it.
  const within: Touches = { within: 'folders', folders: [], network: false };
  expect(() => answersFor(runner, { way: 'program', command, env: given, touches: within, consent: { agreed: 'yes' } })).toThrow(
    expect.objectContaining({ problem: 'not.supported' }),
  );
  expect(() => answersFor(undefined, { way: 'address', url: 'http://x', headers: [] })).toThrow(
    expect.objectContaining({ problem: 'not.supported' }),
  );
});
