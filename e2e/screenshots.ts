import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.ts';
import { startHeadless } from './launch.ts';

/**
 * Every screen of the demo home as a picture, in both themes and both languages, into `test-results/screens`; and the README's picture of
 * Home. People look at these: a screen that is ugly here is ugly for everybody.
 */
const SCREENS = ['home', 'devices', 'connections', 'connections/add', 'tools', 'clients', 'activity', 'insights', 'settings', 'gallery'];
const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'test-results', 'screens');
const viewport = { width: 1280, height: 860 };
/** Values arrive and pictures fade in; nothing on the screen says when the last one has. */
const SETTLE_MS = 900;

async function photograph(browser: Browser, language: 'en' | 'zh-CN', theme: 'light' | 'dark'): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'switchboard-screens-'));
  const host = await startHeadless({ dataDir, language, theme, demo: true });
  const context = await browser.newContext({ viewport, locale: language, colorScheme: theme, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(host.ready.link);
    await page.locator('[data-roving]').first().waitFor();
    for (const screen of SCREENS) {
      await page.evaluate((hash) => void (location.hash = hash), `#/${screen}`);
      await page.locator('h1').waitFor();
      await page.waitForTimeout(SETTLE_MS);
      await page.screenshot({ path: join(folder, `${screen.replaceAll('/', '-')}-${theme}-${language}.png`) });
      if (screen === 'home' && theme === 'light' && language === 'en')
        await page.screenshot({ path: join(root, 'assets', 'illustrations', 'home.png') });
    }
  } finally {
    await context.close();
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

mkdirSync(folder, { recursive: true });
mkdirSync(join(root, 'assets', 'illustrations'), { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
for (const language of ['en', 'zh-CN'] as const) for (const theme of ['light', 'dark'] as const) await photograph(browser, language, theme);
await browser.close();
process.stdout.write(`${SCREENS.length * 4} pictures are in ${folder}\n`);
