import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const here = import.meta.dirname;
const fixture = path.join(here, 'fixture');
const executable = path.join(here, 'electron');
const run = promisify(execFile);

/** Every process whose command line names this data folder: the main process, Chromium and its children. */
const alive = (data: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
      } catch {
        return false;
      }
    })
    .map(Number);
const untilGone = (data: string) => vi.waitFor(() => expect(alive(data)).toEqual([]), { timeout: 5000, interval: 50 });

describe.runIf(existsSync('/usr/bin/chromium'))('the Electron stand-in, driven by Playwright', () => {
  let data: string;
  let app: ElectronApplication;
  let page: Page;
  const open = (folder: string) => _electron.launch({ args: [fixture, `--user-data-dir=${folder}`] });
  const output = () => page.locator('output');

  // Opened once: a window costs seconds, and each test looks at something of its own.
  beforeAll(async () => {
    data = mkdtempSync(path.join(tmpdir(), 'standin-'));
    // The same door a person's machine would use: no executable is named, the electron package finds it.
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', here);
    app = await open(data);
    page = await app.firstWindow();
    await page.waitForFunction(() => document.querySelector('output')?.textContent);
  });
  afterAll(async () => {
    await app.close();
    await untilGone(data);
    vi.unstubAllEnvs();
    rmSync(data, { recursive: true, force: true });
  });

  test('a page speaks to the main process and the main process knows which frame spoke', async () => {
    expect(JSON.parse((await output().textContent()) ?? '')).toEqual({ text: 'hello', from: 'app://toy/', top: true });
    expect(await page.evaluate('window.toy.seal("a secret")')).toBe('a secret');
  });

  test('a click in the tray is seen in the window, until it wants to hear no more', async () => {
    await app.evaluate(() => Reflect.get(globalThis, 'toy').menu.getMenuItemById('on').click());
    await vi.waitFor(async () => expect(await output().textContent()).toBe('{"text":"tray true"}'));
    await page.click('button');
    await page.evaluate('window.toy.say("again")');
    expect(await output().textContent()).toBe('stopped');
  });

  test('the preload lives in a world of its own, what it exposes is frozen, and the page is under its policy', async () => {
    expect(
      await page.evaluate('[typeof isolatedOnly, typeof require, typeof process, window.toy.sandboxed, Object.isFrozen(window.toy)]'),
    ).toEqual(['undefined', 'undefined', 'undefined', true, true]);
    expect(await page.title()).toBe('Toy');
    expect(await page.evaluate('window.toy = 1; typeof window.toy')).toBe('object');
  });

  test('custom protocol: status codes, methods and headers are the app’s', async () => {
    const facts = await page.evaluate(async () => [
      (await fetch('/no')).status,
      (await fetch('/', { method: 'POST' })).status,
      (await fetch('/')).headers.get('content-security-policy'),
    ]);
    expect(facts).toEqual([404, 405, expect.stringContaining("default-src 'none'")]);
  });

  test('what the permission handlers deny, Chromium denies', async () => {
    const states = await page.evaluate(async () => [
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      Notification.permission,
      await navigator.clipboard.writeText('copied').then(() => 'copied'),
    ]);
    expect(states).toEqual(['denied', 'denied', 'copied']);
  });

  test('leaving the page is refused, a new window goes to the system browser', async () => {
    await page.click('#away', { noWaitAfter: true });
    await page.click('#window');
    await vi.waitFor(async () =>
      expect(await app.evaluate(({ shell }) => Reflect.get(shell, 'opened'))).toEqual(['https://example.com/help']),
    );
    expect(await page.title()).toBe('Toy');
    await vi.waitFor(() => expect(app.windows()).toHaveLength(1));
  });

  test('closing hides; the window is still there', async () => {
    const window = await app.browserWindow(page);
    expect(await window.evaluate((it) => it.isVisible())).toBe(true);
    await window.evaluate((it) => it.close());
    expect(await window.evaluate((it) => [it.isVisible(), it.isDestroyed()])).toEqual([false, false]);
  });

  test('a second instance hands over its words and leaves', async () => {
    await run(executable, [fixture, `--user-data-dir=${data}`, 'toy://open'], { timeout: 10_000 });
    await vi.waitFor(async () =>
      expect(await app.evaluate(() => Reflect.get(globalThis, 'toy').told)).toEqual([{ last: 'toy://open', data: { from: 'toy' } }]),
    );
  });

  test('a killed main process takes Chromium with it', async () => {
    const another = mkdtempSync(path.join(tmpdir(), 'standin-'));
    const killed = await open(another);
    killed.process().kill('SIGKILL');
    await untilGone(another);
    rmSync(another, { recursive: true, force: true });
  });
});

describe.runIf(existsSync('/usr/bin/chromium'))('the Electron stand-in, alone', () => {
  test('dies with whoever started it', async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'standin-'));
    const parent = spawn(process.execPath, [
      '-e',
      `require('child_process').spawn(process.argv[1], process.argv.slice(2), { stdio: 'ignore' }); setInterval(() => {}, 1000)`,
      executable,
      fixture,
      `--user-data-dir=${data}`,
    ]);
    // Main process, Chromium and at least one of its children.
    await vi.waitFor(() => expect(alive(data).length).toBeGreaterThan(3));
    parent.kill('SIGKILL');
    await untilGone(data);
    rmSync(data, { recursive: true, force: true });
  });

  test('an app that throws while loading ends with its error', async () => {
    await expect(run(executable, [path.join(fixture, 'page')], { timeout: 5000 })).rejects.toThrow(/package\.json/);
  });
});
