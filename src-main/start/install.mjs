import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { inUse } from './in-use.mjs';
import { node24, inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { Plain, step } from './steps.mjs';

/** Written after a complete install, so that an interrupted one is noticed. */
const receipt = () => inRoot('node_modules', '.switchboard-install.json');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');

const installed = () => {
  try {
    return JSON.parse(readFileSync(receipt(), 'utf8'));
  } catch {
    return undefined; // no receipt: nothing complete is there
  }
};

/**
 * Brings the packages that are missing. `run` is what the product needs to build and run; `all` adds the tools that test it.
 * Install scripts stay off; only `node`, which places a binary of its own, is rebuilt.
 */
export async function ensureInstalled(want) {
  const lock = lockHash();
  const have = installed();
  if (have?.lock === lock && (have.what === 'all' || want === 'run') && existsSync(node24())) return false;
  // An install begins by removing everything that is there, also behind a link: that belongs to somebody else.
  if (lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Plain(
      `The packages have to be installed anew, but node_modules is a link (to ${linkedTo()}). Install them there, or remove the link and try again.`,
    );
  const users = inUse(inRoot('node_modules'));
  if (users.length > 0)
    throw new Plain(
      `The packages have to be installed anew, but programs that use them are running here (process ${users.join(', ')}). End them and try again.`,
    );
  await step(want === 'all' ? 'Installing packages and test tools' : 'Installing packages', async () => {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...(want === 'run' ? ['--omit=dev'] : [])];
    await must('npm', args, 'The packages could not be installed. Is the npm registry reachable?');
    await must('npm', ['rebuild', 'node'], 'Node 24 could not be placed.');
    writeFileSync(receipt(), JSON.stringify({ lock, what: want }));
  });
  return true;
}

function linkedTo() {
  try {
    return realpathSync(inRoot('node_modules'));
  } catch {
    return 'a folder that is gone';
  }
}

async function must(program, args, sentence) {
  const { code, output } = await run(program, args);
  if (code !== 0) throw new Plain(`${sentence}\n\n${output.trim().split('\n').slice(-12).join('\n')}`);
}
