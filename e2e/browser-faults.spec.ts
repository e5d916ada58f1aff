import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';
import { runFileOf, startHeadless } from './launch.ts';

const run = promisify(execFile);
const main = resolve(import.meta.dirname, '../out/headless/main.js');
type Failed = { code: number; stderr: string; stdout: string };
const start = (args: string[], env: Record<string, string> = {}): Promise<Failed> =>
  run(process.execPath, [main, '--no-open', ...args], { env: { ...process.env, LANG: 'en_US.UTF-8', ...env }, timeout: 20_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (failed: Failed) => failed,
  );

test('a settings file that cannot be read is kept aside, defaults are used, and the panel says so', async ({ open }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-broken-'));
  await writeFile(join(dataDir, 'settings.json'), '{ "theme": "dark", ');
  const { page } = await open({ dataDir });
  await expect(page.getByText(/settings/i).first()).toBeVisible();
  expect((await readdir(dataDir)).some((name) => /^settings\.json\.broken-/.test(name))).toBe(true);
  await rm(dataDir, { recursive: true, force: true });
});

test('a taken port is a sentence, not a stack trace', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-port-'));
  const { code, stderr } = await start(['--port', String(port), '--data', dataDir]);
  expect(code).toBe(1);
  expect(stderr).toContain(String(port));
  expect(stderr).not.toMatch(/\n\s+at /);
  server.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('a second start leads to the one that runs', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-second-'));
  const first = await startHeadless({ dataDir });
  const { code, stdout } = await start(['--port', '0', '--data', dataDir]);
  expect(code).toBe(0);
  expect(stdout).toContain(first.ready.url);
  await first.stop();
  expect(await readdir(dataDir)).not.toContain('run.json');
  await rm(dataDir, { recursive: true, force: true });
});

test('beyond this machine only with a password and TLS or a proxy', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-listen-'));
  const beyond = await start(['--port', '0', '--data', dataDir, '--listen', '0.0.0.0']);
  expect(beyond.code).toBe(1);
  expect(beyond.stderr).toMatch(/password/i);
  expect(beyond.stderr).not.toMatch(/\n\s+at /);
  await rm(dataDir, { recursive: true, force: true });
});

test('the panel comes back by itself when the core was away', async ({ open }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-away-'));
  const { page, url } = await open({ dataDir, demo: true });
  await expect(page.locator('[data-roving]').first()).toBeVisible();
  const { pid } = await runFileOf(dataDir);
  process.kill(pid, 'SIGKILL');
  await expect(page.getByText(/Retrying in/i)).toBeVisible();
  const again = await startHeadless({ dataDir, demo: true, args: ['--port', new URL(url).port] });
  await expect(page.getByText(/Retrying in/i)).toBeHidden({ timeout: 20_000 });
  await expect(page.locator('[data-roving]').first()).toBeVisible();
  await again.stop();
  await rm(dataDir, { recursive: true, force: true });
});
