import { delimiter } from 'node:path';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { findProgram, shellScript, type Disk, type Found } from './find-program.ts';
import type { LoginPath } from './login-path.ts';
import { placesOf } from './places.ts';
import { thisDisk } from './this-disk.ts';

export type Located = Found & { places: string[] };

/** What everybody has who was started from a desktop or by the system: a shell said nothing of it. */
const BARE = /^(?:\/usr\/local\/sbin|\/usr\/local\/bin|\/usr\/sbin|\/usr\/bin|\/sbin|\/bin|\/usr\/games|\/usr\/local\/games|\/snap\/bin)$/;
/** So many places are named where a program is in none of them. */
const MOST_NAMED = 12;

/**
 * Finds a program where the person's terminal would. Who was started from a terminal has its PATH; else the person's login shell is asked,
 * and also where the first look finds nothing.
 */
export async function located(
  program: string,
  env: Record<string, string>,
  loginPath: LoginPath,
  diskOf: (env: Record<string, string>) => Disk = thisDisk,
): Promise<Located> {
  const own = env['PATH'] ?? '';
  const isFromDesktop = own.split(delimiter).every((place) => place === '' || BARE.test(place));
  const look = (path: string): Located | undefined => {
    const disk = diskOf({ ...env, PATH: path });
    const found = findProgram(program, disk);
    return found && { ...found, places: placesOf(disk) };
  };
  const joined = async (again: boolean): Promise<string> => {
    const login = await loginPath.places(again);
    return [isFromDesktop ? login : own, isFromDesktop ? own : login].flat().filter(Boolean).join(delimiter);
  };
  const isPlain = !/[\\/]/.test(program);
  const found = isFromDesktop && isPlain ? look(await joined(false)) : (look(own) ?? (isPlain ? look(await joined(false)) : undefined));
  const last = found ?? (isPlain ? look(await joined(true)) : undefined);
  if (last) return last;
  const disk = diskOf({ ...env, PATH: await joined(false) });
  const script = shellScript(program, disk);
  if (script !== undefined) throw onlyForAShell(program, script);
  throw missing(program, isPlain ? placesOf(disk) : [program], env['HOME']);
}

/** Whether a shell reads its arguments once more is for the person to say: nobody can quote for both of them. */
const onlyForAShell = (program: string, path: string): SwitchboardError =>
  new SwitchboardError('program.script', `${program} could not be started: ${path} is a script for the command shell`, {
    with: { name: program, path },
  });

/** Says where it was looked for, in the order of looking. */
function missing(program: string, places: readonly string[], home: string | undefined): SwitchboardError {
  const named = places.map((place) => (home && place.startsWith(`${home}/`) ? `~${place.slice(home.length)}` : place));
  const more = named.length > MOST_NAMED ? ` … (+${named.length - MOST_NAMED})` : '';
  const where = `${named.slice(0, MOST_NAMED).join(' · ')}${more}`;
  return new SwitchboardError('program.missing', `${program} could not be started: it is in none of ${where}`, {
    with: { name: program, places: where },
  });
}
