import { startDemo } from '../src-main/demo/index.ts';
import { expect, test } from './fixtures.ts';

test('a home that goes away leaves its last known state in words, and is live again by itself', async ({ open }) => {
  let home = await startDemo();
  const { url, token } = home.homeAssistant;
  const { page, call } = await open();
  await call('connections.create', { type: 'home-assistant', name: 'House', config: { url, token: { set: token } } });
  const tile = page.getByRole('button', { name: /^Ceiling light\W+Living room/ }).first();
  await expect(tile).toHaveAttribute('aria-pressed', 'false');

  await home.stop();
  const told = page.getByText('House cannot be reached. Showing the last known values.');
  await expect(told).toBeVisible();
  // Still there to read, and nothing to press.
  await expect(tile).toBeVisible();
  await expect(tile).not.toHaveAttribute('aria-pressed');

  home = await startDemo({ port: Number(new URL(url).port), token });
  await expect(told).toBeHidden({ timeout: 20_000 });
  await expect(tile).toHaveAttribute('aria-pressed', 'false');
  await tile.click();
  await expect(tile).toHaveAttribute('aria-pressed', 'true');
  await home.stop();
});
