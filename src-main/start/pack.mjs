import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findElectron } from './electron.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, node24 } from './paths.mjs';
import { checkPackage } from './package-check.mjs';
import { run } from './run.mjs';
import { standinDistribution } from './standin-distribution.mjs';
import { fail, Plain, say } from './steps.mjs';

/**
 * `npm run pack` makes an unpacked app folder, `npm run dist` the installers, `--check` packs into a temporary folder and holds the result
 * against what a package must and must not contain. Without the Electron binary the folder is made around a stand-in.
 */
const wants = (flag) => process.argv.includes(flag);

async function pack() {
  await ensureInstalled('all');
  await ensureBuilt(['renderer', 'preload', 'desktop']);
  const version = /electronVersion: (\S+)/.exec(readFileSync(inRoot('electron-builder.yml'), 'utf8'))?.[1] ?? '';
  const real = findElectron() && !process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (wants('--dist') && !real) throw new Plain('Installers need the Electron binary. Get it first: npm start -- --get-electron');
  const output = wants('--check') ? mkdtempSync(join(tmpdir(), 'switchboard-pack-')) : inRoot('dist');
  const standin = real ? undefined : standinDistribution(version);
  try {
    const args = [
      ...(wants('--dist') ? [] : ['--dir']),
      `-c.directories.output=${output}`,
      ...(standin ? [`-c.electronDist=${standin}`] : []),
      '--publish',
      'never',
    ];
    const { code, output: told } = await run(node24(), [inRoot('node_modules/electron-builder/cli.js'), ...args], {
      show: !wants('--check'),
      env: { CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
    });
    if (code !== 0) throw new Plain(`Packaging failed.\n\n${told.slice(-4000)}`);
    const folder = readdirSync(output).find((name) => name.endsWith('unpacked') || name.startsWith('mac'));
    if (!folder) throw new Plain('Packaging made no app folder.');
    if (!wants('--dist')) await checkPackage(join(output, folder));
    say(
      `Packed ${standin ? 'around a stand-in for Electron ' : ''}into ${wants('--check') ? 'a temporary folder' : join('dist', folder)}: contents and fuses are as they must be.`,
    );
  } finally {
    if (standin) rmSync(standin, { recursive: true, force: true });
    if (wants('--check')) rmSync(output, { recursive: true, force: true });
  }
}

await pack().catch(fail);
