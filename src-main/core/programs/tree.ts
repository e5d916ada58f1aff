import { spawn, type ChildProcess } from 'node:child_process';
import { familyOf, processes } from './processes.ts';

/** Who goes on starting others while it is ended is not asked without end. */
const MOST_ROUNDS = 20;
const LOOK_MS = 25;

/** `hasWalls`: what we started stands around the program, and ends what is within with itself. */
type How = { ticket: string; graceMs: number; lines?: readonly string[]; hasWalls?: boolean };

/** Ends a program and whatever it started, wherever that went: asks, waits, and then no longer asks. */
export async function endTree(child: ChildProcess, { ticket, graceMs, lines = [], hasWalls = false }: How): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') return onWindows(child, pid);
  // Its own kind of group first: that is quick, and nearly always all there is. Walls that heard it would fall before anybody had a moment.
  if (!hasWalls) signalGroup(pid, 'SIGTERM');
  const strays = await family(pid, ticket, lines, hasWalls);
  strays.forEach((one) => signal(one, 'SIGTERM'));
  const until = Date.now() + graceMs;
  // Of walls that have ended a shadow stays in the group until the system looks at it, which in a container may be never.
  const isThere = (): boolean => (hasWalls ? signal(pid, 0) : signalGroup(pid, 0));
  while (Date.now() < until && (isThere() || strays.some((one) => signal(one, 0)))) await after(LOOK_MS);
  signalGroup(pid, 'SIGKILL');
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = await family(pid, ticket, lines);
    if (left.length === 0) return;
    left.forEach((one) => signal(one, 'SIGKILL'));
    await after(LOOK_MS);
  }
}

/** `within`: without the walls themselves, which are what we started and the first it starts. */
const family = async (pid: number, ticket: string, lines: readonly string[], within = false): Promise<number[]> =>
  familyOf(pid, ticket, await processes(), lines)
    .filter((one) => !within || (one.pid !== pid && one.parent !== pid))
    .map((one) => one.pid);

/** At the very end of this process there is no time to look around. */
export function endAtOnce(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') child.kill();
  else signalGroup(child.pid, 'SIGKILL');
}

/** False once nothing of it is left. */
const signalGroup = (pid: number, how: NodeJS.Signals | 0): boolean => signal(-pid, how);

function signal(pid: number, how: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, how);
  } catch {
    return false; // no such process any more
  }
}

/** There are no groups there; the system's own program knows who started whom. */
async function onWindows(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null) return;
  await new Promise<void>((resolve) => {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true, stdio: 'ignore' })
      .on('error', () => {
        child.kill();
        resolve();
      })
      .on('exit', () => resolve());
  });
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
