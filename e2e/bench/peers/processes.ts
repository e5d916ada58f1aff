import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A program in a group of its own, so that it is ended with everything it started. */
export type Started = { child: ChildProcess; said(): string; stop(): Promise<void> };

export function start(command: string, args: string[], how: { env?: Record<string, string>; cwd?: string; talks?: boolean } = {}): Started {
  const stdio: ('pipe' | 'ignore')[] = [how.talks ? 'pipe' : 'ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { cwd: how.cwd, env: { ...process.env, NO_COLOR: '1', ...how.env }, stdio, detached: true });
  let said = '';
  const keep = (piece: Buffer) => (said = (said + String(piece)).slice(-2_000));
  child.stderr?.on('data', keep);
  if (!how.talks) child.stdout?.on('data', keep);
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.on('error', (error) => (said += error.message));
  const tell = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // nothing of it is left
    }
  };
  return {
    child,
    said: () => said,
    stop: async () => {
      tell('SIGTERM');
      await Promise.race([gone, wait(3_000)]);
      tell('SIGKILL');
      if (child.exitCode === null && child.signalCode === null && child.pid) await gone;
    },
  };
}

export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => found(typeof at === 'object' && at ? at.port : 0));
    });
  });

const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`);

/** A process and everything it started, on Linux. */
export function treeOf(pid: number): number[] {
  const threads = list(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
  return [pid, ...children.flatMap(treeOf)];
}

type Weight = { mb: number; cpuMs: number; processes: number; far: number };
/** What a gateway weighs; far servers it started are counted, and weighed where that is asked. */
export function weigh(pid: number, withFar = false): Weight {
  const sum: Weight = { mb: 0, cpuMs: 0, processes: 0, far: 0 };
  for (const one of treeOf(pid)) {
    const isFar = one !== pid && isUpstream(one);
    const stat = read(`/proc/${one}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (isFar) sum.far += 1;
    else sum.processes += 1;
    if (isFar && !withFar) continue;
    sum.mb += (Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${one}/status`))?.[1] ?? 0) * 1024) / 1e6;
    sum.cpuMs += (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
  }
  return sum;
}
/** Not the shell that started it, which holds the same words. */
export const isUpstream = (pid: number): boolean => /^[^\0]*node\0[^\0]*peers\/upstream\.ts\0/.test(commandOf(pid));

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
}
function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
