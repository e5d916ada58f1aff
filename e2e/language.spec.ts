import { createTexts } from '../src-shared/text/translate.ts';
import { expect, test } from './fixtures.ts';

const zh = createTexts('zh-CN');
const AREAS = ['home', 'devices', 'connections', 'tools', 'clients', 'activity', 'insights', 'settings'] as const;

/** One walk through every area in Chinese; the other journeys speak English. */
test('somebody who reads Chinese runs the home, and changes the language without losing their place', async ({ open }) => {
  const { page, go, call } = await open({ language: 'zh-CN' });
  await page.getByRole('button', { name: zh.t('home.empty.demo') }).click();
  await expect(page.getByText(zh.t('common.frame.demo'))).toBeVisible();
  const tile = page.locator('[aria-pressed="false"]').first();
  await expect(tile).toBeVisible();
  await tile.focus();
  const name = (await tile.getAttribute('aria-label')) ?? (await tile.innerText());
  expect(name).toMatch(/\p{Script=Han}/u);

  for (const area of AREAS) {
    await go(`#/${area}`);
    await expect(page.locator('h1')).toHaveText(/\p{Script=Han}/u);
  }

  // In place: the page stays, only its words change.
  await page.evaluate(() => void Object.assign(globalThis, { sameLoad: true }));
  await page.getByLabel(zh.t('settings.facts.language.title')).first().selectOption('en');
  await expect(page.locator('h1')).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => 'sameLoad' in globalThis)).toBe(true);
  expect(await call('settings.get')).toMatchObject({ values: { language: 'en' } });
});
