import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { fail, say, step } from './steps.mjs';

/** Out of the way of everything that looks through the sources. */
const folder = inRoot('.cache', 'clients');
const receipt = inRoot('.cache', 'clients', 'node_modules', '.switchboard-install.json');

/** `npm run test:clients`: real assistants, connected with one click to the running product. */
async function clients() {
  await ensureInstalled('all');
  if (!process.env.SWITCHBOARD_BUILT) await ensureBuilt(['headless', 'bridge']);
  await install();
  const { code } = await run(node24(), [inRoot('e2e', 'clients', 'main.ts')], { show: true });
  process.exitCode = code;
}

/** A gigabyte of other people's programs, in a package of their own; what cannot be had is skipped by name. */
async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('e2e', 'clients', 'package-lock.json')))
    .digest('hex');
  if (existsSync(receipt) && readFileSync(receipt, 'utf8') === lock) return;
  await step('Installing the assistants', async () => {
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(inRoot('e2e', 'clients', file), inRoot('.cache', 'clients', file));
    const installed = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    // Claude Code puts its program in place when it is installed; nothing else may run.
    const placed = await run('npm', ['rebuild', '@anthropic-ai/claude-code'], { cwd: folder });
    if (installed.code === 0 && placed.code === 0) writeFileSync(receipt, lock);
    else say(`  The assistants could not all be had: ${(installed.output + placed.output).trim().split('\n').at(-1)}`);
  });
}

await clients().catch(fail);
