import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, SCREENS, test } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EVERYWHERE = [...SCREENS, 'gallery', 'connections/add', 'connections/add/home-assistant'] as const;
const DRESSES = [
  { theme: 'light', language: 'en', lang: 'en' },
  { theme: 'dark', language: 'en', lang: 'en' },
  { theme: 'dark', language: 'zh-CN', lang: 'zh-CN' },
  { theme: 'light', language: 'zh-CN', lang: 'zh-CN' },
] as const;

/** Colours in the middle of a change are nobody's colours. */
const settle = (page: Page) =>
  page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .map((animation) => Promise.race([animation.finished, new Promise((done) => setTimeout(done, 500))]).catch(() => undefined)),
    ),
  );

test('axe finds nothing on any screen, in both themes and both languages', async ({ open }) => {
  test.setTimeout(240_000);
  const { page, go, call } = await open({ demo: true });
  await expect(page.locator('[data-roving]').first()).toBeVisible();
  for (const screen of EVERYWHERE) {
    await go(`#/${screen}`);
    await expect(page.locator('h1')).toBeVisible();
    // Loaded once; theme and language change in place.
    for (const { theme, language, lang } of DRESSES) {
      await call('settings.set', { theme, language });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await settle(page);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
      expect.soft(told, `${screen}, ${theme}, ${language}`).toEqual([]);
    }
  }
});
