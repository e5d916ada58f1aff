import { connect } from 'node:tls';
import { expect, stoppableClock, test, tileOf } from './own-home.ts';

test('a token that is taken away during use is said on the card, and a new one repairs it', async ({ homeOf, live }) => {
  const home = await homeOf();
  const { page, go } = await live(home);
  home.faults.door.revoke();
  await expect(page.getByText('House needs you: The sign-in was refused. Showing the last known values.')).toBeVisible();
  await expect(tileOf(page, 'Ceiling light', 'Living room')).not.toHaveAttribute('aria-pressed');

  await go('#/connections');
  await expect(page.getByText(/Needs attention · .*The sign-in was refused/)).toBeVisible();
  await page.getByRole('button', { name: 'Enter it again' }).click();
  await page.getByRole('button', { name: 'Replace: Access token' }).click();
  await page.getByLabel('Access token', { exact: true }).fill(home.tokenOf('owner'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
  await go('#/home');
  const tile = tileOf(page, 'Ceiling light', 'Living room');
  await expect(tile).toHaveAttribute('aria-pressed', 'false');
  await tile.click();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
});

test('a home that restarts is stale, then starting, then itself again, with nothing twice and nothing left over', async ({
  homeOf,
  live,
}) => {
  const clock = stoppableClock();
  const home = await homeOf({ clock });
  const { page, go, call } = await live(home);
  const parts = async () => {
    const { devices } = (await call('devices.home')) as {
      devices: { id: string; online: boolean; stale?: boolean; parts: { id: string }[] }[];
    };
    return devices.flatMap((device) => (device.online && !device.stale ? device.parts.map(({ id }) => id) : [])).sort();
  };
  const before = await parts();
  const tiles = await page.locator('main [data-roving]').count();
  const lamp = tileOf(page, 'Ceiling light', 'Living room');

  clock.stop();
  const back = home.faults.house.restart({ downMs: 1, startingMs: 400 });
  await expect(lamp).not.toHaveAttribute('aria-pressed');
  await expect(page.getByText('House cannot be reached. Showing the last known values.')).toBeVisible();
  await go('#/connections');
  clock.step();
  await expect(page.getByText(/Connected · .* · Still starting/)).toBeVisible({ timeout: 20_000 });
  clock.goOn();
  await back;
  await expect(page.getByText(/Still starting/)).toBeHidden();
  await go('#/home');
  await expect(lamp).toHaveAttribute('aria-pressed', 'false', { timeout: 15_000 });
  await expect(page.getByText('House cannot be reached. Showing the last known values.')).toBeHidden();
  await expect.poll(parts).toEqual(before);
  await expect(page.locator('main [data-roving]')).toHaveCount(tiles);
  await lamp.click();
  await expect(lamp).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => home.home.get('light.living_room_ceiling')?.state).toBe('on');
});

/** What a certificate is known by, seen with other eyes than ours. */
const fingerprintOf = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(url);
    const socket = connect({ host, port: Number(port), rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.destroy();
    }).once('error', reject);
  });

test('a certificate nobody vouches for is asked about once, and again when it changes', async ({ homeOf, open }) => {
  const home = await homeOf({ tls: 'self-signed' });
  const { url, token } = home.homeAssistant;
  const first = await fingerprintOf(url);
  const { page, go } = await open();
  const next = page.getByRole('button', { name: 'Continue', exact: true });
  await go('#/connections/add/home-assistant');
  await page.getByRole('textbox', { name: 'Address' }).fill(url);
  await next.click();
  await expect(page.getByText(/^The certificate of 127\.0\.0\.1\S* is not known$/)).toBeVisible();
  await expect(page.getByText(first)).toBeVisible();
  await page.getByRole('radio', { name: /long-lived access token/ }).check();
  await page.getByLabel('Access token', { exact: true }).fill(token);
  // Nobody walks past the question.
  await next.click();
  await expect(page.getByRole('checkbox', { name: 'Office' })).toBeHidden();
  await page.getByRole('button', { name: 'Trust this certificate' }).click();
  await expect(page.getByText('You trust this certificate.')).toBeVisible();
  await next.click();
  await next.click();
  await next.click();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible();
  await page.keyboard.press('Escape');

  home.changeCertificate('self-signed');
  home.faults.wire.drop();
  await expect(page.getByText(/^Needs attention/).first()).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Look at the certificate' }).click();
  const second = await fingerprintOf(url);
  expect(second).not.toBe(first);
  await expect(page.getByText(/^The certificate of 127\.0\.0\.1\S* has changed$/)).toBeVisible();
  for (const fingerprint of [first, second]) await expect(page.getByText(fingerprint)).toBeVisible();
  await page.getByRole('button', { name: 'Trust this certificate' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Connected/).first()).toBeVisible({ timeout: 15_000 });
});

test('a bolt that jams says so, and a blind says that it is on its way', async ({ homeOf, live }) => {
  const clock = stoppableClock();
  const home = await homeOf({ clock });
  const { page, go, call } = await live(home);
  // Somebody in a hurry: what is not there within a second is on its way.
  await call('settings.set', { confirmMs: 1000 });
  await page.getByRole('group', { name: 'Garden gate' }).getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByText('Garden gate did not work').first()).toBeVisible();
  await expect(tileOf(page, 'Garden gate', 'Garden')).toContainText('Jammed');
  clock.stop();
  home.home.patch('cover.living_room_blind', { attributes: { current_position: 30 } });
  const blind = page.getByRole('region', { name: 'Living room' }).getByRole('group', { name: 'Blind' });
  await blind.getByRole('button', { name: 'Close' }).click();
  await expect(tileOf(page, 'Blind', 'Living room')).toContainText('Closing');
  await go('#/activity');
  const line = page.getByRole('listitem').filter({ hasText: 'Blind' }).first();
  await expect(line).toContainText('On its way');
  await expect(page.getByRole('listitem').filter({ hasText: 'Garden gate' }).first()).toContainText('Failed · Jammed');
  clock.goOn();
  await expect(line).toContainText('Confirmed', { timeout: 15_000 });
  expect(home.home.get('cover.living_room_blind')?.state).toBe('closed');
});
