import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';

/** The disk of this computer, as far as programs are looked for on it. */
export const thisDisk = (env: Record<string, string>) => ({
  env,
  home: env[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'] || homedir(),
  platform: process.platform,
  names,
  isProgram,
  text,
});

/** What a folder holds; nothing where there is none. */
export function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // nobody uses it here
  }
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not here
  }
}

const MOST_BYTES = 16 * 1024;

function text(path: string): string | undefined {
  try {
    return statSync(path).size > MOST_BYTES ? undefined : readFileSync(path, 'utf8');
  } catch {
    return undefined; // not here
  }
}
