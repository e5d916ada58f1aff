import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chooseElectron } from './launch.ts';
import { expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '..');

/** The very executable a person has installed. */
function electron(): string {
  chooseElectron();
  const instead = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (instead !== undefined) return join(instead, 'electron');
  const path: unknown = createRequire(import.meta.url)('electron');
  return String(path);
}

test('the app itself is the bridge when an assistant asks for it: no lock, no window, no data', async ({ open }) => {
  const { dataDir } = await open();
  // One app runs already; another folder shows that nothing is made there.
  for (const data of [dataDir, join(dataDir, 'nowhere')]) {
    const bridge = spawn(electron(), [root, 'mcp', '--data', data], { stdio: ['pipe', 'pipe', 'ignore'] });
    const lines: string[] = [];
    createInterface({ input: bridge.stdout }).on('line', (line) => lines.push(line));
    bridge.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })}\n`);
    await expect.poll(() => lines.length).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    bridge.stdin.end();
    expect((await once(bridge, 'exit'))[0]).toBe(0);
  }
  expect(existsSync(join(dataDir, 'nowhere'))).toBe(false);
});
