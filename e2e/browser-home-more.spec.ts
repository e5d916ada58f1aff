import { expect, test, tileOf } from './own-home.ts';

test('a lamp is renamed by a tool of the home, run by hand, and gets its name back', async ({ homeOf, live }) => {
  const home = await homeOf();
  const { page, go, call } = await live(home);
  await expect(tileOf(page, 'Desk lamp', 'Office')).toBeVisible();
  await go('#/tools');
  await page.getByRole('searchbox', { name: 'Search tools' }).fill('rename entity');
  await page.getByRole('button', { name: /^Rename, move or hide an entity/ }).click();
  const panel = page.getByRole('complementary', { name: 'Rename, move or hide an entity' });
  await panel
    .getByLabel(/^Entity/)
    .first()
    .fill('light.desk_lamp');
  await panel.getByLabel('Name', { exact: true }).fill('Reading lamp');
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByText(/^Finished in/)).toBeVisible();
  expect(home.home.get('light.desk_lamp')?.attributes['friendly_name']).toBe('Reading lamp');
  // What nobody filled in was not asked for: labels, other names and the rest stay.
  expect(await call('activity.list', {})).toMatchObject({ entries: [{ args: { entity: 'light.desk_lamp', name: 'Reading lamp' } }] });
  expect(JSON.stringify(await call('activity.list', {}))).not.toContain('aliases');
  await panel.getByRole('button', { name: /^Undo/ }).click();
  await expect(panel.getByText('Undone')).toBeVisible();
  expect(home.home.get('light.desk_lamp')?.attributes['friendly_name']).toBe('Desk lamp');
});

test('among five thousand entities what one types for is found while one types', async ({ homeOf, live }) => {
  const home = await homeOf({ entities: 5000 });
  const { page, go } = await live(home);
  await go('#/devices');
  const search = page.getByRole('searchbox');
  await expect(search).toBeVisible();
  const sought = [...home.home.states.keys()].filter((id) => id.startsWith('cover.')).at(-1) ?? '';
  const name = String(home.home.get(sought)?.attributes['friendly_name']);
  await search.pressSequentially(name);
  await expect(search).toHaveValue(name);
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(1);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name })).toBeVisible();
});
