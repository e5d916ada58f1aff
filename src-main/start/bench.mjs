import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail } from './steps.mjs';

/** `npm run bench [-- names…]`: the budgets of the design, measured in one run; `--short` takes fewer rounds. */
async function bench() {
  await ensureInstalled('all');
  await ensureChromium();
  await ensureBuilt(['renderer', 'preload', 'headless', 'desktop', 'bridge']);
  const { code } = await run(node24(), ['--expose-gc', inRoot('e2e/bench/main.ts'), ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
}

await bench().catch(fail);
