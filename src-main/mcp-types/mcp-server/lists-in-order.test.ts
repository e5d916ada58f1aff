import { expect, it } from 'vitest';
import { farLink } from './testing/far-link.ts';

/** A program whose second list waits until it is told to come. `poke` makes it say that its tools changed, or tells how many lists it was asked for. */
const SLOW_SECOND = `
let lists = 0;
let late;
const twice = process.argv.includes('twice') ? [{ name: 'poke', description: 'another', inputSchema: { type: 'object' } }] : [];
const say = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\\n');
let rest = '';
process.stdin.on('data', (bytes) => {
  const lines = (rest + bytes).split('\\n');
  rest = lines.pop();
  for (const line of lines) {
    const { id, method, params } = JSON.parse(line);
    if (method === 'initialize') say({ id, result: { protocolVersion: '2025-11-25', capabilities: { tools: { listChanged: true } }, serverInfo: { name: 'slow', version: '1' } } });
    else if (method === 'tools/list') {
      const mine = ++lists;
      const answer = () => say({ id, result: { tools: [{ name: 'poke', description: 'list ' + mine, inputSchema: { type: 'object' } }, ...twice] } });
      if (mine === 2) late = answer;
      else answer();
    } else if (method === 'tools/call') {
      const { only } = params.arguments;
      if (only === 'answer') late();
      else if (only === undefined) say({ method: 'notifications/tools/list_changed' });
      say({ id, result: { content: [{ type: 'text', text: String(lists) }] } });
    } else if (id !== undefined) say({ id, error: { code: -32601, message: 'no' } });
  }
});
`;

it('a list that was asked for later is the one that counts, also where the answer before it was slow', async () => {
  const far = await farLink({ kind: 'program', command: { program: process.execPath, args: ['-e', SLOW_SECOND] }, env: {} });
  const poke = async (args = {}) => (await far.link.runTool('poke', args, new AbortController().signal)).result;
  const seen: (string | undefined)[] = [];
  far.link.onEvent((event) => event.kind === 'tools' && seen.push(event.tools[0]?.description));
  try {
    await poke();
    await expect.poll(() => poke({ only: 'count' })).toEqual({ content: [{ type: 'text', text: '2' }] });
    await poke();
    // So long, and more, it takes until lists are read again: nobody reads the third before the second is there.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await poke({ only: 'answer' });
    await expect.poll(() => seen).toEqual(['list 2', 'list 3']);
    expect(far.tools()[0]?.description).toBe('list 3');
  } finally {
    await far.close();
  }
}, 45_000);

it('of two tools of one name the first is taken, and the person reads that another was left out', async () => {
  const args = ['-e', SLOW_SECOND, 'twice'];
  const far = await farLink({ kind: 'program', command: { program: process.execPath, args }, env: {} });
  try {
    expect(far.tools().map(({ name, description }) => [name, description])).toEqual([['poke', 'list 1']]);
    const left = (await far.link.facts()).find(({ label }) => label.en === 'Tools left out');
    expect(left?.value).toMatchObject({ en: '1 listed twice (poke)' });
  } finally {
    await far.close();
  }
});
