/** What every program needs to start at all, and what a person's own installations are made of. Nothing here holds anybody's keys. */

/** Of Nix what it installed, and which of that is whose: beside it is the socket of its daemon, which builds and installs what it is told. */
const NIX = ['/nix/store', '/nix/var/nix/profiles'];

/** Read-only. Of /etc only what names, clocks, certificates and libraries are looked up in: passwords and keys of hosts lie beside it. */
export const SYSTEM: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32', '/opt', ...NIX, '/run/current-system', '/home/linuxbrew/.linuxbrew',
    ...[
      'alternatives', 'ca-certificates', 'crypto-policies', 'fonts', 'gai.conf', 'group', 'host.conf', 'hosts', 'java-17-openjdk', 'java-21-openjdk',
      'ld.so.cache', 'ld.so.conf', 'ld.so.conf.d', 'locale.alias', 'locale.conf', 'localtime', 'mime.types', 'nsswitch.conf', 'os-release', 'passwd',
      'pki/ca-trust', 'pki/tls/cert.pem', 'pki/tls/certs', 'pki/tls/openssl.cnf', 'protocols', 'resolv.conf', 'services', 'ssl/cert.pem', 'ssl/certs',
      'ssl/openssl.cnf', 'static/ssl', 'timezone', 'xml',
    ].map((name) => `/etc/${name}`),
  ],
  darwin: [
    '/usr', '/bin', '/sbin', '/System', '/Library/Apple', '/Library/Developer/CommandLineTools', '/Library/Frameworks', '/Library/Fonts', '/Library/Java', '/opt', ...NIX,
    '/private/etc/hosts', '/private/etc/localtime', '/private/etc/nsswitch.conf', '/private/etc/passwd', '/private/etc/protocols', '/private/etc/resolv.conf',
    '/private/etc/services', '/private/etc/ssl', '/private/var/db/timezone', '/private/var/run/resolv.conf', '/dev',
  ],
}; // prettier-ignore

/**
 * Where people install Node, Python and what they start with them, below their home; read-only. `variable`: by this it is found, since the home
 * of a program that is shut in is its own folder. Caches of packages (~/.npm, ~/.cache/uv) are not among them: whoever may write there decides
 * what other programs run tomorrow, so each has its own, in its own folder.
 */
export const INSTALLED: readonly { place: string; variable?: string; says?: string }[] = [
  { place: '.nvm/versions', variable: 'NVM_DIR', says: '.nvm' },
  { place: '.volta', variable: 'VOLTA_HOME' },
  { place: '.fnm' },
  { place: '.local/share/fnm' },
  { place: 'Library/Application Support/fnm' },
  { place: '.asdf', variable: 'ASDF_DATA_DIR' },
  { place: '.local/share/mise', variable: 'MISE_DATA_DIR' },
  { place: '.nodenv', variable: 'NODENV_ROOT' },
  { place: '.npm-global' },
  { place: '.local/share/pnpm' },
  { place: 'Library/pnpm' },
  { place: '.bun/bin' },
  { place: '.bun/install/global' },
  { place: '.deno/bin' },
  { place: '.cargo/bin' },
  { place: '.rustup/toolchains' },
  { place: 'go/bin' },
  { place: '.pyenv', variable: 'PYENV_ROOT' },
  { place: 'miniconda3' },
  { place: 'anaconda3' },
  { place: 'miniforge3' },
  { place: 'mambaforge' },
  { place: '.local/bin' },
  { place: '.local/lib', variable: 'PYTHONUSERBASE', says: '.local' },
  // Beside these it keeps the keys of the places it fetches from.
  { place: '.local/share/uv/python' },
  { place: '.local/share/uv/tools' },
  { place: '.local/share/pipx' },
  { place: '.local/pipx' },
  { place: '.nix-profile' },
  { place: '.claude/local' },
];
