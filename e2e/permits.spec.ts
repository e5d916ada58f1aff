import AxeBuilder from '@axe-core/playwright';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Home } from '../src-shared/contract/devices.ts';
import { expect, test, type Running } from './fixtures.ts';

type Answer = { structuredContent?: { results?: { status: string; problem?: string }[] } };

async function lampOf({ call }: Running): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(async () => {
      const { devices } = (await call('devices.home')) as Home;
      return (found = devices.flatMap(({ parts }) => parts).find(({ name }) => name === 'Floor lamp')?.id);
    })
    .toBeTruthy();
  return found ?? '';
}

/** An assistant that dims the floor lamp. */
async function assistant(running: Running, name: string) {
  const { client: made, token } = (await running.call('clients.create', { name, kind: 'assistant' })) as {
    client: { id: string };
    token: string;
  };
  const client = new Client({ name: 'journey', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', running.url), { requestInit: { headers } }));
  const part = await lampOf(running);
  const dim = async (level: number) => {
    const actions = [{ part, command: 'level.set', args: { level } }];
    const answer = (await client.callTool({ name: 'control', arguments: { actions } })) as Answer;
    const [result] = answer.structuredContent?.results ?? [];
    return result?.problem ?? result?.status;
  };
  return { id: made.id, dim, close: () => client.close() };
}

test('what was allowed for an hour is seen, ended by keyboard here and at its client, and ended by the stop of all', async ({ open }) => {
  test.setTimeout(90_000);
  const running = await open({ demo: true });
  const { page, go, call } = running;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { id, dim, close } = await assistant(running, 'Cursor');
  const card = page.getByRole('article').filter({ hasText: 'Cursor wants to' }).first();
  const line = page.getByRole('list', { name: 'Allowed for an hour' }).getByRole('listitem');
  const allowForAnHour = async (level: number) => {
    const asked = dim(level);
    await expect(card).toBeVisible();
    await expect(page.locator('[data-fresh]')).toHaveCount(0);
    await card.getByRole('button', { name: 'Allow for 1 hour' }).click();
    expect(await asked).toMatch(/confirmed|unchanged/);
  };

  await go('#/activity');
  await allowForAnHour(41);
  await expect(line).toContainText(/Cursor may: Set .*Floor lamp/);
  await expect(line).toContainText(/until \d\d:\d\d, (60|59) minutes left · also with other values/);
  expect(await dim(55)).toMatch(/confirmed|unchanged/);
  for (const language of ['zh-CN', 'en'] as const) {
    await call('settings.set', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('button', { name: language === 'en' ? /^End now/ : /^立即结束/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id: what, nodes }) => `${what}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  }
  await page.getByRole('button', { name: /^End now – Cursor may/ }).press('Enter');
  // The focus is carried along to the sentence that stands in its place.
  await expect(page.getByText('Cursor asks you again from now on.').first()).toBeFocused();

  // Asked again; and the client's own panel has the way out, too.
  await allowForAnHour(42);
  await go(`#/clients/${id}`);
  await page
    .getByRole('complementary', { name: 'Cursor' })
    .getByRole('button', { name: /^End now/ })
    .press('Enter');
  await expect(line).toHaveCount(0);

  await go('#/activity');
  await allowForAnHour(43);
  await expect(line).toHaveCount(1);
  await page.keyboard.press('p');
  await expect(line).toHaveCount(0);
  expect(await call('permits.list')).toEqual([]);
  await close();
});
