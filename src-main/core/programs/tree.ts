import { spawn, type ChildProcess } from 'node:child_process';
import { familyOf, processes } from './processes.ts';

/** Who goes on starting others while it is ended is not asked without end. */
const MOST_ROUNDS = 20;
const LOOK_MS = 25;

/** Ends a program and whatever it started, wherever that went: asks, waits, and then no longer asks. */
export async function endTree(child: ChildProcess, ticket: string, graceMs: number, lines: readonly string[] = []): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') return onWindows(child, pid);
  // Its own kind of group first: that is quick, and nearly always all there is.
  signalGroup(pid, 'SIGTERM');
  const strays = await family(pid, ticket, lines);
  strays.forEach((one) => signal(one, 'SIGTERM'));
  const until = Date.now() + graceMs;
  while (Date.now() < until && (signalGroup(pid, 0) || strays.some((one) => signal(one, 0)))) await after(LOOK_MS);
  signalGroup(pid, 'SIGKILL');
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = await family(pid, ticket, lines);
    if (left.length === 0) return;
    left.forEach((one) => signal(one, 'SIGKILL'));
    await after(LOOK_MS);
  }
}

const family = async (pid: number, ticket: string, lines: readonly string[]): Promise<number[]> =>
  familyOf(pid, ticket, await processes(), lines).map((one) => one.pid);

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
