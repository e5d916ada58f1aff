import { expect, test } from '@playwright/test';
import { call, clickTray, closeWindow, isShown, t, trayItem, withDesktop } from './shell.ts';

test.describe('the tray', () => {
  test('switching the endpoint there is heard in the window, and the other way round', () =>
    withDesktop({}, async ({ app, page }) => {
      await expect.poll(async () => (await trayItem(app, 'endpoint'))?.checked).toBe(true);
      await clickTray(app, 'endpoint');
      await expect.poll(async () => (await call(page, 'system.hello')).endpoint.on).toBe(false);
      await expect(page.getByText(t('common.frame.endpointOff')).first()).toBeVisible();
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
      if (!part) throw new Error('There is no lamp any more');
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
    withDesktop({}, async ({ app, page }) => {
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
