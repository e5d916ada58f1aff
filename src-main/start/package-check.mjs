import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plain } from './steps.mjs';

/** What must be in the archive, and what must never be. */
const NEEDED = [
  'package.json',
  'out/desktop/main.js',
  'out/desktop/journal-worker.js',
  'out/preload/preload.cjs',
  'out/bridge/main.js',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/lib/index.js',
];
const FORBIDDEN = [/\.map$/, /\.ts$/, /^src-/, /^e2e\//, /^out\/headless\//, /node_modules\/(?!better-sqlite3\/)/, /\.env/, /\.test\./];
/** Fuses in the order of the wire; `1` is on. */
const FUSES = {
  runAsNode: '0', enableCookieEncryption: '1', enableNodeOptionsEnvironmentVariable: '0', enableNodeCliInspectArguments: '0',
  enableEmbeddedAsarIntegrityValidation: '1', onlyLoadAppFromAsar: '1', loadBrowserProcessSpecificV8Snapshot: '0', grantFileProtocolExtraPrivileges: '0',
}; // prettier-ignore

/** Lists an asar archive: a pickled JSON header in front of the files. */
function listArchive(file) {
  const bytes = readFileSync(file);
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'));
  const names = [];
  const visit = (node, path) => {
    for (const [name, child] of Object.entries(node.files ?? {})) {
      if (child.files) visit(child, `${path}${name}/`);
      else names.push({ name: `${path}${name}`, unpacked: Boolean(child.unpacked) });
    }
  };
  visit(header, '');
  return names;
}

function readFuses(program) {
  const bytes = readFileSync(program);
  const at = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  if (at < 0) throw new Plain('The packaged program carries no fuse wire.');
  const length = bytes[at + 33];
  return bytes.subarray(at + 34, at + 34 + length).toString('latin1');
}

/** Throws a sentence for the first thing that is not as it must be. */
export async function checkPackage(folder) {
  const resources = [join(folder, 'resources'), join(folder, 'Switchboard.app/Contents/Resources')].find((path) => existsSync(path));
  if (!resources) throw new Plain('The package has no resources folder.');
  const files = listArchive(join(resources, 'app.asar'));
  const names = files.map(({ name }) => name);
  for (const needed of NEEDED) if (!names.includes(needed)) throw new Plain(`The package lacks ${needed}.`);
  for (const name of names) if (FORBIDDEN.some((pattern) => pattern.test(name))) throw new Plain(`The package must not contain ${name}.`);
  const native = files.filter(({ name }) => name.endsWith('.node'));
  if (native.length !== 1 || !native[0].unpacked)
    throw new Plain(`The package must hold exactly one unpacked native file, not ${native.map(({ name }) => name).join(', ') || 'none'}.`);
  for (const asset of ['tray', 'icon'])
    if (!existsSync(join(resources, asset)) || readdirSync(join(resources, asset)).length === 0)
      throw new Plain(`The package lacks ${asset} images.`);
  if (process.platform !== 'linux') return; // the fuse wire of other systems lies in their own program files
  const wire = readFuses(join(folder, 'switchboard'));
  Object.entries(FUSES).forEach(([fuse, wanted], place) => {
    if (wire[place] !== wanted) throw new Plain(`The fuse ${fuse} is ${wire[place]}, not ${wanted}.`);
  });
}
