import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs of this system keep what is theirs. */
export function defaultDataDir(env: Record<string, string | undefined>): string {
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Switchboard');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Switchboard');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'switchboard');
}
