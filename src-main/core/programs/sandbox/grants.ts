import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { holds, isWholeFolder, placesNamed, type Confinement } from '../../../../src-shared/forms/confinement.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { INSTALLED, SYSTEM } from './given-anyway.ts';

/** What one start of a program is given of this computer; whatever is not named here is not there. */
export type Grants = {
  /** Its home, and where it keeps what it fetches. */
  own: string;
  works: string;
  /** What every program is given, where it is there. */
  system: readonly string[];
  read: readonly string[];
  write: readonly string[];
  /** Ours, though it lies within what was given. */
  hidden: readonly string[];
  /** Other names of places that are there, as installers lay them. */
  links: readonly { at: string; to: string }[];
  network: boolean;
  variables: Readonly<Record<string, string>>;
};
type Asked = {
  within: Confinement;
  /** The file that is started. */
  path: string;
  own: string;
  works: string;
  home: string;
  platform: string;
  /** What the person gave it themselves stays as it is. */
  env: Readonly<Record<string, string>>;
  dataDir?: string | undefined;
};

/** Places named in a command that are there, and not for it. */
export function unseen(args: readonly string[], { system, read, write }: Grants): string[] {
  const seen = [...system, ...read, ...write, '/dev', '/proc'];
  return placesNamed(args).filter((place) => !seen.some((one) => holds(one, place)) && existsSync(place));
}

/** Looks at every place just before it is given: what was agreed to is a folder, and not wherever a link of its name leads today. */
export function grantsFor({ within, path, own, works, home, platform, env, dataDir }: Asked): Grants {
  const ours = dataDir !== undefined && existsSync(dataDir) ? realpathSync(dataDir) : undefined;
  const own_ = realpathSync(own);
  const works_ = works === own ? own_ : itself(works, ours);
  const given = within.folders.map((folder) => ({ ...folder, path: itself(folder.path, ours) }));
  const installed = INSTALLED.filter(({ place }) => existsSync(join(home, place)));
  const system = SYSTEM[platform] ?? [];
  const read = [...installed.map(({ place }) => join(home, place)), ...given.flatMap((one) => (one.write ? [] : [one.path]))];
  // A working folder that was listed, or lies in one that was, is what was agreed to there: to read, or to change as well.
  const worksAsListed = given.some((one) => holds(one.path, works_));
  const write = [...new Set([own_, ...(worksAsListed ? [] : [works_]), ...given.flatMap((one) => (one.write ? [one.path] : []))])];
  const seen = [...system, ...read, ...write];
  const program = programPlaces(path, seen);
  const tmp = join(own_, 'tmp');
  if (platform === 'darwin') mkdirSync(tmp, { recursive: true, mode: 0o700 });
  return {
    ...{ own: own_, works: works_, system, write, network: within.network, links: program.links },
    read: [...read, ...program.read],
    hidden: ours === undefined ? [] : hiddenIn([...seen, ...program.read], own_, ours),
    variables: {
      ...{ HOME: own_, TMPDIR: platform === 'darwin' ? tmp : '/tmp' },
      ...Object.fromEntries(
        installed.flatMap(({ variable, place, says = place }) =>
          variable !== undefined && env[variable] === undefined ? [[variable, join(home, says)]] : [],
        ),
      ),
      // It would ask for minutes before it believed that nobody is there.
      ...(within.network ? {} : { NPM_CONFIG_OFFLINE: 'true', UV_OFFLINE: '1' }),
    },
  };
}

/** Where ours would be seen: a place that is given may be another name of the one it lies in. */
function hiddenIn(places: readonly string[], own: string, ours: string): string[] {
  const names = places.flatMap((place) => {
    const real = place !== own && existsSync(place) ? realpathSync(place) : undefined;
    return real !== undefined && holds(real, ours) ? [join(place, relative(real, ours))] : [];
  });
  return names.length === 0 ? [] : [...new Set([ours, ...names])];
}

/** The file that is started, where nothing else given holds it: alone, for what lies beside it was given by nobody. */
function programPlaces(path: string, seen: readonly string[]): Pick<Grants, 'read' | 'links'> {
  const isSeen = (place: string): boolean => seen.some((one) => holds(one, place));
  if (!existsSync(path)) return { read: [], links: [] };
  const real = realpathSync(path);
  const place = dirname(path);
  // A folder that is only another name of one that is there: installers lay one for each terminal.
  const realPlace = realpathSync(place);
  const links = !isSeen(place) && realPlace !== place && isSeen(realPlace) ? [{ at: place, to: realPlace }] : [];
  const files = [...(links.length > 0 ? [] : [path]), real].filter((one) => !isSeen(one));
  // A virtual environment is one with its program.
  const environments = [path, real].map((one) => dirname(dirname(one))).filter((root) => isEnvironment(root) && !isSeen(root));
  return { read: [...new Set([...environments, ...files])], links };
}

const isEnvironment = (root: string): boolean => existsSync(join(root, 'pyvenv.cfg')) && basename(root) !== '';

/** A folder that was given, if it is one, and this very one. */
function itself(named: string, ours: string | undefined): string {
  const path = named.replace(/(?<=.)\/+$/, '');
  const real = existsSync(path) ? realpathSync(path) : undefined;
  if (real === undefined || !statSync(real).isDirectory()) throw notGiven('program.folder-missing', { path });
  // The form lets no such folder pass; the one that a command works in is asked elsewhere.
  if (!isWholeFolder(real)) throw notGiven('program.folder-much', { path });
  if (real !== path) throw notGiven('program.folder-link', { path, target: real });
  if (ours !== undefined && holds(ours, real)) throw notGiven('program.folder-ours', { path });
  return real;
}

const notGiven = (problem: Problem, facts: Record<string, string>): SwitchboardError =>
  new SwitchboardError(problem, `A folder cannot be given to a program: ${Object.values(facts).join(' → ')}`, { with: facts });
