import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { Plain, step } from './steps.mjs';

/** The Electron program, if its binary is on this machine; looking never touches the network. */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const program = join(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
    return existsSync(program) ? program : undefined;
  }
  const note = inRoot('node_modules', 'electron', 'path.txt');
  if (!existsSync(note)) return undefined;
  const program = inRoot('node_modules', 'electron', 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

/** `--get-electron`: asked for explicitly, so it may use the network – 10 s to get going, not for ever. */
export async function getElectron() {
  if (findElectron()) return;
  await step('Fetching the Electron binary', async () => {
    const reachable = await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    if (!reachable)
      throw new Plain(
        'The Electron binary could not be fetched: its download server did not answer within 10 s.\nSwitchboard works without it: npm start',
      );
    const { code, output } = await run(node24(), [inRoot('node_modules/electron/install.js')], { timeoutMs: 600_000 });
    if (code !== 0 || !findElectron()) throw new Plain(`The Electron binary could not be fetched.\n\n${output}`);
  });
}
