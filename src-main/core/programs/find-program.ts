import { win32, posix } from 'node:path';
import { placesOf, type Around } from './places.ts';

/** What is started in place of a name: a file, and what comes before the arguments. */
export type Found = { path: string; before: string[] };
export type Disk = Around & {
  isProgram(path: string): boolean;
  /** What a small file says; nothing where there is none. */
  text?(path: string): string | undefined;
};

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
    const script = scriptOf(place, name, disk);
    if (script === undefined || !disk.isProgram(script)) continue;
    const node = [place, ...placesOf(disk)].map((one) => win32.join(one, 'node.exe')).find(disk.isProgram);
    if (node !== undefined) return { path: node, before: [script] };
  }
  return undefined;
}

/** The script for the command shell that a name stands for on Windows, where it is none that Node runs; nobody reads it but that shell. */
export function shellScript(program: string, disk: Disk): string | undefined {
  if (disk.platform !== 'win32') return undefined;
  const { dir, base, ext } = win32.parse(program);
  const isNamed = /^\.(?:cmd|bat)$/i.test(ext);
  // One that says which kind it is may be no other.
  const files = isNamed ? [base] : ['.bat', '.cmd'].map((kind) => `${base}${kind}`);
  const name = isNamed ? win32.basename(base, ext) : base;
  const places = dir === '' ? placesOf(disk) : [dir];
  return places
    .filter((place) => scriptOf(place, name, disk) === undefined)
    .flatMap((place) => files.map((file) => win32.join(place, file)))
    .find(disk.isProgram);
}

const NPM = new Set(['npm', 'npx']);

/** npm, pnpm and Yarn lay a small file for the shell beside a script of Node: it says which. */
const LAID = /"%(?:~dp0|dp0%)[\\/]*([^"%]+\.[cm]?js)"\s*%\*/i;

function scriptOf(place: string, name: string, { text }: Disk): string | undefined {
  if (NPM.has(name.toLowerCase())) return win32.join(place, 'node_modules', 'npm', 'bin', `${name.toLowerCase()}-cli.js`);
  const script = LAID.exec(text?.(win32.join(place, `${name}.cmd`)) ?? '')?.[1];
  return script === undefined ? undefined : win32.join(place, script);
}
