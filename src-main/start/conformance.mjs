import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail } from './steps.mjs';

/** `npm run conformance`: the official referees of the protocol, both eras, against the running product. */
async function conformance() {
  await ensureInstalled('all');
  if (!process.env.SWITCHBOARD_BUILT) await ensureBuilt(['headless']);
  const { code } = await run(node24(), [inRoot('e2e/conformance/main.ts')], { show: true });
  process.exitCode = code;
}

await conformance().catch(fail);
