import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { readRunFile } from './run-file.ts';

/** Who holds a data folder. The start time tells a process from a later one that was given the same number. */
const Holder = z.object({ pid: z.number(), started: z.string() });
type Holder = z.infer<typeof Holder>;

/** Makes the data folder where there is none; one that cannot be made is a problem with a way out. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new SwitchboardError('storage.read-only', `Cannot make ${dataDir}`, {}, { cause: error });
  }
}

/** One program per data folder, whichever host it is. Answers the way to let go; `host.running` when another one holds it. */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, 'lock');
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? '' };
  for (let attempt = 0; attempt < 3; attempt++) {
    if (take(path, mine)) return () => release(path, mine);
    const holder = read(path);
    if (holder ? isAlive(holder) : isFresh(path)) throw running(dataDir, holder?.pid ?? 0);
    rmSync(path, { force: true }); // left behind by a program that died
  }
  throw running(dataDir, 0);
}

const running = (dataDir: string, pid: number) =>
  new SwitchboardError('host.running', `Switchboard already runs on this data folder (process ${pid})`, {
    with: { pid, url: readRunFile(dataDir)?.url ?? '' },
  });

/** Just made and not yet filled in by a program that is starting this very moment. */
const isFresh = (path: string): boolean => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 2000;

/** Exclusive creation is the lock: two programs cannot both succeed. */
function take(path: string, mine: Holder): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify(mine));
    closeSync(file);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
      throw new SwitchboardError('storage.read-only', `Cannot write to ${path}`, {}, { cause: error });
    throw error;
  }
}

function release(path: string, mine: Holder): void {
  if (read(path)?.pid === mine.pid) rmSync(path, { force: true });
}

function read(path: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined; // empty or half written: its writer died in between
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started;
}

/** When a process started, in ticks since boot; undefined where the system does not say. */
function startOf(pid: number): string | undefined {
  try {
    // The program's name stands in brackets and may hold spaces; the start time is the 20th word after it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  } catch {
    return undefined;
  }
}
