import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openDesktop } from './launch.ts';
import { call, closeWindow, isShown, processesOn, startAgain, withDesktop } from './shell.ts';

test.describe('the life of the program', () => {
  test('closing the window hides it; starting the program again shows it', () =>
    withDesktop({}, async ({ app, dataDir }) => {
      await expect.poll(() => isShown(app)).toEqual([true]);
      await closeWindow(app);
      expect(await isShown(app)).toEqual([false]);
      await startAgain(dataDir);
      await expect.poll(() => isShown(app)).toEqual([true]);
    }));

  test('with close-to-tray switched off, closing the window ends the program', async () => {
    const desktop = await openDesktop({ settings: { closeToTray: false } });
    await call(desktop.page, 'system.hello');
    const ended = desktop.app.waitForEvent('close');
    await closeWindow(desktop.app).catch(() => undefined);
    await ended;
    rmSync(desktop.dataDir, { recursive: true, force: true });
  });

  test('a link given to a second start opens its screen and never acts', () =>
    withDesktop({}, async ({ page, dataDir }) => {
      await startAgain(dataDir, 'switchboard://v1/open/settings');
      await expect(page).toHaveURL(/#\/settings$/);
      for (const hostile of [
        'switchboard://v1/run/devices',
        'switchboard://v1/open/devices?command=off',
        'switchboard://v1/open/nowhere',
        'switchboard://v9/open/tools',
      ])
        await startAgain(dataDir, hostile);
      await expect(page).toHaveURL(/#\/settings$/);
      expect((await call(page, 'activity.list', {})).entries).toEqual([]);
    }));

  test('a link given to the first start opens its screen', () =>
    withDesktop({ args: ['switchboard://v1/open/connections'] }, ({ page }) => expect(page).toHaveURL(/#\/connections$/)));

  test('going to the demo home and back keeps the window', () =>
    withDesktop({}, async ({ page }) => {
      const isDemo = () => call(page, 'system.hello').then(({ demo }) => demo);
      expect(await isDemo()).toBe(false);
      for (const on of [true, false]) {
        await call(page, 'system.demo', { on });
        await expect.poll(isDemo, { timeout: 20_000 }).toBe(on);
      }
    }));

  test('a page that dies is loaded again', () =>
    withDesktop({}, async ({ app, page }) => {
      await call(page, 'system.hello');
      await page.evaluate(() => void Object.assign(globalThis, { before: true }));
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
      const fresh = () =>
        app
          .evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
              "typeof window.switchboard + ('before' in window) + !!document.querySelector('h1')",
            ),
          )
          .catch(() => '');
      await expect.poll(fresh).toBe('objectfalsetrue');
    }));

  test('quitting leaves no process, no lock and no note behind, and the window’s place is kept', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'switchboard-quit-'));
    const desktop = await openDesktop({ dataDir });
    await call(desktop.page, 'system.hello');
    await expect.poll(() => existsSync(path.join(dataDir, 'run.json'))).toBe(true);
    await desktop.close();
    await expect.poll(() => processesOn(dataDir)).toEqual([]);
    expect(['run.json', 'lock', 'window.json'].map((file) => existsSync(path.join(dataDir, file)))).toEqual([false, false, true]);
    rmSync(dataDir, { recursive: true, force: true });
  });
});
