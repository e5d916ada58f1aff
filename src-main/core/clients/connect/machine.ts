import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { placesOf } from '../../programs/places.ts';
import { isProgram, names } from '../../programs/this-disk.ts';
import type { Surroundings } from './folders.ts';

export type Ran = { code: number; output: string; error: string };

/** The computer this runs on, as far as connecting an assistant needs it. Tests lend one with a folder of their own for a home. */
export interface Machine extends Surroundings {
  /** The full path of a program, if it is installed. */
  find(program: string): string | undefined;
  /** Runs a program without any shell, in the home folder; `code` is -1 when it did not end in time. */
  run(path: string, args: readonly string[]): Promise<Ran>;
  /** Whether a process of such a name runs. */
  isRunning(name: RegExp): Promise<boolean>;
}

const RUN_MS = 25_000;
const MOST = 1024 * 1024;

export function thisMachine(
  env: Surroundings['env'] = process.env,
  home: string = homedir(),
  platform: string = process.platform,
): Machine {
  const run: Machine['run'] = (path, args) =>
    new Promise((resolve) => {
      const options = { cwd: home, env: ownEnvironment({ home, platform, env }), timeout: RUN_MS, maxBuffer: MOST, windowsHide: true };
      execFile(path, [...args], options, (error, output, said) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, output, error: said });
      }).stdin?.end();
    });
  return {
    home,
    platform,
    env,
    find: (program) =>
      placesOf({ home, platform, env, names })
        .flatMap((dir) => spelt(dir, program, platform))
        .find(isProgram),
    run,
    isRunning: async (name) => {
      const { code, output } = await (platform === 'win32'
        ? run('tasklist', ['/fo', 'csv', '/nh'])
        : run('/bin/ps', ['-A', '-o', 'comm=']));
      if (code !== 0) return false;
      const names = output
        .split(/\r?\n/)
        .map((line) => (platform === 'win32' ? (/^"([^"]+)"/.exec(line)?.[1] ?? '') : (line.trim().split('/').at(-1) ?? '')));
      return names.some((one) => name.test(one));
    },
  };
}

/** On Windows only real programs: scripts need a shell, and a shell reads what it is given once more. */
const spelt = (dir: string, program: string, platform: string): string[] => [join(dir, platform === 'win32' ? `${program}.exe` : program)];

/** Somebody else's program gets the person's environment without what is ours or would change how it runs, and finds what it starts. */
function ownEnvironment(around: Surroundings): Record<string, string> {
  const kept = Object.entries(around.env).filter(
    ([name]) => !/^(SWITCHBOARD_|NODE_OPTIONS$|ELECTRON_|CREDENTIALS_DIRECTORY$|CLAUDECODE$)/.test(name),
  );
  const env = Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return { ...env, PATH: placesOf({ ...around, names }).join(delimiter), HOME: around.home, NO_COLOR: '1' };
}
