import AxeBuilder from '@axe-core/playwright';
import type { Tool } from '../src-shared/model/tool.ts';
import { startFixture } from './conformance/fixture/fixture.ts';
import { expect, test } from './fixtures.ts';

test('a connection that leads somewhere else keeps its tools back until each was opened, and then lets all go in one deed', async ({
  open,
}) => {
  test.setTimeout(90_000);
  const { page, go, call } = await open({ demo: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [first, second] = [await startFixture(), await startFixture()];
  const config = (url: string) => ({ way: 'address', url });
  const { id } = (await call('connections.create', { type: 'mcp-server', slug: 'far', name: 'Far', config: config(first.url) })) as {
    id: string;
  };
  const tools = async () => ((await call('tools.list')) as { tools: Tool[] }).tools.filter(({ connection }) => connection === id);
  const held = async () => (await tools()).filter(({ changed }) => changed !== undefined).length;
  const names = async () => (await tools()).map(({ name }) => name);
  await expect.poll(names, { timeout: 20_000 }).toEqual(expect.arrayContaining(['far__switchboard_read', 'far__test_simple_text']));
  expect(await held()).toBe(0);
  const all = (await tools()).length;

  await call('connections.update', { id, config: config(second.url) });
  await expect.poll(held, { timeout: 20_000 }).toBe(all);
  await go('#/connections');
  await expect(page.getByText(`${all} held back`)).toBeVisible();
  await go('#/tools');
  await expect(page.getByText(`${all} tools of Far are held back until you have looked at them.`)).toBeVisible();
  await page.getByRole('button', { name: 'Look at them', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Held back at Far' });
  await expect(dialog.getByText('Far leads somewhere else than when you allowed its tools')).toBeVisible();
  const allow = dialog.getByRole('button', { name: `Allow all ${all} tools` });
  await expect(allow).toBeDisabled();
  await dialog.getByRole('listitem').first().getByRole('button').press('Enter');
  await expect(dialog.getByText('It says the same as before.')).toBeVisible();
  await expect(allow).toBeDisabled();
  await dialog.getByRole('button', { name: 'Open all' }).press('Enter');
  await expect(allow).toBeEnabled();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id: what, nodes }) => `${what}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  await allow.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await held()).toBe(0);
  await expect(page.getByText('held back')).toHaveCount(0);
  await go('#/connections');
  await expect(page.getByRole('link', { name: 'Far', exact: true })).toBeVisible();
  await expect(page.getByText('held back')).toHaveCount(0);
  await Promise.all([first.close(), second.close()]);
});
