import { Client as CurrentClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as CurrentStdio } from '@modelcontextprotocol/client/stdio';
import { Client as OlderClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OlderStdio } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ElicitRequestSchema, ToolListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFixture } from '../conformance/fixture/fixture.ts';
import { bridgedHouse, type House } from './house.ts';

const ends: (() => Promise<unknown>)[] = [];
let house: House;
beforeEach(() => {
  house = bridgedHouse();
  ends.push(house.end);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function eventually(holds: () => boolean, what: string, ms = 8_000): Promise<void> {
  for (const until = Date.now() + ms; !holds();) {
    if (Date.now() > until) throw new Error(`${what} did not come about`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** An assistant of each generation, started over the pipe by its own SDK. */
type Assistant = {
  changes(): number;
  tools(): Promise<string[]>;
  call(name: string, args?: Record<string, unknown>, options?: object): Promise<any>;
  instructions(): string;
};
const GENERATIONS: Record<string, () => Promise<Assistant>> = {
  'of the older kind': async () => {
    const client = new OlderClient({ name: 'old', version: '1' }, { capabilities: { elicitation: {} } });
    let changes = 0;
    client.setNotificationHandler(ToolListChangedNotificationSchema, () => void (changes += 1));
    client.setRequestHandler(ElicitRequestSchema, async () => ({ action: 'accept', content: { name: 'Ann', color: 'blue' } }));
    await client.connect(new OlderStdio({ ...house.command, stderr: 'inherit' }));
    ends.push(() => client.close());
    return {
      changes: () => changes,
      tools: async () => (await client.listTools()).tools.map(({ name }) => name),
      call: (name, args = {}, options = {}) => client.callTool({ name, arguments: args }, undefined, options),
      instructions: () => client.getInstructions() ?? '',
    };
  },
  'of the current kind': async () => {
    let changes = 0;
    const client = new CurrentClient(
      { name: 'new', version: '1' },
      {
        capabilities: { elicitation: {} },
        versionNegotiation: { mode: 'auto' },
        listChanged: { tools: { autoRefresh: false, debounceMs: 0, onChanged: () => void (changes += 1) } },
      },
    );
    client.setRequestHandler('elicitation/create', async () => ({ action: 'accept' as const, content: { name: 'Ann', color: 'blue' } }));
    await client.connect(new CurrentStdio({ ...house.command, stderr: 'inherit' }));
    expect(client.getProtocolEra()).toBe('modern');
    ends.push(() => client.close());
    return {
      changes: () => changes,
      tools: async () => (await client.listTools(undefined, { cacheMode: 'bypass' })).tools.map(({ name }) => name),
      call: (name, args = {}, options = {}) => client.callTool({ name, arguments: args }, options),
      instructions: () => client.getInstructions() ?? '',
    };
  },
};

/** A client of the program that may do what it likes with the far server, as the person said. */
async function welcome(): Promise<void> {
  const panel = await house.panel();
  const { token, client } = await panel.call('clients.create', { name: 'Pipe', kind: 'assistant' });
  for (const risk of ['read', 'private', 'control'] as const) await panel.call('rules.save', { client: client.id, risk, verdict: 'allow' });
  house.giveToken(token);
}

describe.each(Object.entries(GENERATIONS))('an assistant %s', (_kind, start) => {
  it('is answered before the program runs, and told when it comes, goes and comes back', async () => {
    const assistant = await start();
    expect(assistant.instructions()).toContain('not running');
    expect(await assistant.tools()).toEqual([]);
    expect(await assistant.call('overview')).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('not running') }] });

    await house.come();
    await welcome();
    await eventually(() => assistant.changes() > 0, 'word that it came');
    await expect.poll(() => assistant.tools()).toContain('overview');
    expect((await assistant.call('overview')).isError).toBeFalsy();

    const before = assistant.changes();
    await house.go();
    await eventually(() => assistant.changes() > before, 'word that it went');
    expect(await assistant.tools()).toEqual([]);

    const away = assistant.changes();
    await house.come();
    await eventually(() => assistant.changes() > away, 'word that it is back');
    await expect.poll(() => assistant.tools()).toContain('overview');
    expect((await assistant.call('overview')).isError).toBeFalsy();
  });

  it('hears progress, is asked, cancels, and learns of new tools, from a far server behind the program', async () => {
    const fixture = await startFixture();
    ends.push(fixture.close);
    await house.come();
    await welcome();
    const panel = await house.panel();
    await panel.call('connections.create', { type: 'mcp-server', slug: 'far', name: 'Far', config: { way: 'address', url: fixture.url } });
    const assistant = await start();
    await expect.poll(() => assistant.tools()).toContain('far__test_simple_text');
    expect((await assistant.call('far__test_simple_text')).content[0].text).toMatch(/simple text/);

    // On a pipe there are no headers: the bridge adds what the tool wants to see there.
    expect((await assistant.call('far__test_x_mcp_header', { region: 'Zürich' })).content[0].text).toBe('Region: Zürich');

    const told: number[] = [];
    await assistant.call('far__test_tool_with_progress', {}, { onprogress: ({ progress }: { progress: number }) => told.push(progress) });
    // The last report comes together with the answer, and the first line of the SDK lets go of who listens before it reads it.
    expect(told).toEqual(expect.arrayContaining([0, 50]));

    const asked = await assistant.call('far__test_input_required_result_multi_round');
    expect(asked.content[0].text).toBe('Ann likes blue');

    const gone = new AbortController();
    const slow = assistant.call('far__test_slow', { ms: 20_000 }, { signal: gone.signal });
    setTimeout(() => gone.abort(), 300);
    await expect(slow).rejects.toThrow();
    const cancelled = new Promise<void>((done) =>
      fixture.state.onChange((change) => change.kind === 'resource' && change.uri === 'test://cancelled' && done()),
    );
    await cancelled;

    const before = assistant.changes();
    await assistant.call('far__test_trigger_tool_change');
    await eventually(() => assistant.changes() > before, 'word of the new tool');
    await expect.poll(() => assistant.tools()).toContain('far__test_dynamic_tool');
  });
});

/** The bare program, line by line. */
function spawned(args = house.command.args) {
  const child = spawn(house.command.command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  ends.push(async () => child.kill('SIGKILL'));
  return {
    child,
    lines,
    say: (message: unknown) => child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`),
    answer: async (id: number) => {
      const of = () => lines.map((line) => JSON.parse(line)).find((message) => message.id === id);
      await eventually(() => of() !== undefined, `the answer to ${id}`);
      return of();
    },
  };
}
const initialize = (id = 1) => ({
  ...{ jsonrpc: '2.0', id, method: 'initialize' },
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
});

describe('the bridge', () => {
  it('writes nothing but messages, whatever it is told, and ends with its input', async () => {
    const bridge = spawned();
    ['{', '[]', '17', '{"no":"message"}', 'hello', ''].forEach(bridge.say);
    bridge.say(initialize());
    expect((await bridge.answer(1)).result.protocolVersion).toBe('2025-06-18');
    bridge.say({ jsonrpc: '2.0', id: 2, method: 'nobody/knows' });
    expect((await bridge.answer(2)).error.message).toContain('not running');
    bridge.lines.forEach((line) => expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' }));
    bridge.child.stdin.end();
    const [code] = await once(bridge.child, 'exit');
    expect(code).toBe(0);
  });

  it('still answers who asks and hangs up at once', async () => {
    const bridge = spawned();
    bridge.say(initialize());
    bridge.say({ jsonrpc: '2.0', id: 2, method: 'tools/list' });
    bridge.child.stdin.end();
    await once(bridge.child, 'exit');
    expect(bridge.lines.map((line) => JSON.parse(line).id)).toEqual([1, 2]);
  });

  it('does not use a token that others can read, and says so', async () => {
    await house.come();
    await welcome();
    const { readFileSync } = await import('node:fs');
    house.giveToken(readFileSync(house.tokenFile, 'utf8').trim(), 0o644);
    const bridge = spawned();
    bridge.say(initialize());
    const { result } = await bridge.answer(1);
    expect(result.instructions).toContain('can be read by other users');
    bridge.say({ jsonrpc: '2.0', id: 2, method: 'tools/list' });
    expect((await bridge.answer(2)).result).toEqual({ tools: [] });
  });

  it('says it when the assistant was let go, and finds its way back with a new token', async () => {
    await house.come();
    await welcome();
    const bridge = spawned();
    bridge.say(initialize());
    expect((await bridge.answer(1)).result.instructions).not.toContain('not running');
    bridge.say({ jsonrpc: '2.0', method: 'notifications/initialized' });
    const panel = await house.panel();
    const [client] = await panel.call('clients.list');
    await panel.call('clients.revoke', { id: client!.id });
    bridge.say({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'overview', arguments: {} } });
    expect((await bridge.answer(2)).result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('no longer lets') }],
    });
    // What happens within a moment is said once.
    const words = () => bridge.lines.filter((line) => line.includes('tools/list_changed')).length;
    await eventually(() => words() > 0, 'word that it was let go');
    await welcome();
    await eventually(() => words() > 1, 'word of the new token');
    bridge.say({ jsonrpc: '2.0', id: 3, method: 'tools/call', params: { name: 'overview', arguments: {} } });
    expect((await bridge.answer(3)).result.isError).toBeFalsy();
  });

  it.each(['src-main/hosts/headless/main.ts', 'src-main/start/start.mjs'])('is what %s becomes when it is asked to', async (program) => {
    await house.come();
    await welcome();
    const bridge = spawned([resolve(import.meta.dirname, '../..', program), 'mcp', '--data', house.data, '--token-file', house.tokenFile]);
    bridge.say(initialize());
    expect((await bridge.answer(1)).result.instructions).toContain('Switchboard controls a home');
    bridge.lines.forEach((line) => expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' }));
    bridge.child.stdin.end();
    const [code] = await once(bridge.child, 'exit');
    expect(code).toBe(0);
  });

  it('never sends again what may have been done, and says that nobody knows', async () => {
    const { createServer } = await import('node:http');
    const calls: string[] = [];
    const server = createServer((req, res) => {
      let text = '';
      req
        .on('data', (chunk) => (text += String(chunk)))
        .on('end', () => {
          const { id, method } = JSON.parse(text || '{}');
          if (method !== 'tools/call')
            return res
              .writeHead(200, { 'content-type': 'application/json' })
              .end(JSON.stringify({ jsonrpc: '2.0', id, result: { protocolVersion: '2025-06-18' } }));
          calls.push(text);
          return res.destroy();
        });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ends.push(async () => (server.closeAllConnections(), server.close()));
    const at = server.address();
    house.giveToken('a-token-that-is-long-enough');
    house.say({ port: typeof at === 'object' && at ? at.port : 0 });
    const bridge = spawned();
    bridge.say(initialize());
    await bridge.answer(1);
    bridge.say({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'control' } });
    expect((await bridge.answer(2)).result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('may or may not have been done') }],
    });
    expect(calls.length).toBe(1);
  });

  it('survives a program that answers nonsense', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((_req, res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{"hello": "there"}'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ends.push(async () => (server.closeAllConnections(), server.close()));
    const at = server.address();
    house.giveToken('a-token-that-is-long-enough');
    house.say({ port: typeof at === 'object' && at ? at.port : 0 });
    const bridge = spawned();
    bridge.say(initialize());
    expect(await bridge.answer(1)).toMatchObject({ error: { code: -32000 } });
    bridge.say({ jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'x' } });
    await bridge.answer(2);
    bridge.lines.forEach((line) => expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' }));
  });

  it('carries its token in no argument and in no variable', async () => {
    await house.come();
    await welcome();
    const { readFileSync } = await import('node:fs');
    const token = readFileSync(house.tokenFile, 'utf8').trim();
    const bridge = spawned();
    bridge.say(initialize());
    await bridge.answer(1);
    if (process.platform !== 'linux') return;
    for (const file of ['cmdline', 'environ']) expect(readFileSync(`/proc/${bridge.child.pid}/${file}`, 'utf8')).not.toContain(token);
  });
});
