import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { desktopEntry } from './desktop-entry.ts';

/** Starts the program at login, hidden, or no longer does. Electron knows how on macOS and Windows; Linux desktops read a file. */
export async function setLoginItem(on: boolean): Promise<void> {
  if (process.platform !== 'linux') return app.setLoginItemSettings({ openAtLogin: on, args: ['--hidden'] });
  const file = path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'), 'autostart', 'switchboard.desktop');
  if (!on) return rm(file, { force: true });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, desktopEntry(process.env['APPIMAGE'] ?? app.getPath('exe'), app.isPackaged ? [] : [app.getAppPath()]));
}
