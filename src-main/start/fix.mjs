import { ensureInstalled } from './install.mjs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail } from './steps.mjs';

/** `npm run fix`: everything a machine can repair by itself. */
async function fix() {
  await ensureInstalled('all');
  await run(node24(), [inRoot('node_modules/eslint/bin/eslint.js'), '--fix', '.'], { show: true });
  await run(node24(), [inRoot('node_modules/prettier/bin/prettier.cjs'), '--write', '--log-level', 'warn', '.'], { show: true });
}

await fix().catch(fail);
