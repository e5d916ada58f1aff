import { ensureInstalled } from './install.mjs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail } from './steps.mjs';

/** `npm run bench:search`: how well and how quickly tools and devices are found; `--short` takes fewer rounds. */
async function benchSearch() {
  await ensureInstalled('all');
  const { code } = await run(node24(), ['--expose-gc', inRoot('e2e/bench/search/main.ts'), ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
}

await benchSearch().catch(fail);
