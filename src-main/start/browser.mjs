import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { toolEnv } from './paths.mjs';

/** Browsers that can show a page as a window of its own (`--app`), by platform. */
const APP_BROWSERS = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
const OPENERS = { linux: ['xdg-open'], darwin: ['open'], win32: ['explorer.exe'] };

const onPath = (name) => {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
};
const first = (names = []) => names.map(onPath).find(Boolean);

export const findChromium = () => first(APP_BROWSERS[process.platform]);
const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Decides how the panel can be shown here, and why. Pure but for looking at the machine. */
export function waysToOpen() {
  if (!hasDisplay()) return { way: 'link', why: 'this machine has no display' };
  // Chromium refuses to start as root with its sandbox on, and we do not switch a sandbox off.
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const chromium = root ? undefined : findChromium();
  if (chromium) return { way: 'app', program: chromium, why: 'the Electron binary is not installed' };
  const opener = root ? undefined : first(OPENERS[process.platform]);
  if (opener) return { way: 'browser', program: opener, why: 'neither Electron nor Chrome, Chromium or Edge was found' };
  return { way: 'link', why: root ? 'you are root, and browsers do not start safely as root' : 'no browser was found' };
}

/** Opens the link; what it starts lives on by itself. */
export function open({ way, program }, link, profileDir) {
  const args = way === 'app' ? [`--app=${link}`, `--user-data-dir=${profileDir}`, '--no-first-run', '--no-default-browser-check'] : [link];
  const child = spawn(program, args, { detached: true, stdio: 'ignore', env: toolEnv() });
  child.on('error', () => process.stdout.write(`  ${program} did not start. Open this link yourself: ${link}\n`));
  child.unref();
}
