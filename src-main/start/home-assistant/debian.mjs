import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { Plain, step } from '../steps.mjs';

/** The suite of Debian whose Python runs the newest releases. */
const SUITE = 'forky';
const LISTS = '/etc/apt/sources.list';
/** A line of a list, or a field of a newer file. */
const PLACE = /^\s*(?:deb(?:\s+\[[^\]]*\])?|URIs:)\s+(https?:\/\/\S+\/debian)\/?(?:\s|$)/m;
// A compiler, because a new Python often comes before the wheels built for it.
const PACKAGES = 'python3,python3-venv,python3-dev,ca-certificates,gcc,g++,libc6-dev,libffi-dev,libssl-dev,make';
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const SCRIPTS = '/usr/share/debootstrap/scripts';

/** Where this machine itself takes Debian from; nothing if it does not say. */
function mirror() {
  const folder = `${LISTS}.d`;
  const files = [LISTS, ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])];
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  return process.env.DEBIAN_MIRROR ?? texts.map((text) => PLACE.exec(text)?.[1]).find(Boolean);
}

/** Why a Debian cannot be unpacked beside this machine; nothing if it can. */
export async function whyNoDebian() {
  if (process.platform !== 'linux') return 'only Linux can keep a Debian in a folder';
  if (process.getuid?.() !== 0) return 'unpacking a Debian needs root';
  for (const program of ['debootstrap', 'unshare', 'chroot'])
    if (!['/usr/sbin', '/usr/bin', '/sbin', '/bin'].some((folder) => existsSync(join(folder, program))))
      return `${program} is not installed`;
  return mirror() === undefined ? 'this machine names no mirror of Debian (DEBIAN_MIRROR would)' : undefined;
}

/** A Debian in a folder of the cache, made on first use. */
export async function debian(cache) {
  const root = join(cache, SUITE);
  if (!existsSync(root)) await step(`Unpacking Debian ${SUITE} (about 40 s, 740 MB) into ${root}`, () => unpack(root));
  trustAsWeDo(root);
  const place = inside(root);
  const { code, output } = await run(...place.command(place.python, ['-c', 'import platform; print(platform.python_version())']));
  if (code !== 0) throw new Plain(`The unpacked Debian does not run: ${output.trim().split('\n').at(-1)}`);
  const version = output.trim();
  return { ...place, version, name: `Python ${version} of Debian ${SUITE}`, key: `debian-${version}` };
}

async function unpack(root) {
  const half = `${root}.part`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  // An older debootstrap does not know the newest suite by name; they all share one script.
  const script = existsSync(join(SCRIPTS, SUITE)) ? [] : [join(SCRIPTS, 'sid')];
  const keyring = existsSync(KEYRING) ? [`--keyring=${KEYRING}`] : [];
  const args = ['--variant=minbase', `--include=${PACKAGES}`, ...keyring, SUITE, half, mirror(), ...script];
  const result = await run('debootstrap', args, { timeoutMs: 900_000 });
  if (result.code !== 0)
    throw new Plain(`Debian ${SUITE} could not be unpacked: ${result.output.trim().split('\n').slice(-3).join(' · ')}`);
  renameSync(half, root);
}

/** The same name servers, certificates and package index as this machine's. */
function trustAsWeDo(root) {
  for (const file of ['/etc/resolv.conf', '/etc/hosts', '/etc/ssl/certs/ca-certificates.crt', '/etc/pip.conf'])
    if (existsSync(file)) copyFileSync(file, join(root, file));
}

/** Its own process namespace: when its first process ends, the kernel ends all others, and no mount stays behind. */
const inside = (root) => ({
  python: '/usr/bin/python3',
  command: (program, args) => [
    'unshare',
    [
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      'chroot',
      root,
      'sh',
      '-c',
      'mount -t proc proc /proc && exec "$@"',
      'sh',
      program,
      ...args,
    ],
  ],
  outside: (path) => join(root, path),
  temp: '/tmp',
  venvs: '/ha',
});
