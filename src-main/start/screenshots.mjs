import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail } from './steps.mjs';

/** `npm run screenshots`: every screen of the demo home into `test-results/screens`, and the README's picture. */
async function screenshots() {
  await ensureInstalled('all');
  await ensureChromium();
  await ensureBuilt(['renderer', 'headless']);
  const { code } = await run(node24(), [inRoot('e2e/screenshots.ts')], { show: true });
  process.exitCode = code;
}

await screenshots().catch(fail);
