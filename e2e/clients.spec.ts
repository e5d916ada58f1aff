import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from './fixtures.ts';

const BEFORE = '{\n  // my servers\n  "mcpServers": {\n    "notes": { "command": "notes" } // read only\n  }\n}\n';

/** A home folder with Cursor in it. */
let home: string;
let file: string;
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'switchboard-cursor-'));
  mkdirSync(join(home, '.cursor'));
  file = join(home, '.cursor', 'mcp.json');
  writeFileSync(file, BEFORE);
});
test.afterEach(() => rmSync(home, { recursive: true, force: true }));

const tokenInFile = (): string => /sb_[\w-]{43}/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';

test('an assistant of this computer is connected with one click, kept short, and taken back to the last byte', async ({ open }) => {
  const { page, url, go } = await open({ demo: true, env: { HOME: home } });
  await go('#/clients');
  await page.getByRole('button', { name: 'Connect Cursor' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('"switchboard-demo": {')).toBeVisible();
  await expect(dialog.getByText('where Switchboard listens this time only')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(BEFORE);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog.getByText('Written into ~/.cursor/mcp.json.')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('"notes": { "command": "notes" }, // read only');

  const client = new Client({ name: 'cursor', version: '1.0.0' });
  const headers = { authorization: `Bearer ${tokenInFile()}` };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }));
  await expect(dialog.getByText('It has connected.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();

  // One call a minute, and nothing that changes the home without asking: the panel says which rule decides.
  await page.getByRole('link', { name: 'Details of Cursor' }).click();
  await page.getByRole('textbox', { name: 'Calls a minute' }).fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  expect((await client.callTool({ name: 'overview', arguments: {} })).isError).toBeFalsy();
  const second = await client
    .callTool({ name: 'overview', arguments: {} })
    .catch((error: unknown) => ({ isError: true, content: String(error) }));
  expect(second.isError).toBe(true);
  expect(JSON.stringify(second.content)).toContain('Too many calls');
  await page.getByRole('combobox', { name: 'Everything: Controls' }).selectOption({ label: 'Off' });
  await expect(page.getByText('Your rule for Cursor and changes does not allow this').first()).toBeVisible();

  await page.locator('aside').getByRole('button', { name: 'Disconnect Cursor' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(page.getByText('~/.cursor/mcp.json is again what it was')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(BEFORE);
  expect((await fetch(new URL('/mcp', url), { method: 'POST', headers })).status).toBe(401);
  await expect(page.getByRole('button', { name: 'Connect Cursor' })).toBeVisible();
});

test('a token is not lost to a stray click, and the focus never to what went', async ({ open }) => {
  const { page, go, call } = await open({ demo: true });
  await call('clients.create', { name: 'First', kind: 'assistant' });
  await go('#/clients');
  await page.getByRole('button', { name: 'Connect an assistant' }).press('Enter');
  await page.getByRole('button', { name: /By hand/ }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  // Without a name there is no token, and the question is where the person is.
  await page.getByRole('button', { name: 'Create token' }).press('Enter');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  const token = page.getByText(/^sb_[\w-]{43}$/);
  await expect(token).toBeVisible();
  await expect(page.getByText('claude mcp add --transport http switchboard-demo')).toBeVisible();
  await page.mouse.click(5, 300);
  await expect(token).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Connect an assistant' })).toBeFocused();

  await page.getByRole('button', { name: 'Revoke Second' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Your clients' })).toBeFocused();
});

test('presses that follow faster than the answers each start from the one before', async ({ open }) => {
  const { page, go, call } = await open({ demo: true });
  const { client } = (await call('clients.create', { name: 'First', kind: 'assistant' })) as { client: { id: string } };
  await go(`#/clients/${client.id}`);
  const cell = page.getByRole('combobox', { name: 'Everything: Controls' });
  const there = page.getByRole('switch', { name: 'Let me answer its questions there' });
  await expect(cell).toHaveValue('inherit');
  // Nothing reaches the core for now.
  const letGo = await page.evaluateHandle(() => {
    const { send } = WebSocket.prototype;
    const held: (() => void)[] = [];
    WebSocket.prototype.send = function (said) {
      held.push(() => send.call(this, said));
    };
    return () => {
      WebSocket.prototype.send = send;
      held.forEach((go) => go());
    };
  });
  for (const [key, shown] of [
    ['ArrowDown', 'allow'],
    ['ArrowDown', 'ask'],
    ['ArrowDown', 'off'],
    ['ArrowUp', 'ask'],
  ] as const) {
    // prettier-ignore
    await cell.press(key);
    await expect(cell).toHaveValue(shown);
  }
  for (const on of [true, false, true]) {
    await there.press('Space');
    await expect(there).toBeChecked({ checked: on });
  }
  await letGo.evaluate((go) => go());
  const made = async () => ((await call('rules.list')) as { client?: string }[]).filter((rule) => rule.client === client.id);
  await expect.poll(made).toMatchObject([{ risk: 'control', verdict: 'ask' }]);
  await expect.poll(async () => (await call('clients.list')) as { id: string }[]).toMatchObject([{ id: client.id, mayApprove: true }]);
  await expect(cell).toHaveValue('ask');
  await expect(there).toBeChecked();
});
