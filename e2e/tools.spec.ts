import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startTold, type ToldProcess } from './bench/told-process.ts';
import { createCaller } from './bench/mcp-caller.ts';
import { expect, test, type Running } from './fixtures.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const told = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).withTags(TAGS).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );

/** Sixty tools of a server of somebody else, all on. */
async function startWith({ page, go, call }: Running): Promise<ToldProcess> {
  const server = await startTold('many-tools.ts', [60, 0]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const config = { way: 'address', ...(server.ready as { url: string }) };
  await call('connections.create', { type: 'mcp-server', slug: 'acme', name: 'Acme', config });
  await go('#/tools');
  await expect(page.getByText(/^72 tools, 72 of them on/)).toBeVisible({ timeout: 20_000 });
  return server;
}

test('a tool is searched, given another title and risk, tried, and put back as its source says', async ({ open }) => {
  test.setTimeout(90_000);
  const running = await open();
  const { page, call } = running;
  const server = await startWith(running);
  await page.getByRole('searchbox', { name: 'Search tools' }).fill('share issue');
  await expect(page.getByText('1 tool found')).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText('Share');
  await expect(page.getByRole('searchbox')).toBeFocused();
  // By keyboard alone: down into what was found, and open it.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('row', { name: 'Share issue in a repository' })).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  // The form comes a moment later and moves what stands below it.
  await expect(panel.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Change…' }).press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Hand an issue out');
  await panel.getByRole('combobox', { name: 'Risk' }).selectOption('danger');
  await panel.getByRole('textbox', { name: 'At most so many calls a minute' }).fill('none');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByText('A whole number from 1 to 100000.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'At most so many calls a minute' }).fill('30');
  expect(await told(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Hand an issue out' })).toBeVisible();
  const row = page.locator('[role=row][data-index="0"]');
  for (const mark of ['Yours', 'Limited', 'Danger']) await expect(row.getByText(mark, { exact: true })).toBeVisible();

  // What is dangerous now is asked about first, although its source calls it harmless.
  await panel.getByRole('button', { name: 'Run', exact: true }).press('Enter');
  await expect(panel.getByLabel(/^Issue id/)).toBeFocused();
  await panel.getByLabel(/^Issue id/).fill('42');
  // From any of its fields.
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hand an issue out' }).click();
  await expect(panel.getByText(/^Finished in/)).toBeVisible();
  await expect(panel.getByText(/share_issue_in_repository: \{"issue_id":"42"/).first()).toBeVisible();

  await panel.getByRole('button', { name: 'Back to the original' }).click();
  await expect(panel.getByRole('heading', { name: 'Share issue in a repository' })).toBeVisible();
  await expect(row.getByText('Yours')).toHaveCount(0);

  // What stands for the list of rules is one as soon as somebody is there, by pointer or by key, and nothing of the tool opens.
  await page.keyboard.press('Escape');
  const rule = row.getByRole('combobox', { name: 'Rule for Share issue in a repository' });
  await rule.hover();
  await rule.selectOption('off');
  await expect(rule).toHaveValue('off');
  await page.getByRole('searchbox').hover();
  await expect(rule).toHaveText('Off');
  await row.focus();
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press('ArrowRight');
  await expect(rule).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rule).toHaveValue('ask');
  // Letters pick, too, also where the words are not Latin.
  await call('settings.set', { language: 'zh-CN' });
  const inChinese = row.getByRole('combobox', { name: 'Share issue in a repository 的规则' });
  await expect(inChinese).toBeFocused();
  for (const [key, verdict] of [
    ['o', 'off'],
    ['a', 'allow'],
    ['a', 'ask'],
  ] as const) {
    // prettier-ignore
    await page.keyboard.press(key);
    await expect(inChinese).toHaveValue(verdict);
  }
  await call('settings.set', { language: 'en' });
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await expect(rule).toHaveText('Ask');
  // The first press opens it, whoever presses.
  for (const press of ['mousedown', 'click']) {
    await rule.dispatchEvent(press);
    await expect(rule).toBeFocused();
    expect(await rule.evaluate((list) => list.matches(':open'))).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
  }
  await expect(panel).toHaveCount(0);
  await server.stop();
});

test('all that match are switched off at once, by keyboard, and the assistant no longer lists them', async ({ open }) => {
  const running = await open();
  const { page, call, url } = running;
  const server = await startWith(running);
  const { token } = (await call('clients.create', { name: 'Claude', exposure: 'full' })) as { token: string };
  const assistant = createCaller(`${url}/mcp`, token);
  const listed = async (): Promise<string> => (await assistant.post('tools/list')).toString();
  expect(await listed()).toContain('acme__delete_issue_in_repository');

  await page.getByRole('searchbox').fill('delete');
  await expect(page.getByText('4 tools found')).toBeVisible();
  const first = page.locator('[role=row][data-index="0"]');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=row][data-index="1"]')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('4 selected')).toBeVisible();
  expect(await told(page)).toEqual([]);
  // One of them is taken out again: it is all that match but this one.
  await page.keyboard.press('Space');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Switch off' }).press('Enter');
  await expect(page.getByText(/^72 tools, 69 of them on/)).toBeVisible();
  // A slip is taken back where it happened.
  await page.getByRole('button', { name: 'Undo: Done for 3 tools' }).press('Enter');
  await expect(page.getByText(/^72 tools, 72 of them on/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'What to do with the selected tools' })).toBeFocused();
  await page.getByRole('button', { name: 'Switch off' }).press('Enter');
  await expect(page.getByText(/^72 tools, 69 of them on/)).toBeVisible();
  await page.getByRole('button', { name: 'Select all 4 that match' }).press('Enter');
  await page.getByRole('button', { name: 'Switch off' }).press('Enter');
  await expect(page.getByText(/^72 tools, 68 of them on/)).toBeVisible();
  expect(await listed()).not.toContain('acme__delete_');
  expect(await listed()).toContain('acme__get_issue_in_repository');
  await expect(first.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
  assistant.close();
  await server.stop();
});
