import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import type { CallName, Input, Output } from '../src-shared/contract/define.ts';
import type { Switchboard } from '../src-shared/contract/index.ts';
import { chooseElectron, openDesktop, type LaunchedDesktop, type LaunchOptions } from './launch.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..');

/** One call of the contract over the window's own wire, beside the panel's calls. */
function call<N extends CallName<Switchboard>>(page: Page, name: N, input?: Input<Switchboard, N>): Promise<Output<Switchboard, N>> {
  return page.evaluate(
    ([call, given]) =>
      new Promise<never>((resolve, reject) => {
        const wire = Reflect.get(window, 'switchboard');
        const ask = () => {
          const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
          const stops = [
            wire.onText((text: string) => {
              const frame = JSON.parse(text);
              if (frame.id !== id) return;
              stops.forEach((stop) => stop());
              if (frame.error) reject(new Error(JSON.stringify(frame.error)));
              else resolve(frame.output as never);
            }),
            // No core behind the wire just now: ask again, as the panel does.
            wire.onClose(() => {
              stops.forEach((stop) => stop());
              setTimeout(ask, 100);
            }),
          ] as (() => void)[];
          wire.send(JSON.stringify({ id, call, input: given }));
        };
        ask();
      }),
    [name, input] as const,
  );
}

type Item = { label: string; checked: boolean; enabled: boolean };
const trayItem = (app: ElectronApplication, id: string): Promise<Item | null> =>
  app.evaluate((_electron, wanted) => {
    const item = Reflect.get(globalThis, '__switchboard').menu?.getMenuItemById(wanted);
    return item ? { label: item.label, checked: item.checked, enabled: item.enabled } : null;
  }, id);
const clickTray = async (app: ElectronApplication, id: string): Promise<void> => {
  await expect.poll(() => trayItem(app, id)).not.toBeNull();
  await app.evaluate((_electron, wanted) => Reflect.get(globalThis, '__switchboard').menu.getMenuItemById(wanted).click(), id);
};
const isShown = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));

/** Starts the program once more on the same folder, as a click on its icon or on a link does. */
const startAgain = (dataDir: string, ...args: string[]) => {
  chooseElectron();
  const electron: string = createRequire(import.meta.url)('electron');
  return run(electron, ['--no-sandbox', root, '--data', dataDir, ...args], { timeout: 20_000 });
};

/** Every process that was started on this folder. */
const processesOn = (dataDir: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir);
    } catch {
      return false;
    }
  });

const withDesktop = async (options: LaunchOptions, story: (desktop: LaunchedDesktop) => Promise<void>): Promise<void> => {
  const desktop = await openDesktop(options);
  try {
    await story(desktop);
  } finally {
    await desktop.close();
  }
};

test.describe('the window is locked down', () => {
  test.describe.configure({ mode: 'serial' });
  let desktop: LaunchedDesktop;
  let page: Page;
  let app: ElectronApplication;
  test.beforeAll(async () => {
    desktop = await openDesktop();
    ({ page, app } = desktop);
  });
  test.afterAll(() => desktop.close());

  test('a page sees three functions of ours and nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
      wire: Object.keys(Reflect.get(window, 'switchboard')).sort(),
      frozen: Object.isFrozen(Reflect.get(window, 'switchboard')),
    }));
    expect(seen).toEqual({ node: [], wire: ['onClose', 'onText', 'send'], frozen: true });
  });

  test('the safe defaults of Electron were left alone', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents && Reflect.get(contents, 'getLastWebPreferences').call(contents);
    });
    expect(['contextIsolation', 'sandbox', 'nodeIntegration', 'webSecurity'].map((name) => preferences[name])).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(preferences.webviewTag).not.toBe(true);
  });

  test('every answer carries the policy, whatever its status', async () => {
    const answers = await page.evaluate(() =>
      Promise.all(
        (
          [
            ['/', 'GET'],
            ['/index.html', 'GET'],
            ['/missing', 'GET'],
            ['/', 'POST'],
          ] as const
        ).map(async ([address, method]) => {
          const answer = await fetch(address, { method });
          return [answer.status, answer.headers.get('content-security-policy')];
        }),
      ),
    );
    expect(answers.map(([status]) => status)).toEqual([200, 200, 404, 405]);
    for (const [, policy] of answers) {
      for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"])
        expect(policy).toContain(rule);
      expect(policy).not.toContain('unsafe');
    }
  });

  test('an inline script, a string as code and a strange server are refused', async () => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.head.append(script);
      Reflect.apply(setTimeout, window, ['window.stringRan = true']);
      const reached = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      return ['inlineRan' in window, 'stringRan' in window, reached];
    });
    expect(ran).toEqual([false, false, false]);
  });

  test.describe('files', () => {
    for (const address of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/../desktop/main.js',
      '/..%2fdesktop%2fmain.js',
      '/assets',
    ])
      test(`${address} is not found`, async () => expect(await page.evaluate(async (at) => (await fetch(at)).status, address)).toBe(404));
  });

  test('the page cannot be led away', async () => {
    const before = page.url();
    for (const away of ['https://evil.example/', 'app://evil/', 'file:///etc/passwd']) {
      await page.evaluate((address) => {
        const link = Object.assign(document.createElement('a'), { href: address, textContent: 'away' });
        document.body.append(link);
        link.click();
        link.remove();
      }, away);
      await page.waitForTimeout(100);
      expect(page.url()).toBe(before);
      expect((await call(page, 'system.hello')).host).toBe('desktop');
    }
  });

  test('new windows never open; known sites go to the browser, unknown ones are asked about, programs never start', async () => {
    await app.evaluate(({ dialog, shell }) => {
      const noted: string[] = [];
      Object.assign(globalThis, { noted });
      shell.openExternal = async (url) => void noted.push(`opened ${url}`);
      dialog.showMessageBox = async () => {
        noted.push('asked');
        return { response: 1, checkboxChecked: false };
      };
    });
    for (const address of ['file:///etc/passwd', 'https://evil.example/x', 'https://www.home-assistant.io/docs'])
      await page.evaluate((to) => void window.open(to), address);
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'noted')))
      .toEqual(['asked', 'opened https://www.home-assistant.io/docs']);
    await expect.poll(() => app.windows().length).toBe(1);
  });

  test('permissions are denied when looked up and when asked for; copying works', async () => {
    const states = await page.evaluate(async () => ({
      lookedUp: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'midi'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          ({ code }) => resolve(code),
        ),
      ),
      notification: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (error: unknown) => (error instanceof Error ? error.name : ''),
      ),
    }));
    expect(states).toMatchObject({ lookedUp: ['denied', 'denied', 'denied', 'denied'], place: 1, notification: 'denied' });
    expect(states.camera).not.toBe('given');
    expect(await page.evaluate(() => navigator.clipboard.writeText('address').then(() => 'copied'))).toBe('copied');
  });

  test('a webview is an unknown element, and attaching one is prevented', async () => {
    expect(await page.evaluate(() => 'loadURL' in document.createElement('webview'))).toBe(false);
    const prevented = await app.evaluate(({ BrowserWindow }) => {
      const event = {
        defaultPrevented: false,
        preventDefault() {
          this.defaultPrevented = true;
        },
      };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
      return event.defaultPrevented;
    });
    expect(prevented).toBe(true);
  });

  test('frames from anybody but our own page are not heard', async () => {
    const say = (who: 'us' | 'iframe' | 'stranger' | 'gone' | 'other') =>
      app.evaluate(({ BrowserWindow, ipcMain }, speaker) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents) return;
        const page = { url: 'app://switchboard/', parent: null };
        const senders = {
          us: { sender: contents, senderFrame: page },
          iframe: { sender: contents, senderFrame: { ...page, parent: page } },
          stranger: { sender: contents, senderFrame: { ...page, url: 'https://evil.example/' } },
          gone: { sender: contents, senderFrame: null },
          other: { sender: {}, senderFrame: page },
        };
        ipcMain.emit('switchboard:frame', senders[speaker], JSON.stringify({ id: 1, call: 'system.endpoint', input: { on: false } }));
      }, who);
    await call(page, 'system.endpoint', { on: true });
    for (const stranger of ['iframe', 'stranger', 'gone', 'other'] as const) await say(stranger);
    await page.waitForTimeout(100);
    expect((await call(page, 'system.hello')).endpoint.on).toBe(true);
    await say('us');
    await expect.poll(async () => (await call(page, 'system.hello')).endpoint.on).toBe(false);
    await call(page, 'system.endpoint', { on: true });
  });

  test('a frame of nine million characters is ignored and the wire lives on', async () => {
    await page.evaluate(() =>
      Reflect.get(window, 'switchboard').send(
        JSON.stringify({ id: 5, call: 'system.endpoint', input: { on: false, padding: 'x'.repeat(9_000_000) } }),
      ),
    );
    const hello = await call(page, 'system.hello');
    expect(hello.endpoint.on).toBe(true);
  });

  test('the vault says honestly how well the system keeps the key', async () => {
    const backend = await app.evaluate(({ safeStorage }) =>
      process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'strong',
    );
    const vault = await call(page, 'system.vault');
    expect(vault.locked).toBe(false);
    expect(vault.weak).toBe(backend === 'basic_text' || !vault.wraps.includes('keyring'));
    expect(existsSync(path.join(desktop.dataDir, 'settings.json'))).toBe(true);
  });
});

test.describe('the tray', () => {
  test('switching the endpoint there is heard in the window, and the other way round', () =>
    withDesktop({}, async ({ app, page }) => {
      await expect.poll(async () => (await trayItem(app, 'endpoint'))?.checked).toBe(true);
      await clickTray(app, 'endpoint');
      await expect.poll(async () => (await call(page, 'system.hello')).endpoint.on).toBe(false);
      await expect(page.getByText('Endpoint off').first()).toBeVisible();
      await expect.poll(async () => (await trayItem(app, 'endpoint'))?.checked).toBe(false);
      await call(page, 'system.endpoint', { on: true });
      await expect.poll(async () => (await trayItem(app, 'endpoint'))?.checked).toBe(true);
      await clickTray(app, 'pause:hour');
      await expect.poll(async () => (await call(page, 'system.hello')).endpoint.pausedUntil ?? 0).toBeGreaterThan(Date.now() + 3_000_000);
      await clickTray(app, 'resume');
      await expect.poll(async () => (await call(page, 'system.hello')).endpoint.pausedUntil).toBeUndefined();
    }));

  test('a pinned lamp switched from the tray is confirmed by the device and stands in the journal', () =>
    withDesktop({ demo: true }, async ({ app, page }) => {
      const lamp = async () =>
        (await call(page, 'devices.home')).devices
          .flatMap(({ parts, online }) => (online ? parts : []))
          .find(({ kind, traits }) => kind === 'light' && typeof traits['power']?.value === 'boolean');
      await expect.poll(lamp, { timeout: 20_000 }).toBeTruthy();
      const part = await lamp();
      if (!part) return;
      const wasOn = part.traits['power']?.value === true;
      await call(page, 'devices.arrange', { parts: [part.id], favourite: true });
      await expect.poll(async () => (await trayItem(app, `favourite:${part.id}`))?.checked).toBe(wasOn);
      await clickTray(app, `favourite:${part.id}`);
      await expect.poll(async () => (await trayItem(app, `favourite:${part.id}`))?.checked).toBe(!wasOn);
      await expect
        .poll(async () => (await call(page, 'activity.list', { part: part.id })).entries[0])
        .toMatchObject({
          caller: { kind: 'person' },
          target: { part: part.id },
          command: expect.stringContaining(wasOn ? 'off' : 'on'),
          outcome: 'confirmed',
        });
    }));

  test('speaks the language of the window', () =>
    withDesktop({ language: 'zh-CN' }, async ({ app, page }) => {
      await expect.poll(async () => (await trayItem(app, 'open'))?.label).toBe('打开 Switchboard');
      await call(page, 'settings.set', { language: 'en' });
      await expect.poll(async () => (await trayItem(app, 'open'))?.label).toBe('Open Switchboard');
    }));

  test('settings opens the window there', () =>
    withDesktop({}, async ({ app, page }) => {
      await closeWindow(app);
      await clickTray(app, 'settings');
      await expect.poll(() => isShown(app)).toEqual([true]);
      await expect(page).toHaveURL(/#\/settings$/);
    }));
});

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
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
      const title = () =>
        app
          .evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title + typeof window.switchboard'),
          )
          .catch(() => '');
      await expect.poll(title).toBe('Switchboardobject');
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
