import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Log, Program, ProgramRequest } from '../../kit/world.ts';
import { variablesFor } from './environment.ts';
import { findProgram } from './find-program.ts';
import { eachLine } from './lines.ts';
import { placesOf } from './places.ts';
import { loggedLines } from './said.ts';
import { thisDisk } from './this-disk.ts';
import { endTree, remember } from './tree.ts';

/** How long a program may take to end by itself, once nobody talks to it any more; and again after it was told to. */
const GRACE_MS = 1_000;
const MAX_LINE_BYTES = 64 * 1024 * 1024;

export type ProgramFacts = {
  /** Where it works when the person named no place; made when missing. Absent: a folder that goes with the program. */
  folder?: string | undefined;
  log: Log;
  signal: AbortSignal;
};

/** Starts a program without a shell, with few variables, in a folder of its own, and sees to it that nothing of it is left. */
export async function runProgram(request: ProgramRequest, { folder, log, signal }: ProgramFacts): Promise<Program> {
  signal.throwIfAborted();
  const place = await placeFor(request.cwd ?? folder);
  const child = await started(request, place.path, log).catch(async (thrown: unknown) => {
    await place.leave();
    throw thrown;
  });
  const said = loggedLines(log, Object.values(request.env ?? {}));
  const exits = new Set<(how: Parameters<Parameters<Program['onExit']>[0]>[0]) => void>();
  let ended: Parameters<Parameters<Program['onExit']>[0]>[0] | undefined;
  const lines = new Set<(line: string) => void>();
  const early: string[] = [];

  const gone = new Promise<void>((resolve) => {
    child.once('close', (code, how) => {
      ended = { ...(code !== null && { code }), ...(how && { signal: how }), said: said.last() };
      log.info('Program ended', { program: request.program, pid: child.pid, code, signal: how });
      exits.forEach((listen) => ended && listen(ended));
      resolve();
    });
  });
  // What it started itself outlives it otherwise.
  child.once('exit', () => void endTree(child, GRACE_MS));
  const forget = remember(child);
  eachLine(
    child.stdout,
    MAX_LINE_BYTES,
    (line) => (lines.size === 0 ? early.push(line) : lines.forEach((listen) => listen(line))),
    () => {
      log.warn('Program wrote a line without end', { program: request.program });
      void close();
    },
  );
  eachLine(child.stderr, 64 * 1024, said.hear, () => undefined);
  // A program that is gone cannot be written to; that it is gone is told by its exit.
  child.stdin.on('error', () => undefined);

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= shut());
  const shut = async (): Promise<void> => {
    signal.removeEventListener('abort', close);
    child.stdin.end();
    await Promise.race([gone, after(GRACE_MS)]);
    await endTree(child, GRACE_MS);
    await gone;
    forget();
    await place.leave();
  };
  signal.addEventListener('abort', close, { once: true });
  void gone.then(close);

  return {
    send: (line) =>
      new Promise((resolve, reject) => {
        if (ended || child.stdin.destroyed) return reject(endedProblem(request, said.last()));
        child.stdin.write(`${line}\n`, (error) => (error ? reject(endedProblem(request, said.last())) : resolve()));
      }),
    onLine: (listener) => {
      lines.add(listener);
      early.splice(0).forEach(listener);
      return () => void lines.delete(listener);
    },
    onExit: (listener) => {
      if (ended) listener(ended);
      else exits.add(listener);
      return () => void exits.delete(listener);
    },
    close,
  };
}

function started(request: ProgramRequest, cwd: string, log: Log): Promise<ChildProcessWithoutNullStreams> {
  const given = variablesFor(request.env);
  const disk = thisDisk(given);
  const found = findProgram(request.program, disk);
  return new Promise((resolve, reject) => {
    if (!found) return reject(missing(request, new Error('it is not where programs lie')));
    const child = spawn(found.path, [...found.before, ...request.args], {
      cwd,
      // It looks for what it starts itself where we looked for it.
      env: { ...given, PATH: placesOf(disk).join(delimiter) },
      stdio: 'pipe',
      shell: false,
      windowsHide: true,
      // A group of its own, so that it can be ended with everything it starts.
      detached: process.platform !== 'win32',
    });
    child.once('error', (error) => reject(missing(request, error)));
    child.once('spawn', () => {
      const { program, args, env = {} } = request;
      log.info('Program started', {
        program,
        path: found.path,
        arguments: args.length,
        variables: Object.keys(env),
        folder: cwd,
        pid: child.pid,
      });
      resolve(child);
    });
  });
}

async function placeFor(folder: string | undefined): Promise<{ path: string; leave(): Promise<void> }> {
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { path: folder, leave: async () => {} };
  }
  const path = await mkdtemp(join(tmpdir(), 'switchboard-program-'));
  return { path, leave: () => rm(path, { recursive: true, force: true }) };
}

const missing = ({ program }: ProgramRequest, cause: Error): SwitchboardError =>
  new SwitchboardError('program.missing', `${program} could not be started: ${cause.message}`, { with: { name: program } }, { cause });

const endedProblem = ({ program }: ProgramRequest, said: string): SwitchboardError =>
  new SwitchboardError('program.ended', `${program} has ended${said ? `: ${said}` : ''}`, { with: { name: program, why: said } });

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
