import { expect, test } from './fixtures.ts';
import { trayItem } from './shell.ts';

test('a board of one’s own: a tile, a plot and a scene in one’s own order, renamed, deleted and brought back', async ({ open }) => {
  const { page, app, call } = await open({ demo: true });
  const { keyboard } = page;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');
  const pin = async () => {
    await dialog.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect(page.getByText(/ is on Evening$/).first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Pin', exact: true })).toBeHidden();
  };
  await button('New board').click();
  await dialog.getByRole('textbox', { name: 'Name of the board' }).fill('Evening');
  await keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Evening');
  await expect(page.getByText('Nothing is pinned here yet')).toBeVisible();

  // A scene from its menu, a lamp and its brightness from its details.
  await page.getByRole('link', { name: 'Home', exact: true }).last().click();
  await button('More for Movie night').click();
  await page.getByRole('menuitem', { name: 'Pin to board…' }).click();
  await pin();
  await page.getByRole('button', { name: 'Details of Floor lamp' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Floor lamp' });
  await panel.getByRole('button', { name: 'Pin to board…' }).click();
  await pin();
  await panel.getByRole('button', { name: 'Pin the plot of Brightness to a board…' }).click();
  await pin();
  await panel.getByRole('button', { name: 'Pin to favourites' }).click();
  await expect(panel.getByRole('button', { name: 'Remove from favourites' })).toBeVisible();
  if (app) {
    // What is a favourite is at hand without the window.
    const { devices } = (await call('devices.home')) as { devices: { parts: { id: string; favourite?: boolean }[] }[] };
    const lamp = devices.flatMap(({ parts }) => parts).find(({ favourite }) => favourite);
    await expect
      .poll(() => trayItem(app, `favourite:${lamp?.id}`))
      .toMatchObject({ checked: true, label: expect.stringContaining('Floor lamp') });
  }
  await panel.getByRole('button', { name: 'Close' }).click();

  const tab = page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: 'Evening' });
  await tab.click();
  await expect(page.getByText('3 things pinned')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run Movie night' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Floor lamp/ }).first()).toBeVisible();
  await expect(page.locator('figure').filter({ hasText: 'Brightness' })).toBeVisible();

  // In one's own order, with the arrow keys on the handle.
  await button('Arrange').click();
  const list = page.getByRole('list', { name: 'Evening' });
  await expect(list.getByRole('listitem')).toHaveText([/Movie night/, /^Floor lamp/, /^Brightness of Floor lamp/]);
  await button('Move Movie night').focus();
  await keyboard.press('ArrowRight');
  await expect(list.getByRole('listitem')).toHaveText([/^Floor lamp/, /Movie night/, /^Brightness of Floor lamp/]);
  await expect(button('Move Movie night')).toBeFocused();
  await button('Done').click();
  await page.reload();
  await expect(page.getByRole('group', { name: 'Evening' }).getByRole('button').first()).toHaveAccessibleName(/^Floor lamp/);

  const menu = async (item: string) => {
    await page.getByRole('button', { name: /^More for board/ }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Rename board…');
  await dialog.getByRole('textbox').fill('Night');
  await keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Night');
  await menu('Delete board');
  await expect(page.getByText('Board Night deleted').first()).toBeVisible();
  await button('Undo').click();
  await expect(page.locator('h1')).toHaveText('Night');
  await expect(page.getByText('3 things pinned')).toBeVisible();
});
