import { win32, posix } from 'node:path';
import { placesOf, type Around } from './places.ts';

/** What is started in place of a name: a file, and what comes before the arguments. */
export type Found = { path: string; before: string[] };
type Disk = Around & { isProgram(path: string): boolean };

/** Finds a program where a terminal would. One with a place in its name is where it says. */
export function findProgram(program: string, disk: Disk): Found | undefined {
  if (disk.platform === 'win32') return onWindows(program, disk);
  if (program.includes('/')) return { path: program, before: [] };
  const path = placesOf(disk).map((dir) => posix.join(dir, program)).find(disk.isProgram); // prettier-ignore
  return path === undefined ? undefined : { path, before: [] };
}

/**
 * Only real programs start without a shell there, and a shell would read every argument once more. What npm puts down as a script is a
 * script of Node: its own are started by Node itself.
 */
function onWindows(program: string, disk: Disk): Found | undefined {
  const { dir, base } = win32.parse(program);
  const name = base.replace(/\.(exe|cmd|bat|ps1)$/i, '');
  const isScript = /\.(cmd|bat|ps1)$/i.test(base);
  const places = dir === '' ? placesOf(disk) : [dir];
  for (const place of places) {
    const path = win32.join(place, `${name}.exe`);
    if (!isScript && disk.isProgram(path)) return { path, before: [] };
    const script = NPM.has(name.toLowerCase())
      ? win32.join(place, 'node_modules', 'npm', 'bin', `${name.toLowerCase()}-cli.js`)
      : undefined;
    if (script === undefined || !disk.isProgram(script)) continue;
    const node = [place, ...placesOf(disk)].map((one) => win32.join(one, 'node.exe')).find(disk.isProgram);
    if (node !== undefined) return { path: node, before: [script] };
  }
  return undefined;
}
const NPM = new Set(['npm', 'npx']);
