import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** A program of its own, because only a fresh one can tell what it has not loaded yet. */
const PROGRAM = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load: (url, context, next) => (url.includes('@modelcontextprotocol') && loaded.push(url), next(url, context)) });
  const { runningCore } = await import('${new URL('../testing/running-core.ts', import.meta.url).href}');
  const home = await runningCore();
  const { token } = await home.client();
  await fetch(home.url + '/health/live');
  const before = loaded.length;
  const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
  const post = (method, params, more) =>
    fetch(home.url + '/mcp', { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify({ jsonrpc: '2.0', id: method, method, params }) });
  const greeting = await post('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'near', version: '1' } });
  const session = { 'mcp-session-id': greeting.headers.get('mcp-session-id') };
  const { status } = await post('tools/list', {}, session);
  const withTools = loaded.length;
  const said = await (await post('resources/list', {}, session)).json();
  process.stdout.write(JSON.stringify({ before, withTools, after: loaded.length, status, said }));
  await home.close();
`;

test('nothing of the SDK is loaded for an older client that wants tools and nothing else', { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--disable-warning=ExperimentalWarning',
    '-e',
    PROGRAM,
  ]);
  const told: unknown = JSON.parse(stdout);
  expect(told).toMatchObject({
    before: 0,
    withTools: 0,
    status: 200,
    said: { id: 'resources/list', result: { resources: expect.any(Array) } },
  });
  expect(told).not.toHaveProperty('after', 0);
});
