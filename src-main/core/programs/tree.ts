import { spawn, type ChildProcess } from 'node:child_process';

const alive = new Set<ChildProcess>();
const atExit = (): void => alive.forEach((child) => signalTree(child, 'SIGKILL'));

/** Programs end with us even where nobody has the time to close them. Gives back how to forget this one. */
export function remember(child: ChildProcess): () => void {
  if (alive.size === 0) process.on('exit', atExit);
  alive.add(child);
  return () => {
    alive.delete(child);
    if (alive.size === 0) process.off('exit', atExit);
  };
}

/** Ends a program and whatever it started: asks, waits, and then no longer asks. */
export async function endTree(child: ChildProcess, graceMs: number): Promise<void> {
  if (!signalTree(child, 'SIGTERM')) return;
  const until = Date.now() + graceMs;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!signalTree(child, 0)) return;
  }
  signalTree(child, 'SIGKILL');
}

/** False once nothing of it is left. */
function signalTree(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  const { pid } = child;
  if (pid === undefined) return false;
  if (process.platform === 'win32') return onWindows(child, pid, signal);
  try {
    return process.kill(-pid, signal);
  } catch {
    return false; // no such group any more
  }
}

/** There are no groups there; the system's own program knows who started whom. */
function onWindows(child: ChildProcess, pid: number, signal: NodeJS.Signals | 0): boolean {
  if (child.exitCode !== null) return false;
  if (signal !== 0)
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true, stdio: 'ignore' }).on('error', () => child.kill());
  return true;
}
