import { expect, test } from './fixtures.ts';

/** No mouse from the first to the last line. */
test('a person with a keyboard only runs the home', async ({ open }) => {
  const { page } = await open({ demo: true });
  const { keyboard } = page;
  await expect(page.locator('[data-roving]').first()).toBeVisible();

  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /skip/i })).toBeFocused();
  await keyboard.press('Enter');

  // Into the tiles, and about in them: one tab stop, arrows inside.
  const tile = page.getByRole('button', { name: /^Ceiling light\W+Living room/ }).first();
  await tile.focus();
  await keyboard.press('ArrowRight');
  await expect(tile).not.toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(tile).toBeFocused();
  await keyboard.press('Enter');
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('Alt+Enter');
  await expect(page.getByRole('complementary', { name: /Ceiling light/ })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: /Ceiling light/ })).toBeHidden();

  // The palette drives devices and screens.
  await keyboard.press('Control+k');
  await keyboard.type('ceiling light off');
  await keyboard.press('Enter');
  await expect(tile).toHaveAttribute('aria-pressed', 'false');
  await keyboard.press('Control+k');
  await keyboard.type('settings');
  await keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Settings');

  // Letters go places, and do nothing while somebody types.
  await keyboard.press('g');
  await keyboard.press('d');
  await expect(page.locator('h1')).toHaveText('Devices');
  await keyboard.press('/');
  await keyboard.type('ga');
  await expect(page.locator('h1')).toHaveText('Devices');
  await keyboard.press('Escape');
  await page.locator('h1').focus();
  await keyboard.press('Shift+?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
