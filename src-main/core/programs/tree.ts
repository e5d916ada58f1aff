import { spawn, type ChildProcess } from 'node:child_process';
import { familyOf, processes, type Process } from './processes.ts';

/** Who goes on starting others while it is ended is not asked without end. */
const MOST_ROUNDS = 20;
const LOOK_MS = 25;

/** `hasWalls`: what we started stands around the program, and ends what is within with itself. */
type How = { graceMs: number; hasWalls?: boolean };

/** Looks who is of a program; whoever was seen once is known again when its parent has ended, and so are those it starts. */
type Family = () => Promise<Process[]>;

export function createFamily({ pid }: ChildProcess, ticket: string, lines: Promise<readonly string[]>): Family {
  let before: Process[] = [];
  return async () => {
    if (pid === undefined || process.platform === 'win32') return [];
    // Who cannot look ends the group all the same.
    const all = await processes().catch(() => []);
    const seen = familyOf(pid, ticket, all, { lines: await lines, before });
    if (all.length > 0) before = seen;
    return seen;
  };
}

/** Ends a program and whatever it started, wherever that went: asks, waits, and then no longer asks. */
export async function endTree(child: ChildProcess, family: Family, { graceMs, hasWalls = false }: How): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') return onWindows(child, pid);
  // Seen before they are asked: of one that hides, its parent alone tells us. Walls that heard it would fall before anybody had a moment.
  const asked = (await family()).filter((one) => !hasWalls || (one.pid !== pid && one.parent !== pid));
  if (!hasWalls) signalGroup(pid, 'SIGTERM');
  asked.filter((one) => hasWalls || one.group !== pid).forEach((one) => signal(one.pid, 'SIGTERM'));
  const until = Date.now() + graceMs;
  // Of walls that have ended a shadow stays in the group until the system looks at it, which in a container may be never.
  const isThere = (): boolean => (hasWalls ? signal(pid, 0) : signalGroup(pid, 0));
  while (Date.now() < until && (isThere() || asked.some((one) => signal(one.pid, 0)))) await after(LOOK_MS);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = await family();
    // Seen or not, and once: later the number of the group may be somebody else's.
    if (round === 0) signalGroup(pid, 'SIGKILL');
    if (left.length === 0) return;
    left.forEach((one) => signal(one.pid, 'SIGKILL'));
    await after(LOOK_MS);
  }
}

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
