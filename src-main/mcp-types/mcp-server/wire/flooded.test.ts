import { expect, it } from 'vitest';
import type { Program } from '../../../kit/index.ts';
import { staysResponsive, UNLESS_SLOW_ONCE } from '../../../core/testing/turns.ts';
import { farLink } from '../testing/far-link.ts';
import { LineTransport } from './line-transport.ts';

const progress = (at: number) => ({ jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken: 'call-1', progress: at } });
const said = (level: number) => ({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: 'x'.repeat(level) } });
const CHANGED = { jsonrpc: '2.0', method: 'notifications/tools/list_changed' };
const ANSWER = { jsonrpc: '2.0', id: 'call-1', result: {} };

/** A line on which all of this came in at once, as it does of a program that does not wait; what was heard of it, in order. */
async function heardOf(messages: object[]) {
  let hear: (line: string) => void = () => undefined;
  const program: Program = {
    send: async () => undefined,
    onLine: (listener) => ((hear = listener), () => undefined),
    onExit: () => () => undefined,
    close: async () => undefined,
  };
  const transport = new LineTransport(program, 'flood');
  const heard: unknown[] = [];
  const trouble: string[] = [];
  transport.onerror = ({ message }) => void trouble.push(message);
  await transport.start();
  await new Promise<void>((resolve) => {
    transport.onmessage = (message) => {
      heard.push('method' in message ? message.method : message);
      if ('result' in message) resolve();
    };
    for (const message of messages) hear(JSON.stringify(message));
  });
  return { heard, trouble };
}

it('of twenty thousand notices at once some are heard, and the answer behind them', async () => {
  const { heard, trouble } = await heardOf([...Array.from({ length: 20_000 }, (_, at) => progress(at)), ANSWER]);
  expect(heard.at(-1)).toEqual(ANSWER);
  expect(heard.length).toBeLessThan(1_000);
  expect(trouble).toEqual([expect.stringContaining('more than can be heard')]);
});

it('a few that are large are not kept either, and what is said now and then is heard whole', async () => {
  const large = await heardOf([...Array.from({ length: 40 }, () => said(1024 * 1024)), ANSWER]);
  expect(large.heard.length).toBeLessThan(10);
  const few = await heardOf([...Array.from({ length: 100 }, (_, at) => progress(at)), ANSWER]);
  expect([few.heard.length, few.trouble]).toEqual([101, []]);
});

it('that something changed is heard in spite of a flood, and once', async () => {
  const flood = Array.from({ length: 5_000 }, (_, at) => progress(at));
  const { heard } = await heardOf([...flood, ...Array.from({ length: 5_000 }, () => CHANGED), ...flood, ANSWER]);
  expect(heard.filter((what) => what === CHANGED.method)).toHaveLength(1);
});

const FLOODING = `
const say = (message) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\\n');
const notice = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: 'still at it' } }) + '\\n';
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (method === 'initialize') say({ id, result: { protocolVersion: '2025-11-25', capabilities: { tools: {}, logging: {} }, serverInfo: { name: 'flood', version: '1' } } });
  else if (method === 'tools/list') say({ id, result: { tools: [{ name: 'say', inputSchema: { type: 'object' } }] } });
  else if (method === 'tools/call') {
    const token = params._meta?.progressToken;
    const far = token === undefined ? '' : JSON.stringify({ jsonrpc: '2.0', method: 'notifications/progress', params: { progressToken: token, progress: 1 } }) + '\\n';
    let left = 20;
    (function more() {
      if (left-- > 0) process.stdout.write((notice + far).repeat(250), more);
      else say({ id, result: { content: [{ type: 'text', text: 'done' }] } });
    })();
  } else if (id !== undefined) say({ id, error: { code: -32601, message: 'no' } });
});`;

it(
  'a program that floods with progress and lines of its log while it is called keeps nobody from anything',
  { ...UNLESS_SLOW_ONCE, timeout: 45_000 },
  async () => {
    const far = await farLink({ kind: 'program', command: { program: process.execPath, args: ['-e', FLOODING] }, env: {} });
    try {
      const heard = { progress: 0, log: 0 };
      const context = {
        signal: new AbortController().signal,
        capabilities: {},
        caller: 'Ann',
        progress: () => void (heard.progress += 1),
        log: () => void (heard.log += 1),
      };
      const answered = await staysResponsive(() =>
        far.link.runTool('say', {}, context.signal, { back: false, caller: 'Ann', relay: { params: {}, context } }),
      );
      expect(answered.result).toMatchObject({ content: [{ text: 'done' }] });
      expect(heard.progress).toBeGreaterThan(0);
      expect(heard.log).toBeGreaterThan(0);
    } finally {
      await far.close();
    }
  },
);
