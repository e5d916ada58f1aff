import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createSandbox } from '../src-main/core/programs/sandbox/sandbox.ts';
import { expect, test } from './fixtures.ts';

const require = createRequire(import.meta.url);
const SERVER = require.resolve('@modelcontextprotocol/server-memory/dist/index.js');
const CANARY = 'canary-type-4711';
/** As a page of some server says it: the settings of an assistant. */
const SETTINGS = JSON.stringify({
  mcpServers: { memory: { command: process.execPath, args: [SERVER], env: { MEMORY_KEY: CANARY, MEMORY_FILE_PATH: 'notes.jsonl' } } },
});

test('a type is made of pasted settings, tried, used, given away, removed and brought back', async ({ open, host }) => {
  test.setTimeout(90_000);
  const { page, go, call } = await open();
  const menu = async (item: string) => {
    await page.getByRole('button', { name: 'More for the type Notebook' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await go('#/connections/add');
  await page.getByRole('link', { name: /New type…/ }).click();
  await page.getByRole('textbox', { name: /A command, an address/ }).fill(SETTINGS);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Notebook');

  // Whoever looks something up elsewhere comes back to what was begun.
  await go('#/tools');
  await expect(page.getByRole('heading', { name: 'Tools', exact: true })).toBeVisible();
  await go('#/connections/new-type');
  await page.getByRole('button', { name: 'Continue where you stopped' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Notebook');

  // What looks like a key is a question already; the name of the file becomes another.
  await page.getByRole('button', { name: 'Ask for Value of MEMORY_FILE_PATH' }).click();
  const live = page.getByRole('complementary', { name: 'The form, as it will be' });
  await expect(live.getByRole('textbox', { name: 'MEMORY_FILE_PATH' })).toHaveValue('notes.jsonl');
  const question = page.getByRole('listitem').filter({ has: page.getByText('MEMORY_FILE_PATH', { exact: true }) });
  await question.getByRole('textbox', { name: 'Question', exact: true }).fill('Where are the notes?');
  await live.getByRole('textbox', { name: 'Where are the notes?' }).fill('');
  // Nothing of what the settings say decides what it may touch: that is asked, with the places its command names.
  const touches = live.getByRole('group', { name: 'What this program may touch' });
  await expect(touches.getByRole('radio', { name: 'Everything your account may' })).toBeChecked();
  if ('with' in (await createSandbox().possible())) {
    await touches.getByRole('radio', { name: 'Only its own folder' }).check();
    await expect(touches.getByRole('button', { name: `Give it ${dirname(SERVER)} to read` })).toBeVisible();
    await expect(live.getByText('its own folder, which is its home')).toBeVisible();
    await touches.getByRole('radio', { name: 'Everything your account may' }).check();
  }
  // The form is alive: it checks, and it starts nothing that nobody agreed to.
  await live.getByRole('button', { name: 'Test connection' }).click();
  await expect(live.getByRole('alert').first()).toBeVisible();
  await live.getByRole('textbox', { name: 'Where are the notes?' }).fill('mine.jsonl');
  await live.getByRole('button', { name: 'I have read it and want it to run' }).click();
  await live.getByRole('button', { name: /^Test/ }).click();
  await expect(live.getByText(/It answers: memory-server/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  await page.getByText('The type as a file').click();
  await expect(page.locator('pre').filter({ hasText: '"mcp-command"' })).not.toContainText(CANARY);

  // What was typed is not typed again.
  await page.getByRole('button', { name: 'Save and connect' }).click();
  await expect(page.getByRole('textbox', { name: 'Where are the notes?' })).toHaveValue('mine.jsonl');
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
  await page.getByRole('link', { name: /^\d+ tools$/ }).click();
  await expect(page.getByText(/create_entities|Create Entities/).first()).toBeVisible();

  await go('#/connections/add');
  await expect(page.getByRole('link', { name: /Notebook/ })).toBeVisible();
  // Files that a shell gives to the person are not seen from here.
  const saved = host === 'browser' ? page.waitForEvent('download') : undefined;
  await menu('Export as a file');
  const file = saved
    ? await readFile(await (await saved).path(), 'utf8')
    : JSON.stringify(await call('connections.exportType', { type: 'notebook' }));
  expect(file).not.toContain(CANARY);
  await menu('Remove');
  await expect(page.getByText(/Notebook is used by 1 connection: Notebook/).first()).toBeVisible();

  await go('#/connections');
  await page.getByRole('button', { name: 'More for Notebook' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  // While it is still there, its type is in use.
  await expect(page.getByRole('button', { name: 'More for Notebook' })).toHaveCount(0);
  await go('#/connections/add');
  await menu('Remove');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('link', { name: /Notebook/ })).toHaveCount(0);

  await page.getByRole('button', { name: /Add a type from a file/ }).click();
  const json = page.getByRole('textbox', { name: 'JSON' });
  if (host === 'browser') {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file…' }).press('Enter');
    await (await chosen).setFiles({ name: 'notebook.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(json).toHaveValue(file);
  } else await json.fill(file);
  await page.getByRole('button', { name: 'Add this type' }).click();
  await page.getByLabel('MEMORY_KEY', { exact: true }).fill(CANARY);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'I have read it and want it to run' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
});
