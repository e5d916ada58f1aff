import AxeBuilder from '@axe-core/playwright';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Page } from '@playwright/test';
import type { Home } from '../src-shared/contract/devices.ts';
import { expect, test, type Running } from './fixtures.ts';

type Answer = { structuredContent?: { results?: { status: string; problem?: string }[] } };

/** An assistant with a token of its own, over the real endpoint. */
async function assistant({ url }: Running, token: string): Promise<Client> {
  const client = new Client({ name: 'journey', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }));
  return client;
}

async function partNamed({ call }: Running, name: string): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(async () => {
      const { devices } = (await call('devices.home')) as Home;
      return (found = devices.flatMap(({ parts }) => parts).find((part) => part.name === name)?.id);
    })
    .toBeTruthy();
  return found ?? '';
}

/** As a person does it who has an assistant we have no row for: a name, and a token that is shown once. */
async function connectByHand({ page, go }: Running, name: string): Promise<string> {
  await go('#/clients');
  await page.getByRole('button', { name: 'Connect an assistant' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /By hand/ })
    .click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Create/ })
    .first()
    .click();
  const shown = page.getByText(/^sb_[\w-]{43}$/).first();
  const token = (await shown.textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
  return token;
}

const control = async (client: Client, ...actions: { part: string; command: string; args?: Record<string, unknown> }[]) => {
  const answer = (await client.callTool({ name: 'control', arguments: { actions } })) as Answer;
  return answer.structuredContent?.results?.map(({ status, problem }) => problem ?? status);
};
const card = (page: Page, words: string | RegExp) => page.getByRole('article').filter({ hasText: words }).first();

test('an assistant is connected, asks for the door, is denied, asks again, is allowed, is undone, and is revoked', async ({ open }) => {
  test.setTimeout(90_000);
  const running = await open({ demo: true });
  const { page, go, call } = running;
  const client = await assistant(running, await connectByHand(running, 'Door story'));
  const door = { part: await partNamed(running, 'Front door'), command: 'lock.unlock' };

  await go('#/activity');
  const first = control(client, door);
  // The card says what it would do, how it is now, and who asks.
  await expect(card(page, 'Door story wants to: Unlock Front door')).toContainText('Now: Locked');
  await card(page, 'Unlock Front door').getByRole('button', { name: 'Deny' }).click();
  expect(await first).toEqual(['approval.denied']);

  const second = control(client, door);
  await card(page, 'Unlock Front door').getByRole('button', { name: 'Allow once' }).click();
  expect(await second).toEqual(['confirmed']);

  const line = page.getByRole('listitem').filter({ hasText: 'Unlock Front door' }).filter({ hasText: 'Confirmed' }).first();
  await line.getByRole('button', { name: 'Undo: Unlock Front door' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Lock Front door' }).filter({ hasText: 'Confirmed' }).first()).toBeVisible();
  await expect(page.getByText('Undone').first()).toBeVisible();

  // Revoked while it asks: the question goes, and so does the assistant.
  const third = control(client, door).catch(() => ['gone']);
  await expect(card(page, 'Unlock Front door')).toBeVisible();
  await go('#/clients');
  await page.getByRole('button', { name: 'Revoke Door story' }).first().click();
  expect(await third).not.toEqual(['confirmed']);
  expect(await call('approvals.list')).toEqual([]);
  await expect(control(client, door)).rejects.toThrow();
  await client.close().catch(() => undefined);
});

test('what has just appeared takes no press, and always saves the rule it names', async ({ open }) => {
  const running = await open({ demo: true });
  const { page, go, call } = running;
  const { token } = (await call('clients.create', { name: 'Cursor', kind: 'assistant' })) as { token: string };
  const client = await assistant(running, token);
  const [ceiling, floor] = [await partNamed(running, 'Ceiling light'), await partNamed(running, 'Floor lamp')];
  await go('#/activity');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const both = control(client, { part: ceiling, command: 'power.on' }, { part: floor, command: 'level.set', args: { level: 41 } });
  const several = page.getByRole('region', { name: 'Cursor wants to do 2 things' });
  await several.waitFor();
  // A press that was meant for something else: forced through without waiting for the card to be ready.
  await card(page, 'Ceiling light').focus();
  await page.keyboard.press('a');
  await several.getByRole('button', { name: 'Allow once' }).first().dispatchEvent('click');
  expect(await call('approvals.list')).toHaveLength(2);

  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await card(page, 'Ceiling light').getByRole('button', { name: 'Always…' }).click();
  await page.getByRole('menuitem', { name: 'Lights in any room, for Cursor' }).click();
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await card(page, 'Floor lamp').getByRole('button', { name: 'Allow once' }).click();
  expect(await both).toEqual([expect.stringMatching(/confirmed|unchanged/), expect.stringMatching(/confirmed|unchanged/)]);

  // From now on lamps are not asked about, and the rule stands there in the same words.
  expect(await control(client, { part: floor, command: 'power.off' })).toEqual(['confirmed']);
  await expect(page.getByRole('list', { name: 'Rules you made' })).toContainText('Cursor · Lights · changes');
  await page.getByRole('button', { name: 'Remove the rule: Cursor · Lights · changes' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  // For a moment it can be had again.
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByRole('list', { name: 'Rules you made' })).toContainText('Cursor · Lights · changes');
  await client.close();
});

test('a card of several questions is in order for whoever reads it by ear or keys', async ({ open }) => {
  const running = await open({ demo: true });
  const { page, go, call } = running;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { token } = (await call('clients.create', { name: 'Axe', kind: 'assistant' })) as { token: string };
  const client = await assistant(running, token);
  const [ceiling, door] = [await partNamed(running, 'Ceiling light'), await partNamed(running, 'Front door')];
  await go('#/activity');
  const both = control(client, { part: ceiling, command: 'power.on' }, { part: door, command: 'lock.unlock' }).catch(() => undefined);
  await expect(page.getByRole('region', { name: 'Axe wants to do 2 things' })).toBeVisible();
  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'zh-CN'],
  ] as const) {
    await call('settings.set', { theme, language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('[data-fresh]')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  }
  await call('settings.set', { language: 'en' });
  // With keys alone: the focused question, and D.
  await card(page, 'Unlock Front door').focus();
  await page.keyboard.press('d');
  await expect(card(page, 'Unlock Front door')).toHaveCount(0);
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await card(page, 'Ceiling light').focus();
  await page.keyboard.press('a');
  expect(await both).toEqual([expect.stringMatching(/confirmed|unchanged/), 'approval.denied']);
  await client.close();
});

test('all assistants are stopped with one key, also over a restart of the window, until they may go on', async ({ open }) => {
  const running = await open({ demo: true });
  const { page, go, call } = running;
  const { token } = (await call('clients.create', { name: 'Stopped', kind: 'assistant' })) as { token: string };
  const client = await assistant(running, token);
  const part = await partNamed(running, 'Ceiling light');
  await go('#/activity');
  const asked = control(client, { part, command: 'power.on' });
  await expect(card(page, 'Ceiling light')).toBeVisible();
  await page.keyboard.press('p');
  expect(await asked).toEqual(['paused']);
  await expect(page.getByText('All assistants are paused until you let them continue.')).toBeVisible();
  expect(await call('approvals.list')).toEqual([]);
  await page.getByRole('button', { name: 'Let assistants continue' }).first().click();
  await expect(page.getByRole('button', { name: 'Pause all assistants' })).toBeVisible();
  await client.close();
});

test('an assistant is played: it dims a lamp, asks for the door, and everything is seen', async ({ open }) => {
  test.setTimeout(90_000);
  const { page, go } = await open({ demo: true });
  await go('#/activity');
  await page.getByRole('button', { name: 'Play an assistant' }).click();
  await card(page, 'Demo assistant wants to: Set').getByRole('button', { name: 'Allow once' }).click();
  await expect(page.getByText(/is at 30 % now/)).toBeVisible();
  await card(page, 'Demo assistant wants to: Unlock').getByRole('button', { name: 'Allow once' }).click();
  await expect(page.getByText(/is unlocked\. You can undo it/)).toBeVisible();
  await page
    .getByRole('button', { name: /^Undo: Unlock/ })
    .first()
    .click();
  await expect(page.getByText('Undone').first()).toBeVisible();
  await go('#/clients');
  await expect(page.getByText('Demo assistant').first()).toBeVisible();
});
