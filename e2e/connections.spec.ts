import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startDemo } from '../src-main/demo/index.ts';
import { expect, test } from './fixtures.ts';

const CANARY = 'sesame';

async function orchardFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'switchboard-types-'));
  await cp(resolve(import.meta.dirname, 'journeys/orchard'), join(dir, 'orchard'), { recursive: true });
  return dir;
}

/** Every file of a folder, as one string of bytes to search in. */
async function bytesOf(dir: string): Promise<string> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.parentPath.includes('chromium') && !entry.parentPath.includes('profile'));
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n');
}

/** A provider that signs everybody in at once and sends the browser back. */
async function signInProvider(): Promise<{ url: string; close(): void }> {
  const server = createServer((req, res) => {
    const asked = new URL(req.url ?? '/', 'http://provider');
    const back = asked.searchParams.get('redirect_uri');
    if (!back) return void res.writeHead(200).end('ok');
    const to = new URL(back);
    to.searchParams.set('code', 'granted');
    to.searchParams.set('state', asked.searchParams.get('state') ?? '');
    res.writeHead(302, { location: to.href }).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test('a type in a folder of its own appears in the catalogue, asks every kind of question, connects, and keeps its secret', async ({
  open,
  host,
}) => {
  test.setTimeout(90_000);
  const typesDir = await orchardFolder();
  const provider = await signInProvider();
  const { page, dataDir, openedUrls, askedAbout, signIn, go } = await open({ env: { SWITCHBOARD_TYPES_DIR: typesDir } });
  await go('#/connections/add');
  await page.getByRole('link', { name: /Orchard/ }).click();

  // Nothing is filled in: the step says so and puts the focus on the first gap.
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the orchard' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name of the orchard' }).fill('Hillside');
  await page.getByRole('textbox', { name: 'Address' }).fill('not an address');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/beginning with http/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Address' }).fill(provider.url);
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByLabel('Gate key', { exact: true }).fill(CANARY);
  await signIn(() => page.getByRole('button', { name: 'Continue in your browser' }).click());
  // Asked about once, with the whole address to read.
  if (host === 'desktop') expect(await askedAbout()).toEqual([expect.stringContaining((await openedUrls())[0] ?? '-')]);
  await expect(page.getByText('Signed in as gardener')).toBeVisible();
  const headers = page.getByRole('group', { name: /Extra headers/ });
  await headers.getByRole('button', { name: 'Add' }).click();
  await headers.getByLabel('Name').fill('X-Garden');
  await headers.getByLabel('Value', { exact: true }).fill(CANARY);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  await page.getByLabel('Main fruit').selectOption('pear');
  await expect(page.getByText('1 hr 30 min')).toBeVisible();
  await page.getByRole('textbox', { name: /^Plan/ }).fill('{ broken');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByText('This is not valid JSON.')).toBeVisible();
  await page.getByRole('textbox', { name: /^Plan/ }).fill('{ "rows": 3 }');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  await expect(page.getByRole('checkbox', { name: 'Shed' })).toBeChecked();
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText(/Reached · .*1 device/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('My orchard');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/Connected · 1 device/).first()).toBeVisible();

  // The same questions on one page; secrets are saved, not shown.
  await expect(page.getByRole('textbox', { name: 'Name of the orchard' })).toHaveValue('Hillside');
  await expect(page.getByText('Saved. It is never shown again.').first()).toBeVisible();

  // Health, device and tool followed from the folder alone.
  await go('#/home');
  const tile = page.getByRole('button', { name: /^Sprinkler/ }).first();
  await tile.click();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  await go('#/tools');
  await page.getByRole('searchbox', { name: 'Search tools' }).fill('Pick fruit');
  await expect(page.getByText(/Pick fruit/).first()).toBeVisible();

  expect(await bytesOf(dataDir)).not.toContain(CANARY);
  await rm(typesDir, { recursive: true, force: true });
  provider.close();
});

test('Home Assistant is added by its wizard, and a wrong token is said in words', async ({ open }) => {
  const home = await startDemo();
  const { page, go } = await open();
  await go('#/connections/add/home-assistant');
  // The address as people paste it: of some page, without its beginning.
  await page.getByRole('textbox', { name: 'Address' }).fill(`${new URL(home.homeAssistant.url).host}/lovelace/0`);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('radio', { name: /long-lived access token/ }).check();
  await page.getByLabel('Access token', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  // It is said where the token was asked for, not three questions later.
  await expect(page.getByRole('alert')).toContainText('The sign-in was refused');
  await expect(page.getByLabel('Access token', { exact: true })).toHaveValue('wrong');
  await page.getByLabel('Access token', { exact: true }).fill(home.homeAssistant.token);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: 'Office' })).toBeChecked();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('radio', { name: /shows to Assist/ })).toBeChecked();
  await page.getByRole('button', { name: /Test/ }).first().click();
  await expect(page.getByText(/is an administrator/)).toBeVisible();
  await expect(page.getByText(/Reached ·/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/Connected · \d+ devices/).first()).toBeVisible();

  // Limits are saved where one is, and say that they are.
  await go('#/connections');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().press('Enter');
  await page.getByRole('textbox', { name: 'Calls a minute' }).fill('50');
  const save = page.getByRole('button', { name: 'Save the limits' });
  await save.press('Enter');
  await expect(save).toHaveText('Saved');
  await expect(save).toBeFocused();
  await home.stop();
});

test('signing in on the home’s own page needs no token, and a session that was ended is begun again from the card', async ({ open }) => {
  test.setTimeout(60_000);
  const home = await startDemo();
  const { page, signIn, go } = await open();
  const signInBy = (button: string) => signIn(() => page.getByRole('button', { name: button, exact: true }).click());
  await go('#/connections/add/home-assistant');
  await page.getByRole('textbox', { name: 'Address' }).fill(home.homeAssistant.url);
  await page.keyboard.press('Enter');
  await signInBy('Continue in your browser');
  await expect(page.getByText('Signed in as Demo')).toBeVisible();
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/Connected · \d+ devices/).first()).toBeVisible();

  const session = home.tokens.of(home.people.owner).find(({ type }) => type === 'normal');
  home.tokens.revokeId(session?.id ?? '');
  await go('#/connections');
  await expect(page.getByText(/Needs attention/).first()).toBeVisible({ timeout: 15_000 });
  await signInBy('Sign in again');
  await expect(page.getByText(/Connected · \d+ devices/).first()).toBeVisible();

  // Removed here, ended there.
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => home.tokens.of(home.people.owner).filter(({ type }) => type === 'normal')).toEqual([]);
  await home.stop();
});
