import type { Page } from '@playwright/test';
import { startGuardedServer } from './far-servers/sign-in/guarded-server.ts';
import { startSignInServer } from './far-servers/sign-in/sign-in-server.ts';
import { signInWith } from './far-servers/sign-in/small-browser.ts';
import { expect, test, type Running } from './fixtures.ts';

/** Agrees to the page that is shown, and lets Switchboard in there, in whatever browser opens. */
async function letIn({ page, app, openedUrls }: Running): Promise<void> {
  const go = page.getByRole('button', { name: 'Open the sign-in page' });
  if (app) {
    const before = (await openedUrls()).length;
    await go.click();
    await expect.poll(async () => (await openedUrls()).length).toBe(before + 1);
    await signInWith((await openedUrls()).at(-1) ?? '');
    return;
  }
  const opening = page.context().waitForEvent('page');
  await go.click();
  const beside = await opening;
  while (!/oauth\/callback/.test(beside.url())) await allow(beside);
  await expect(beside.getByText('You can close')).toBeVisible();
  await beside.close();
  await page.bringToFront();
}

async function allow(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Allow' });
  await button.or(page.getByText('Switchboard')).first().waitFor();
  const before = page.url();
  if (await button.isVisible()) await Promise.all([page.waitForURL((url) => url.href !== before), button.click()]);
}

test('a server that wants people to sign in is added by the wizard, and asks again when the sign-in was ended', async ({ open }) => {
  test.setTimeout(90_000);
  const keys = await startSignInServer();
  const server = await startGuardedServer(keys);
  const running = await open();
  const { page, go, call } = running;
  await go('#/connections/add/mcp-server');
  await page.getByRole('radio', { name: /At an address/ }).check();
  await page.getByRole('textbox', { name: 'Address' }).fill(server.url);
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('It wants you to sign in').first()).toBeVisible();

  // Where it leads is read before anything begins there.
  await page.getByRole('button', { name: 'Continue in your browser' }).click();
  await expect(page.getByText(`You will sign in at ${new URL(keys.issuer).host}.`)).toBeVisible();
  await expect(page.getByText(`${keys.issuer}/auth`)).toBeVisible();
  expect(keys.asked).not.toContain('POST /reg');
  await letIn(running);
  await expect(page.getByText('Signed in', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Test/ }).click();
  await expect(page.getByText(/It answers: guarded/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();

  await keys.revokeAll();
  const connections = (await call('connections.list')) as { slug: string }[];
  await call('tools.run', { name: `${connections[0]?.slug}__read`, args: {}, confirmed: true }).catch(() => undefined);
  await expect(page.getByText('It wants you to sign in').first()).toBeVisible();
  await page.getByRole('button', { name: 'Sign in again' }).first().click();
  await letIn(running);
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
  await server.close();
  await keys.close();
});
