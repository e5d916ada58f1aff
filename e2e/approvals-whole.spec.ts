import AxeBuilder from '@axe-core/playwright';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Approval } from '../src-shared/model/journal.ts';
import { startFixture } from './conformance/fixture/fixture.ts';
import { expect, test, type Running } from './fixtures.ts';

const SQL = `SELECT name FROM rooms${' '.repeat(300)}; DROP TABLE people`;
const ARGS = {
  sql: SQL,
  path: 'notes\u202etxt.exe',
  code: 'import os',
  options: { secret_sql: 'DROP TABLE doors', token: 'hunter2' },
  rows: [...Array.from({ length: 150 }, (_, row) => `row ${row + 1}`), 'rm -rf /'],
};

/** An assistant that uses a tool of a far server, with whatever arguments. */
async function far({ call, url }: Running) {
  const fixture = await startFixture();
  await call('connections.create', { type: 'mcp-server', slug: 'far', name: 'Far', config: { way: 'address', url: fixture.url } });
  const names = async () => ((await call('tools.list')) as { tools: { name: string }[] }).tools.map(({ name }) => name);
  await expect.poll(names, { timeout: 20_000 }).toContain('far__test_simple_text');
  const { token } = (await call('clients.create', { name: 'Sly', kind: 'assistant' })) as { token: string };
  const client = new Client({ name: 'sly', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }));
  const use = (args: Record<string, unknown>) => client.callTool({ name: 'far__test_simple_text', arguments: args });
  const close = async () => {
    await client.close();
    await fixture.close();
  };
  return { use, close };
}

test('what an assistant hides in its arguments is there to be read before it can be allowed', async ({ open }) => {
  test.setTimeout(60_000);
  const running = await open({ demo: true });
  const { page, go, call } = running;
  const { use, close } = await far(running);
  await go('#/activity');
  const asked = use(ARGS);
  const card = page.getByRole('article').filter({ hasText: 'Sly wants to' });
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  const allow = card.getByRole('button', { name: 'Allow once' });

  // What turns letters round, and what is kept out of sight, is named at once.
  await expect(card.getByText('unseen character U+202E')).toBeVisible();
  await expect(card.getByText('import os')).toBeVisible();
  await expect(card.getByText('DROP TABLE doors')).toBeVisible();
  await expect(card.getByText('hunter2')).toBeHidden();
  await expect(card.getByText('Open everything that is folded or hidden above.')).toBeVisible();
  await expect(allow).toBeDisabled();
  await expect(card.getByRole('button', { name: 'Always…' })).toBeDisabled();
  await card.focus();
  await page.keyboard.press('a');
  expect((await call('approvals.list')) as Approval[]).toHaveLength(1);

  await card.getByRole('button', { name: /more characters$/ }).click();
  await expect(card.getByText('300 spaces')).toBeVisible();
  await expect(card.getByText('; DROP TABLE people')).toBeVisible();
  await expect(allow).toBeDisabled();
  await card.getByRole('button', { name: /^and \d+ more$/ }).click();
  await expect(card.getByText('rm -rf /')).toBeVisible();
  await expect(allow).toBeDisabled();
  await card.getByRole('button', { name: 'Show 7 hidden characters' }).click();
  await expect(card.getByText('hunter2')).toBeVisible();
  await expect(allow).toBeEnabled();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  await allow.click();
  expect(JSON.stringify(await asked)).toContain('simple text response');
  await close();
});

test('what is longer than anybody reads is refused, and that stands in the journal', async ({ open }) => {
  test.setTimeout(60_000);
  const running = await open({ demo: true });
  const { page, go } = running;
  const { use, close } = await far(running);
  await go('#/activity');
  expect(JSON.stringify(await use({ text: 'x'.repeat(100_000) }))).toContain('approval.too-large');
  await expect(page.getByText('Too much to be asked about').first()).toBeVisible();
  await close();
});

test('all of a card are allowed together only when each could be read', async ({ open }) => {
  test.setTimeout(60_000);
  const running = await open({ demo: true });
  const { page, go } = running;
  const { use, close } = await far(running);
  await go('#/activity');
  const both = Promise.all([use({ text: `${'x'.repeat(300)} unlock` }), use({ text: 'short' })]);
  const several = page.getByRole('region', { name: 'Sly wants to do 2 things' });
  const all = several.getByRole('button', { name: 'Allow all 2 once' });
  await expect(all).toBeDisabled();
  await expect(several.getByRole('button', { name: 'Deny all 2' })).toBeEnabled();
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await several.getByRole('button', { name: '107 more characters' }).click();
  await several.getByRole('button', { name: 'Show less' }).click();
  await all.click();
  for (const answer of await both) expect(JSON.stringify(answer)).toContain('simple text response');
  await close();
});
