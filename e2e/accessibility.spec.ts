import AxeBuilder from '@axe-core/playwright';
import { expect, SCREENS, test } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EVERYWHERE = [...SCREENS, 'gallery', 'connections/add', 'connections/add/home-assistant', 'connections/new-type'] as const;
/** The short lane wears every theme and every language once; the long one all pairs. */
const DRESSES = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'zh-CN' },
  ...(process.env['SWITCHBOARD_LONG'] === '1'
    ? ([
        { theme: 'dark', language: 'en' },
        { theme: 'light', language: 'zh-CN' },
      ] as const)
    : []),
] as const;

// Two halves, so that both workers have one.
for (const half of [0, 1])
  test(`axe finds nothing on any screen, in both themes and both languages, part ${half + 1}`, async ({ open }) => {
    test.setTimeout(240_000);
    const { page, go, call } = await open({ demo: true });
    // Colours in the middle of a change are nobody's colours.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect(page.locator('[data-roving]').first()).toBeVisible();
    for (const screen of EVERYWHERE.filter((_, index) => index % 2 === half)) {
      await go(`#/${screen}`);
      await expect(page.locator('h1')).toBeVisible();
      // Loaded once; theme and language change in place.
      for (const { theme, language } of DRESSES) {
        await call('settings.set', { theme, language });
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        // Brought to their end, not waited for: one that stands still would be waited for in vain.
        await page.evaluate(() => {
          for (const animation of document.getAnimations())
            if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
        });
        // Frames are nobody's here: without them the judgement needs no second page each time.
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
        expect.soft(told, `${screen}, ${theme}, ${language}`).toEqual([]);
      }
    }
  });
