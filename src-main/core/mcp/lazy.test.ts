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
  const { status } = await fetch(home.url + '/mcp', { method: 'POST', headers, body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' });
  process.stdout.write(JSON.stringify({ before, after: loaded.length, status }));
  await home.close();
`;

test('nothing of the protocol is loaded before the first request for it', { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--disable-warning=ExperimentalWarning',
    '-e',
    PROGRAM,
  ]);
  const { before, after, status } = JSON.parse(stdout) as { before: number; after: number; status: number };
  expect(before).toBe(0);
  expect(status).toBe(200);
  expect(after).toBeGreaterThan(0);
});
