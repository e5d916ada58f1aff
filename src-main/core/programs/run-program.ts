import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { Writable } from 'node:stream';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Log, Program, ProgramRequest } from '../../kit/world.ts';
import { variablesFor } from './environment.ts';
import type { Keeper } from './keeper.ts';
import { eachLine } from './lines.ts';
import { mouthOf } from './mouth.ts';
import { located, type Located } from './located.ts';
import { placeFor } from './place.ts';
import { linesOf, withTicket } from './processes.ts';
import { heardBeside } from './said.ts';
import type { Shut } from './sandbox/sandbox.ts';
import { createFamily, endTree } from './tree.ts';

/** How long a program may take to end by itself, once nobody talks to it any more; and again after it was told to. */
const GRACE_MS = 1_000;
/** What it said last may still be on its way when it has ended. */
const LAST_WORDS_MS = 250;
/** A line is a message: none that anybody passes on is longer. */
const MAX_LINE_BYTES = 24 * 1024 * 1024;
/** So much may wait for a program to read it. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

type How = Parameters<Parameters<Program['onExit']>[0]>[0];
type ProgramFacts = {
  /** Where it works when the person named no place; made when missing. Absent: a folder that goes with the program. */
  folder?: string | undefined;
  connection?: string | undefined;
  keeper: Keeper;
  log: Log;
  signal: AbortSignal;
  graceMs?: number;
};

/** Starts a program without a shell, with few variables, in a folder of its own, and sees to it that nothing of it is left. */
export async function runProgram(request: ProgramRequest, facts: ProgramFacts): Promise<Program> {
  const { folder, connection, keeper, log, signal, graceMs = GRACE_MS } = facts;
  signal.throwIfAborted();
  const place = placeFor(request.program, request.cwd ?? folder);
  // Who is shut in has a home of its own, wherever it works.
  const home = request.within && request.cwd !== undefined ? placeFor(request.program, folder) : place;
  const leave = async (): Promise<void> => void (await Promise.all([place.leave(), home === place || home.leave()]));
  const { ticket, unwritten, forget: unused } = keeper.ticket();
  // A full disk takes nobody's tools away: without a record it is ended with us in other ways.
  if (unwritten)
    log.warn('Program could not be written down: if we and our watcher are killed at once, it may stay behind', {
      program: request.program,
      why: unwritten.message,
    });
  const { child, at, hasWalls, unseen } = await started(request, { own: home.path, works: place.path }, ticket, keeper).catch(
    async (thrown: unknown) => {
      unused();
      await leave();
      throw thrown;
    },
  );
  const { program, args, env = {}, within } = request;
  const forget = keeper.keep(child, ticket, {
    ...{ connection, command: [program, ...args], path: at.path, folder: place.path },
    ...(within && { shutIn: true }),
  });
  log.info('Program started', { program, path: at.path, arguments: args.length, variables: Object.keys(env), folder: place.path, pid: child.pid, touches: within ?? 'everything' }); // prettier-ignore
  if (unseen.length > 0)
    log.warn('Program is named places that it may not touch: add them, if it is to find them', { program, places: unseen });
  // Asked now: one that ended at once has none any more.
  const family = createFamily(child, ticket, linesOf(child.pid ?? 0));
  const said = heardBeside(child.stderr, log, Object.values(env));
  const exits = new Set<(how: How) => void>();
  let ended: How | undefined;
  const lines = new Set<(line: string) => void>();
  const early: string[] = [];

  const gone = hasEnded(child, hasWalls, (code, how) => {
    said.end();
    ended = { ...(code !== null && { code }), ...(how && { signal: how }), said: said.last() };
    log.info('Program ended', { program, pid: child.pid, exitCode: code, signal: how });
    exits.forEach((listen) => ended && listen(ended));
  });
  const giveUp = (why: string): void => {
    if (ended || closing) return;
    log.warn(why, { program });
    said.add(why);
    void close();
  };
  eachLine(
    child.stdout,
    MAX_LINE_BYTES,
    (line) => (lines.size === 0 ? early.push(line) : lines.forEach((listen) => listen(line))),
    () => giveUp(`Program wrote a line that is too large: more than the ${MAX_LINE_BYTES / 1024 / 1024} MB that are taken`),
  );
  // By its first word it has nearly always started what it needs: seen then, that is found also where it is gone without a warning.
  child.stdout.once('data', () => void family());
  // Nothing can come from it any more, though it lives.
  child.stdout.once('end', () => void after(LAST_WORDS_MS).then(() => giveUp('Program closed its output and went on')));
  const mouth = mouthOf(child.stdin);
  // A program that is gone cannot be written to; that it is gone is told by its exit.
  child.stdin.on('error', () => undefined);

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= shut());
  const shut = async (): Promise<void> => {
    signal.removeEventListener('abort', close);
    // It may take what we know of those it hides with it.
    if (!ended) await family();
    mouth.end();
    await Promise.race([gone, after(graceMs)]);
    // What it started itself outlives it otherwise.
    await endTree(child, family, { graceMs, hasWalls });
    await gone;
    forget();
    await leave();
  };
  signal.addEventListener('abort', close, { once: true });
  void gone.then(close);
  // That it cannot be written to is known before how it ended and what it said last.
  const whyEnded = async (): Promise<SwitchboardError> => {
    await Promise.race([gone, after(2 * LAST_WORDS_MS)]);
    return endedProblem(request, said.last() || howItEnded(ended));
  };

  return {
    send: (line) =>
      new Promise((resolve, reject) => {
        if (ended || child.stdin.destroyed) return void whyEnded().then(reject);
        if (mouth.waiting > MAX_WAITING_BYTES) return reject(deafProblem(request));
        mouth.say(line, (error) => (error ? void whyEnded().then(reject) : resolve()));
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

/** Resolves once it has ended and had a moment for its last words; whoever holds its pipes open after it is not waited for. */
function hasEnded(
  child: ChildProcessWithoutNullStreams,
  hasWalls: boolean,
  tell: (code: number | null, signal: NodeJS.Signals | null) => void,
): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', (code, how) => {
      const closed = new Promise<void>((done) => child.once('close', () => done()));
      void Promise.race([closed, after(LAST_WORDS_MS)]).then(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        const within = hasWalls ? signalWithin(code) : undefined;
        tell(within ? null : code, within ?? how);
        resolve();
      });
    });
  });
}

/** Walls say by a number which signal ended what was within, as shells do. */
const signalWithin = (code: number | null): NodeJS.Signals | undefined =>
  SIGNALS.find((name) => code !== null && constants.signals[name] === code - 128);
const SIGNALS = Object.keys(constants.signals).filter((name): name is NodeJS.Signals => name in constants.signals);

type Started = { child: ChildProcessWithoutNullStreams; at: Located } & Pick<Shut, 'hasWalls' | 'unseen'>;
type Places = { own: string; works: string };

async function started(request: ProgramRequest, places: Places, ticket: string, { loginPath, sandbox }: Keeper): Promise<Started> {
  const { program, args, within } = request;
  const given = variablesFor(request.env);
  const at = await located(program, given, loginPath);
  // It looks for what it starts itself where we looked for it.
  const command = { path: at.path, args: [...at.before, ...args], env: { ...given, PATH: at.places.join(delimiter) } };
  const shut: Shut = within ? await sandbox.shut(program, within, command, places) : { ...command, hasWalls: false, unseen: [] };
  // What stands after it would be read as a word of its own: among the walls, as another hole in them.
  const words = [shut.path, ...shut.args, ...Object.entries(shut.env).flat(), ...(shut.options ?? [])];
  if (words.some((word) => word.includes('\0'))) throw zeroByte(request);
  return new Promise((resolve, reject) => {
    const child = spawn(shut.path, shut.args, {
      cwd: places.works,
      env: { ...shut.env, ...withTicket(ticket) },
      stdio: ['pipe', 'pipe', 'pipe', ...(shut.options ? (['pipe'] as const) : [])],
      shell: false,
      windowsHide: true,
      // A group of its own, so that it can be ended with everything it starts.
      detached: process.platform !== 'win32',
    });
    child.once('error', (error) => reject(cannotRun(request, error)));
    if (shut.options) tell(child, shut.options);
    child.once('spawn', () =>
      isTalking(child) ? resolve({ child, at, ...shut }) : reject(cannotRun(request, new Error('it has no lines'))),
    );
  });
}

const isTalking = (child: ChildProcess): child is ChildProcessWithoutNullStreams =>
  child.stdin !== null && child.stdout !== null && child.stderr !== null;

/** What the walls are made of is for nobody's eyes: there are secrets among it. */
function tell({ stdio: [, , , line] }: ChildProcess, options: readonly string[]): void {
  if (!(line instanceof Writable)) return;
  // Walls that are gone tell by their exit.
  line.on('error', () => undefined);
  line.end(options.map((option) => `${option}\0`).join(''), () => line.destroy());
}

const cannotRun = ({ program }: ProgramRequest, cause: Error): SwitchboardError =>
  new SwitchboardError(
    'program.missing',
    `${program} could not be started: ${cause.message}`,
    { with: { name: program, places: program } },
    { cause },
  );

const zeroByte = ({ program }: ProgramRequest): SwitchboardError =>
  new SwitchboardError('program.zero-byte', `${program} is given a word with a zero byte in it`, { with: { name: program } });

const howItEnded = (how: How | undefined): string => how?.signal ?? (how?.code === undefined ? 'it hung up' : `exit code ${how.code}`);
const endedProblem = ({ program }: ProgramRequest, why: string): SwitchboardError =>
  new SwitchboardError('program.ended', `${program} has ended: ${why}`, { with: { name: program, why } });

const deafProblem = ({ program }: ProgramRequest): SwitchboardError =>
  new SwitchboardError('remote.busy', `${program} does not read what it is sent`, { with: { host: program } });

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
