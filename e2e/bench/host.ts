import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { leanEnv } from '../../src-main/start/paths.mjs';

const root = resolve(import.meta.dirname, '../..');
export type Running = { url: string; link: string; pid: number; readyMs: number; dir: string; stop(): Promise<void> };

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => (child.exitCode === null && child.signalCode === null ? child.once('exit', () => done()) : done()));

/** Starts the built headless host as `npm start`, the container and the unit do, and measures from spawn to its ready line. */
export async function startHost(args: string[] = [], keep?: string): Promise<Running> {
  const dir = keep ?? (await mkdtemp(join(tmpdir(), 'switchboard-bench-')));
  const from = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, process.env['SWITCHBOARD_BUILT'] ?? 'out/headless/main.js'), '--no-open', '--port', '0', '--data', dir, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...leanEnv, SWITCHBOARD_READY_JSON: '1', NODE_ENV: 'production' },
    },
  );
  const ready = await new Promise<{ url: string; link: string; pid: number }>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the host ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('{"ready":true') && found(JSON.parse(line)));
  });
  return {
    ...ready,
    dir,
    readyMs: performance.now() - from,
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
      if (!keep) await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Resident memory of a process in MB (10⁶), on Linux. */
export async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024) / 1e6;
}
