import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from './fixtures.ts';

type Content = { content?: { type: string; text?: string }[] };
const words = (answer: unknown): string => ((answer as Content).content ?? []).map(({ text }) => text ?? '').join('\n');

/** The README's assistant chapter, as a story: a client with its token asks, a person decides, the journal says so. */
test('an assistant finds a light, waits for a person to say yes, and everything is written down', async ({ open }) => {
  const { page, url, go } = await open({ demo: true });
  await go('#/clients');
  await page
    .getByRole('button', { name: /Connect an assistant/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /By hand/ })
    .click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Story assistant');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Create|Connect/ })
    .first()
    .click();
  const token =
    (await page
      .getByText(/^sb_[\w-]{43}$/)
      .first()
      .textContent()) ?? '';
  await page.keyboard.press('Escape');

  const client = new Client({ name: 'story', version: '1.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers: { authorization: `Bearer ${token}` } } }),
  );
  expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['control', 'find', 'overview']));
  expect(words(await client.callTool({ name: 'overview', arguments: {} }))).toContain('Kitchen');

  const found = await client.callTool({ name: 'find', arguments: { query: 'ceiling light living room' } });
  const { parts } = (found as { structuredContent: { parts: { id: string; name: string }[] } }).structuredContent;
  const part = parts.find(({ name }) => name === 'Ceiling light')?.id ?? '';
  expect(part).not.toBe('');
  const acting = client.callTool({ name: 'control', arguments: { actions: [{ part, command: 'power.on' }] } });

  await go('#/activity');
  const card = page.getByRole('article').filter({ hasText: 'Story assistant' }).first();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Allow once' }).click();
  expect(words(await acting)).toMatch(/confirmed|unchanged/i);
  await expect(page.getByRole('listitem').filter({ hasText: 'Story assistant' }).first()).toContainText(/confirmed|already/i);
  await client.close();
});
