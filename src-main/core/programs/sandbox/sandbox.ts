import { execFile } from 'node:child_process';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Confinement } from '../../../../src-shared/forms/confinement.ts';
import type { Problem } from '../../../../src-shared/errors/problems.ts';
import { variablesFor } from '../environment.ts';
import { findProgram, type Disk } from '../find-program.ts';
import { thisDisk } from '../this-disk.ts';
import { grantsFor, unseen } from './grants.ts';
import { WAYS, type Way } from './ways.ts';

/** Whether programs can be shut in on this computer; `why`: what the system said to it. */
export type Possible =
  { with: string } | { problem: 'program.no-sandbox' | 'program.sandbox-missing' | 'program.sandbox-forbidden'; why?: string };

type Command = { path: string; args: readonly string[]; env: Readonly<Record<string, string>> };
/** What is started in place of a program. `options`: what its fourth line is told. `unseen`: what its command names and it cannot see. */
export type Shut = {
  path: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  options?: string[];
  hasWalls: boolean;
  unseen: string[];
};
type Places = { own: string; works: string };

export interface Sandbox {
  possible(): Promise<Possible>;
  /** Rejects where it cannot be: nothing is ever started without its walls instead. */
  shut(program: string, within: Confinement, command: Command, places: Places): Promise<Shut>;
}

const TRIAL_MS = 10_000;

export function createSandbox({
  dataDir,
  disk = () => thisDisk(variablesFor()),
}: { dataDir?: string | undefined; disk?: () => Disk } = {}): Sandbox {
  // What worked once works until it is gone; what did not may have been put right since.
  const tried = new Set<string>();
  const find = async (here: Disk): Promise<{ way: Way; path: string } | Extract<Possible, { problem: string }>> => {
    const way = WAYS[here.platform];
    if (!way) return { problem: 'program.no-sandbox' };
    const path = findProgram(way.program, here)?.path;
    if (path === undefined) return { problem: 'program.sandbox-missing' };
    if (!tried.has(path)) {
      const said = await refusal(path, way.trial);
      if (said !== undefined) return { problem: 'program.sandbox-forbidden', why: said };
      tried.add(path);
    }
    return { way, path };
  };
  return {
    possible: async () => {
      const found = await find(disk());
      return 'problem' in found ? found : { with: found.way.program };
    },
    shut: async (program, within, { path, args, env }, places) => {
      const here = disk();
      const found = await find(here);
      if ('problem' in found) throw cannotShut(found.problem, program, found.why);
      const { home, platform } = here;
      const grants = grantsFor({ ...{ within, path, home, platform, env, dataDir }, ...places });
      const { way } = found;
      const inside = { ...env, ...grants.variables };
      return {
        ...way.shut({ grants, path, args, env: inside }),
        path: found.path,
        env: way.hasWalls ? { PATH: env['PATH'] ?? '' } : inside,
        hasWalls: way.hasWalls,
        unseen: unseen(args, grants),
      };
    },
  };
}

/** What it says when it may not do its work; nothing where it may. */
const refusal = (path: string, trial: readonly string[]): Promise<string | undefined> =>
  new Promise((resolve) => {
    execFile(path, trial, { timeout: TRIAL_MS, env: { PATH: variablesFor()['PATH'] ?? '' } }, (error, _out, said) =>
      resolve(error ? said.trim().slice(-300) || error.message : undefined),
    );
  });

const cannotShut = (problem: Problem, name: string, why = ''): SwitchboardError =>
  new SwitchboardError(problem, `${name} may only run shut in, and that is not possible here${why && `: ${why}`}`, { with: { name, why } });
