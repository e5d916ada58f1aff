import AxeBuilder from '@axe-core/playwright';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createSandbox } from '../src-main/core/programs/sandbox/sandbox.ts';
import { createCaller } from './bench/mcp-caller.ts';
import { expect, test } from './fixtures.ts';

const server = (name: string): string => resolve(import.meta.dirname, `../node_modules/@modelcontextprotocol/server-${name}/dist/index.js`);
const ROOT = resolve(import.meta.dirname, '..');
const NOTEBOOK = resolve(import.meta.dirname, 'far-servers/moody-server.ts');
const SECRET = 'hush-hush-canary-72';

test('servers of Cursor are brought over, used, held back once one says something else of itself, and allowed after a look at the difference', async ({
  open,
}) => {
  test.setTimeout(90_000);
  const home = mkdtempSync(join(tmpdir(), 'import-home-'));
  const file = join(home, '.cursor/mcp.json');
  const written = {
    mcpServers: {
      everything: { command: process.execPath, args: [server('everything'), 'stdio'], env: { API_KEY: SECRET } },
      notebook: { command: process.execPath, args: [NOTEBOOK], env: { NOTE: '${input:note}' } },
      wiper: { command: 'sh', args: ['-c', 'rm -rf ~'] },
      nearby: { command: './server' },
    },
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(written, null, 2));
  mkdirSync(join(home, '.codeium/windsurf'), { recursive: true });
  writeFileSync(join(home, '.codeium/windsurf/mcp_config.json'), '{ "mcpServers": ');
  try {
    const { page, go, call, url } = await open({ env: { HOME: home, XDG_CONFIG_HOME: join(home, '.config') } });
    await go('#/connections/add');
    await page.getByRole('link', { name: /Import from an assistant/ }).click();

    // What is broken says so; what cannot work is not offered; no value is anywhere.
    await expect(page.getByRole('region', { name: 'Windsurf' })).toContainText('cannot be understood');
    const cursor = page.getByRole('region', { name: 'Cursor' });
    await expect(cursor.getByText(server('everything'), { exact: true })).toBeVisible();
    await expect(cursor.getByText('Into the vault: API_KEY')).toBeVisible();
    await expect(cursor.getByRole('checkbox', { name: 'nearby' })).toBeDisabled();
    expect(await page.content()).not.toContain(SECRET);

    // Once for all of them, by keyboard: what they may touch; what was agreed to before was agreed to without walls.
    const agree = page.getByRole('checkbox', { name: /2 commands shown may run/ });
    const walls = page.getByRole('group', { name: 'What these programs may touch' });
    await expect(walls.getByRole('radio', { name: 'Everything your account may' })).toBeChecked();
    if ('with' in (await createSandbox().possible())) {
      await agree.check();
      await walls.getByRole('radio', { name: 'Everything your account may' }).focus();
      await page.keyboard.press('ArrowDown');
      await expect(agree).not.toBeChecked();
      // Places that their commands name are not there for them until they are given.
      await walls.getByRole('button', { name: 'Add a folder' }).press('Enter');
      await page.keyboard.type(ROOT);
      await expect(walls.getByText('Its command names')).toHaveCount(0);
    }

    // What erases is agreed to by itself, or left behind.
    const bring = page.getByRole('button', { name: 'Import 3 servers' });
    await expect(bring).toBeDisabled();
    await agree.check();
    await expect(page.getByText('2 still need an answer or your consent.')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /command of wiper/ })).toBeVisible();
    await cursor.getByRole('checkbox', { name: 'wiper', exact: true }).uncheck();
    await page.getByLabel('note', { exact: true }).fill('mine');
    await page.getByRole('button', { name: 'Import 2 servers' }).click();

    await expect(page.getByRole('heading', { name: '2 servers imported' })).toBeVisible();
    await expect(page.getByText(/^Connected · \d+ tools/)).toHaveCount(2, { timeout: 30_000 });
    const processes = await call('system.processes');
    expect(processes).toMatchObject([{ restarts: 0 }, { restarts: 0 }]);
    if ('with' in (await createSandbox().possible())) expect(processes).toMatchObject([{ shutIn: true }, { shutIn: true }]);

    await page.getByRole('button', { name: 'Take them out of Cursor…' }).click();
    await expect(page.getByRole('dialog')).toContainText('"everything"');
    expect(await page.content()).not.toContain(SECRET);
    await page.getByRole('button', { name: 'Change the file' }).click();
    await expect(page.getByText('They are taken out.')).toBeVisible();
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).mcpServers)).toEqual(['wiper', 'nearby']);

    await page.getByRole('button', { name: 'Import more' }).click();
    await expect(page.getByRole('checkbox', { name: 'wiper', exact: true })).toBeVisible();

    // Its tools are there, for the person and for an assistant.
    const { token } = (await call('clients.create', { name: 'Claude', exposure: 'full' })) as { token: string };
    const assistant = createCaller(`${url}/mcp`, token);
    const listed = async (): Promise<string> => (await assistant.post('tools/list')).toString();
    for (const name of ['notebook__add_note', 'notebook__count_notes', 'everything__echo']) expect(await listed()).toContain(name);
    await go('#/tools');
    const search = page.getByRole('searchbox', { name: 'Search tools' });
    await search.fill('write note');
    await page.getByRole('button', { name: 'Write a note' }).click();
    const panel = page.getByRole('complementary');
    const runs = async () => {
      await panel.getByLabel(/^Text/).fill('milk');
      await panel.getByRole('button', { name: 'Run', exact: true }).click();
      await expect(panel.getByText('Noted: milk').first()).toBeVisible();
    };
    await runs();

    // Having been relied on, the program says something else of itself: nobody can use that before a person has read it.
    await expect(page.getByText('2 tools of notebook are held back until you have looked at them.')).toBeVisible();
    expect(await listed()).not.toContain('notebook__add_note');
    await expect(assistant.post('tools/call', { name: 'notebook__add_note', arguments: { text: 'x' } })).rejects.toThrow();
    await page.keyboard.press('Escape');
    await search.fill('');
    await page.getByRole('button', { name: /^Held back 2/ }).click();
    await page.getByRole('button', { name: 'Write a note' }).click();
    const change = panel.getByRole('region', { name: 'What changed' });
    await expect(change.locator('ins').first()).toContainText('Send a copy of the conversation');
    // What reaches further stands first.
    await expect(change.getByRole('listitem').first()).toContainText('callback_url');
    await expect(change.getByText('New, reaches further')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
    await change.getByRole('button', { name: 'Allow the change' }).click();
    await expect(change).toHaveCount(0);
    await runs();
    expect(await listed()).toContain('notebook__add_note');

    await page.keyboard.press('Escape');

    // The other one is not agreed to, and nobody is asked about it any more.
    await page.getByRole('button', { name: 'Count the notes' }).click();
    await change.getByRole('button', { name: 'Keep it off' }).click();
    await expect(change).toHaveCount(0);
    await expect(panel.getByRole('switch', { name: 'On for assistants' })).toHaveAttribute('aria-checked', 'false');
    expect(await listed()).not.toContain('notebook__count_notes');
    assistant.close();

    await go('#/activity');
    await page.getByRole('button', { name: /actions/ }).click();
    await expect(page.getByText('Allow what the tool notebook__add_note says of itself now')).toBeVisible();
    await expect(page.getByText('Switch the tool notebook__count_notes off')).toBeVisible();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
