import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Three things in one minute are one line until somebody wants to see them. */
async function unfold(page: Page): Promise<void> {
  await expect(page.locator('main time').first()).toBeVisible();
  for (const burst of await page.getByRole('button', { name: /\d+ actions/, expanded: false }).all()) await burst.click();
}

/** The whole house in one story: from nothing to a lamp that is on, confirmed, written down and taken back. */
test('a newcomer tries the demo home, turns on a lamp, finds it in the journal and takes it back', async ({ open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Try the demo home' }).click();
  await expect(page.getByText('Demo home').first()).toBeVisible();

  const tile = page.getByRole('button', { name: /^Ceiling light\W+Living room/ }).first();
  await expect(tile).toHaveAttribute('aria-pressed', 'false');
  // At once: in the second frame after the click, whatever the home says later.
  const shown = await tile.evaluate(async (button: HTMLElement) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    button.click();
    await frame();
    await frame();
    return button.getAttribute('aria-pressed');
  });
  expect(shown).toBe('true');
  await expect(page.locator('[data-pending]')).toHaveCount(0);
  await expect(tile).toHaveAttribute('aria-pressed', 'true');

  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await unfold(page);
  const line = page.getByRole('listitem').filter({ hasText: 'Ceiling light' }).first();
  await expect(line).toContainText(/confirmed/i);
  await line.getByRole('button', { name: /undo/i }).click();
  await expect(page.getByText('Undone').first()).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(tile).toHaveAttribute('aria-pressed', 'false');

  // And back to their own home, which is as empty as before.
  await page.getByRole('button', { name: 'Leave demo' }).click();
  await expect(page.getByRole('button', { name: 'Try the demo home' })).toBeVisible();
  await expect(page.getByText('This is the demo home.')).toBeHidden();
});

test('danger is asked about, and Cancel is what a hasty Enter does', async ({ open }) => {
  const { page } = await open({ demo: true });
  const unlock = page.getByRole('button', { name: /unlock/i }).first();
  await unlock.click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/Locked/).first()).toBeVisible();
  await unlock.click();
  await dialog.getByRole('button', { name: 'Unlock Front door' }).click();
  await expect(page.getByText(/Unlocked/).first()).toBeVisible({ timeout: 8000 });
});
