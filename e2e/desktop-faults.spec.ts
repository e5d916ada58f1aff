import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startDesktop, openDesktop } from './launch.ts';
import { call, clickTray, closeWindow, isShown, t, withDesktop } from './shell.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'switchboard-faults-'));
const forget = (dir: string) => rmSync(dir, { recursive: true, force: true, maxRetries: 5 });

/** Takes a port and never says a word to whoever comes. */
async function silentServer(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  return { server, port: typeof at === 'object' && at ? at.port : 0 };
}

test('where there is no tray, closing the window ends the program', async () => {
  const desktop = await openDesktop({ env: { STANDIN_NO_TRAY: '1' } });
  await call(desktop.page, 'system.hello');
  const ended = desktop.app.waitForEvent('close');
  await closeWindow(desktop.app).catch(() => undefined);
  await ended;
  forget(desktop.dataDir);
});

test('a hidden start shows no window until the tray is asked', async () => {
  const dataDir = folder();
  const app = await startDesktop({ dataDir, args: ['--hidden'] });
  await clickTray(app, 'open');
  await expect.poll(() => isShown(app)).toEqual([true]);
  await app.close();
  forget(dataDir);
});

test('a taken port costs the endpoint, not the panel, and the panel says so', async () => {
  const { server, port } = await silentServer();
  await withDesktop({ args: ['--port', String(port)] }, async ({ page }) => {
    expect((await call(page, 'system.hello')).endpoint.problem?.key).toBe('problems.port.taken.title');
    await expect(page.getByText(t('problems.port.taken.title', { port, address: '127.0.0.1' }))).toBeVisible();
  });
  server.close();
});

test('a page that dies twice in a row is told about instead of being loaded for ever', () =>
  withDesktop({}, async ({ app, page }) => {
    await call(page, 'system.hello');
    await app.evaluate(({ dialog }) => {
      const boxes: string[] = [];
      Object.assign(globalThis, { boxes });
      Object.assign(dialog, { showErrorBox: (_title: string, text: string) => void boxes.push(text) });
    });
    const die = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      );
    await die();
    expect(await app.evaluate(() => Reflect.get(globalThis, 'boxes'))).toEqual([]);
    await die();
    expect(await app.evaluate(() => Reflect.get(globalThis, 'boxes'))).toEqual([t('tray.failed.window')]);
  }));

test('start at login writes the file a Linux desktop reads, and takes it away again', async () => {
  test.skip(process.platform !== 'linux', 'elsewhere Electron asks the system');
  const config = folder();
  const file = path.join(config, 'autostart', 'switchboard.desktop');
  await withDesktop({ env: { XDG_CONFIG_HOME: config } }, async ({ page }) => {
    await call(page, 'settings.set', { startAtLogin: true });
    await expect.poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : '')).toMatch(/^Exec=.*"--hidden"$/m);
    await call(page, 'settings.set', { startAtLogin: false });
    await expect.poll(() => existsSync(file)).toBe(false);
  });
  forget(config);
});

test('the window comes back where it was, unless that screen is gone', async () => {
  for (const { x, kept } of [
    { x: 40, kept: true },
    { x: 9000, kept: false },
  ]) {
    const dataDir = folder();
    writeFileSync(path.join(dataDir, 'window.json'), JSON.stringify({ bounds: { x, y: 30, width: 900, height: 700 }, maximized: false }));
    await withDesktop({ dataDir }, async ({ app }) => {
      const width = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().width);
      expect(width === 900).toBe(kept);
    });
    forget(dataDir);
  }
});

for (const { machine, env } of [
  { machine: 'whose keyring protects against a glance only', env: {} },
  { machine: 'without a keyring', env: { STANDIN_NO_KEYRING: '1' } },
])
  test(`on a machine ${machine}, Settings says how weakly the secrets are kept`, () =>
    withDesktop({ env }, async ({ page }) => {
      expect((await call(page, 'system.vault')).weak).toBe(true);
      await page.evaluate(() => void (location.hash = '#/settings'));
      await expect(page.getByText(t('settings.screen.vault.weak')).first()).toBeVisible();
    }));

test('a demo home that cannot be opened is told to the person, who keeps their own', async () => {
  const dataDir = folder();
  writeFileSync(path.join(dataDir, 'demo'), 'a file where the demo home keeps its folder');
  await withDesktop({ dataDir }, async ({ page }) => {
    await page.getByRole('button', { name: t('home.empty.demo') }).click();
    await expect(page.getByText(t('system.notices.profileFailed')).first()).toBeVisible({ timeout: 15_000 });
    expect((await call(page, 'system.hello')).demo).toBe(false);
  });
  forget(dataDir);
});

test('quitting does not wait for a home that never answers', async () => {
  const { server, port } = await silentServer();
  const dataDir = folder();
  const seed = path.join(dataDir, 'seed.json');
  const config = { url: `http://127.0.0.1:${port}`, token: 'x'.repeat(20) };
  writeFileSync(seed, JSON.stringify({ connections: [{ type: 'home-assistant', slug: 'silent', name: 'Silent', config }] }), {
    mode: 0o600,
  });
  const desktop = await openDesktop({ dataDir, args: ['--seed', seed] });
  await expect.poll(async () => (await call(desktop.page, 'connections.list')).length).toBe(1);
  const since = Date.now();
  await desktop.close();
  // Three seconds are the program's own; the rest is Chromium going home on a busy machine. A home is waited for longer.
  expect(Date.now() - since).toBeLessThan(8000);
  server.close();
  forget(dataDir);
});
