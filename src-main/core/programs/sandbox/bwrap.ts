import type { Way } from './ways.ts';
import type { Grants } from './grants.ts';

const depth = (path: string): number => path.split('/').length;

/** What lies deeper comes later: a place within another one keeps its own rights. */
function mounts({ own, read, write, hidden, links }: Grants): string[] {
  const rows: [place: string, ...args: string[]][] = [
    ...read.map((path): [string, ...string[]] => [path, '--ro-bind', path, path]),
    ...hidden.map((path): [string, ...string[]] => [path, '--tmpfs', path]),
    ...write.filter((path) => path !== own).map((path): [string, ...string[]] => [path, '--bind', path, path]),
    ...links.map(({ at, to }): [string, ...string[]] => [at, '--symlink', to, at]),
    [own, '--bind', own, own],
  ];
  return rows.toSorted(([a], [b]) => depth(a) - depth(b)).flatMap(([, ...args]) => args);
}

/** Walls, before anything is put between them. No rights of an administrator: with those a read-only place could be made another one. */
const WALLS = ['--die-with-parent', '--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts', '--cap-drop', 'ALL'];

/** Bubblewrap: a root with nothing in it but what is named. Its options are read from a pipe, for everybody can read a command. */
export const BWRAP: Way = {
  program: 'bwrap',
  hasWalls: true,
  trial: [...WALLS, '--unshare-net', '--ro-bind', '/', '/', '--proc', '/proc', '--dev', '/dev', '--', 'true'],
  shut: ({ grants, path, args, env }) => ({
    args: ['--args', '3', '--', path, ...args],
    options: [
      ...WALLS,
      '--unshare-cgroup-try',
      ...(grants.network ? [] : ['--unshare-net']),
      ...grants.system.flatMap((place) => ['--ro-bind-try', place, place]),
      ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--tmpfs', '/var/tmp'],
      ...mounts(grants),
      // Given here and not to it: one that says which code is loaded would be obeyed outside of the walls.
      ...Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]),
      ...['--chdir', grants.works],
    ],
  }),
};
