import { existsSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.mjs';

/** The oldest Python each line of releases runs on, newest line first. */
const NEEDS = [
  ['2026.3', '3.14.2'],
  ['2025.5', '3.13.2'],
  ['2025.2', '3.13.0'],
  ['2024.4', '3.12.0'],
  ['0', '3.11.0'],
];
/** The oldest release the suite is held against. */
const FLOOR = '3.11.0';
export const WANTED = NEEDS[0][1];

/** Compares dotted numbers. */
export function older(one, other) {
  const [a, b] = [one, other].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) if ((a[at] ?? 0) !== (b[at] ?? 0)) return (a[at] ?? 0) < (b[at] ?? 0);
  return false;
}

/** The Python a release asks for at least. */
export const pythonFor = (release) => NEEDS.find(([since]) => !older(release, since))[1];

/**
 * A place Home Assistant can live in: this machine, or a Debian beside it. `command` turns a program of the place into one of this
 * machine; `outside` turns a path of the place into one of this machine; `temp` and `venvs` are folders of the place.
 */
const onThisMachine = (python, version) => ({
  name: `Python ${version}`,
  key: version,
  python,
  version,
  command: (program, args) => [program, args],
  outside: (path) => path,
  temp: tmpdir(),
});

const pyenv = () => {
  const folder = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin', 'python3')) : [];
};
const names = ['python3', ...[15, 14, 13, 12, 11].map((minor) => `python3.${minor}`)];

/** Every Python of this machine that some release runs on, oldest first; one of each version. */
export async function pythons() {
  const found = new Map();
  if (process.platform === 'win32') return []; // Home Assistant does not run there
  for (const python of [...names, ...pyenv().filter(existsSync)]) {
    const version = await versionOf(python);
    if (version && !older(version, FLOOR) && !found.has(version)) found.set(version, onThisMachine(python, version));
  }
  return [...found.values()].sort((a, b) => (older(a.version, b.version) ? -1 : 1));
}

async function versionOf(python) {
  try {
    // The path of a shim is not the interpreter's: a virtual environment is made from the latter.
    const { code, output } = await run(python, ['-c', 'import platform, venv, ensurepip; print(platform.python_version())'], {
      timeoutMs: 20_000,
    });
    return code === 0 ? output.trim().split('\n').at(-1) : undefined;
  } catch {
    return undefined; // no such program
  }
}
