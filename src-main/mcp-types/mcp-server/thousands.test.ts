import { expect, it } from 'vitest';
import { staysResponsive, UNLESS_SLOW_ONCE } from '../../core/testing/turns.ts';
import { eventually, farLink } from './testing/far-link.ts';

/** A program with so many tools, in one list, that says they changed whenever it is told to. */
const THOUSANDS = `
const say = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\\n');
let lists = 0;
const field = (name) => ({ type: 'string', description: 'The ' + name + ' of what is looked for.' });
// Within itself far deeper than anybody can go.
const deep = (depth) => '{"properties":{"id":'.repeat(depth) + '{}' + '}}'.repeat(depth);
const tool = (_, at) => ({ name: 'tool_' + at, description: 'Looks for number ' + at + ' in list ' + lists + ', with its owner and the day it was changed.',
  inputSchema: { type: 'object', properties: { id: field('id'), filter: field('filter'), owner: field('owner'), since: field('since') }, required: ['id'] } });
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  if (method === 'initialize') say({ id, result: { protocolVersion: '2025-11-25', capabilities: { tools: { listChanged: true } }, serverInfo: { name: 'large', version: '1' } } });
  else if (method === 'tools/list') {
    lists++;
    const tools = Array.from({ length: process.argv[1] }, tool).map((one) => JSON.stringify(one));
    if (process.argv[2]) tools.splice(7, 0, '{"name":"deep","inputSchema":' + deep(process.argv[2]) + '}');
    process.stdout.write('{"jsonrpc":"2.0","id":' + JSON.stringify(id) + ',"result":{"tools":[' + tools + ']}}\\n');
  }
  else if (method === 'tools/call') say({ method: 'notifications/tools/list_changed' }), say({ id, result: { content: [] } });
  else if (id !== undefined) say({ id, error: { code: -32601, message: 'no' } });
});`;

const withTools = (count: number, deep = '') =>
  farLink({ kind: 'program', command: { program: process.execPath, args: ['-e', THOUSANDS, String(count), deep] }, env: {} });

it(
  'five thousand tools of a program come, and come again, and nobody else waits for them',
  { ...UNLESS_SLOW_ONCE, timeout: 45_000 },
  async () => {
    // What is loaded for the first server of all belongs to no other.
    await (await withTools(1)).close();
    const far = await staysResponsive(() => withTools(5_000));
    try {
      expect(far.tools()).toHaveLength(5_000);
      await staysResponsive(async () => {
        await far.link.runTool('tool_1', {}, new AbortController().signal);
        await eventually(() => far.tools()[4_999]?.description.includes('in list 2') === true, 'the second list', 20_000);
      });
      expect(far.tools()).toHaveLength(5_000);
    } finally {
      await far.close();
    }
  },
);

it(
  'a tool whose schema lies within itself twenty thousand times is left out, and the others are there',
  { ...UNLESS_SLOW_ONCE, timeout: 45_000 },
  async () => {
    await (await withTools(1)).close();
    const far = await staysResponsive(() => withTools(20, '20000'));
    try {
      expect(far.tools()).toHaveLength(20);
    } finally {
      await far.close();
    }
  },
);
