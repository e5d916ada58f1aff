import { findChromium } from './browser.mjs';
import { run } from './run.mjs';
import { Plain, step } from './steps.mjs';

/** Journeys need a Chromium: the one that is there, or the system's package where we may install it. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (mayInstall) {
    await step('Installing Chromium from the system packages', async () => {
      await run('apt-get', ['update', '-qq']);
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    });
  }
  const installed = findChromium();
  if (!installed)
    throw new Plain(
      'The journeys need Chromium or Chrome. Install it (Debian and Ubuntu: sudo apt install chromium) and run npm test again.',
    );
  return installed;
}
