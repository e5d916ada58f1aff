import { posix, win32 } from 'node:path';

/** What of a computer decides where its programs lie. `names`: what a folder holds; nothing where there is none. */
export type Around = {
  home: string;
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
  names(folder: string): string[];
};

const HOME = [
  '.local/bin', '.npm-global/bin', '.volta/bin', '.bun/bin', '.deno/bin', '.cargo/bin', '.asdf/shims', '.local/share/mise/shims',
  '.pyenv/shims', '.nodenv/shims', '.local/share/pnpm', '.local/share/fnm/aliases/default/bin', '.nix-profile/bin', '.claude/local',
]; // prettier-ignore
const HOME_OF_A_MAC = ['Library/pnpm', 'Library/Application Support/fnm/aliases/default/bin', '.docker/bin'];
const SHARED: Record<string, string[]> = {
  darwin: ['/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin', '/Applications/Docker.app/Contents/Resources/bin'],
  linux: ['/usr/local/bin', '/home/linuxbrew/.linuxbrew/bin', '/snap/bin', '/run/current-system/sw/bin'],
};
const EVERYWHERE = ['/usr/local/bin', '/usr/bin', '/bin'];
/** By the variable that says where they begin. */
const WINDOWS: [variable: string, place: string][] = [
  ['NVM_SYMLINK', ''],
  ['PROGRAMFILES', 'nodejs'],
  ['APPDATA', 'npm'],
  ['LOCALAPPDATA', 'Volta\\bin'],
  ['LOCALAPPDATA', 'Microsoft\\WinGet\\Links'],
  ['LOCALAPPDATA', 'Microsoft\\WindowsApps'],
  ['LOCALAPPDATA', 'pnpm'],
  ['PROGRAMDATA', 'chocolatey\\bin'],
  ['PROGRAMFILES', 'Docker\\Docker\\resources\\bin'],
  ['SYSTEMROOT', 'System32'],
];
const HOME_OF_WINDOWS = ['.local\\bin', '.bun\\bin', '.deno\\bin', '.cargo\\bin', 'scoop\\shims'];

/** Where a terminal would look, in its order. A program that was started from a desktop knows less of this than a terminal does. */
export function placesOf(around: Around): string[] {
  const { env, platform } = around;
  const path = platform === 'win32' ? win32 : posix;
  const given = (env['PATH'] ?? '').split(path.delimiter);
  // A relative place would be whatever folder somebody else chose.
  return [...new Set([...given, ...(platform === 'win32' ? ofWindows(around) : ofOthers(around))])].filter((dir) => path.isAbsolute(dir));
}

function ofOthers({ home, platform, names }: Around): string[] {
  const own = [...HOME, ...(platform === 'darwin' ? HOME_OF_A_MAC : [])].map((dir) => posix.join(home, dir));
  const nvm = posix.join(home, '.nvm', 'versions', 'node');
  // The newest first.
  const versions = names(nvm).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return [...own, ...versions.map((version) => posix.join(nvm, version, 'bin')), ...(SHARED[platform] ?? []), ...EVERYWHERE];
}

function ofWindows({ home, env }: Around): string[] {
  const known = WINDOWS.flatMap(([variable, place]) => {
    const begin = env[variable];
    return begin ? [win32.join(begin, place)] : [];
  });
  return [...known, ...HOME_OF_WINDOWS.map((dir) => win32.join(home, dir))];
}
