import { expect, test } from './fixtures.ts';

/** The person tries what assistants are given: a command that is only thought through, a course with its picture, and a switch that holds. */
test('every tool of the program can be read, tried and switched off', async ({ open }) => {
  const { page, go } = await open({ demo: true });
  await go('#/tools');
  const own = ['Home at a glance', 'Find devices', 'Read devices', 'Control devices', 'Scenes and automations', 'History and statistics'];
  const more = ['Undo', 'Recent doings', 'Wait for a state', 'Search more tools', 'Describe tools', 'Call a tool'];
  await expect(page.getByText(/12 tools on · about 2,\d{3} tokens/)).toBeVisible();
  // The table holds the rows that are seen.
  await page.setViewportSize({ width: 1280, height: 1400 });
  for (const title of [...own, ...more]) await expect(page.getByText(title, { exact: true }).first()).toBeVisible();

  const panel = page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Test run' }) });
  await page.getByText('Control devices', { exact: true }).first().click();
  await panel.getByLabel(/^Thing/).fill('Front door');
  await panel.getByLabel(/^Command/).fill('lock.unlock');
  await panel.getByLabel('Only say what would happen').check();
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(panel.getByRole('status')).toContainText('Unlock "Front door"');
  await expect(panel.getByRole('status')).toContainText('planned');
  await page.keyboard.press('Escape');

  await page.getByText('History and statistics', { exact: true }).first().click();
  await panel.getByLabel(/^Thing/).fill('Air');
  await panel.getByLabel(/^Key/).fill('temperature');
  await panel.getByLabel('With a picture').check();
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  const picture = panel.getByRole('img', { name: 'Picture' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800);
  await panel.getByRole('switch', { name: 'On for assistants' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/11 tools on/)).toBeVisible();
});
