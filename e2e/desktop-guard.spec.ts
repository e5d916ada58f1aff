import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { openDesktop, type LaunchedDesktop } from './launch.ts';
import { call } from './shell.ts';

test.describe('the window is locked down', () => {
  test.describe.configure({ mode: 'serial' });
  let desktop: LaunchedDesktop;
  let page: Page;
  let app: ElectronApplication;
  test.beforeAll(async () => {
    desktop = await openDesktop({ language: 'zh-CN' });
    ({ page, app } = desktop);
  });
  test.afterAll(() => desktop.close());

  test('a page sees three functions of ours and nothing of Node or Electron', async () => {
    const seen = await page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
      wire: Object.keys(window.switchboard ?? {}).sort(),
      frozen: Object.isFrozen(window.switchboard),
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
      window.switchboard?.send(JSON.stringify({ id: 5, call: 'system.endpoint', input: { on: false, padding: 'x'.repeat(9_000_000) } })),
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
