import { posix, win32 } from 'node:path';

/** What of a computer decides where programs keep their settings. */
export type Surroundings = { home: string; platform: string; env: Readonly<Record<string, string | undefined>> };

/** The folders that settings lie in, under the names the table uses. */
export interface Folders {
  home(...names: string[]): string;
  /** Where programs of a desktop keep theirs: Application Support, AppData\Roaming, ~/.config. */
  support(...names: string[]): string;
  /** ~/.config, wherever the person moved it; AppData\Roaming on Windows. */
  config(...names: string[]): string;
  /** ~/.config also on a Mac or Windows. */
  dotConfig(...names: string[]): string;
  /** A folder that a variable may move. */
  moved(variable: string, ...otherwise: string[]): (...names: string[]) => string;
  platform: string;
}

export function foldersOf({ home, platform, env }: Surroundings): Folders {
  const { join } = platform === 'win32' ? win32 : posix;
  const roaming = env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  const xdg = env['XDG_CONFIG_HOME'] || join(home, '.config');
  const support = platform === 'win32' ? roaming : platform === 'darwin' ? join(home, 'Library', 'Application Support') : xdg;
  return {
    platform,
    home: (...names) => join(home, ...names),
    support: (...names) => join(support, ...names),
    config: (...names) => join(platform === 'win32' ? roaming : platform === 'darwin' ? join(home, '.config') : xdg, ...names),
    dotConfig: (...names) => join(xdg, ...names),
    moved:
      (variable, ...otherwise) =>
      (...names) =>
        join(env[variable] || join(home, ...otherwise), ...names),
  };
}
