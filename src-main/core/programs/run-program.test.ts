import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log, Program, ProgramRequest } from '../../kit/world.ts';
import { mayRun } from '../net/may-run.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { runProgram } from './run-program.ts';

let dir: string;
const life = { signal: new AbortController() };
const logged: { message: string; details: Record<string, unknown> }[] = [];
const note = (message: string, details: Record<string, unknown> = {}) => void logged.push({ message, details });
const log: Log = { debug: note, info: note, warn: note, error: note };
const programs: Program[] = [];
const usual = createKeeper();

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'programs-'));
  life.signal = new AbortController();
  logged.length = 0;
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.close()));
  rmSync(dir, { recursive: true, force: true });
});

/** A program written in one line. */
type More = Partial<ProgramRequest> & { folder?: string | undefined; keeper?: Keeper };
async function running(code: string, more: More = {}): Promise<Program> {
  const { folder = join(dir, 'work'), keeper = usual, ...request } = more;
  const program = await runProgram(
    { program: process.execPath, args: ['-e', code], ...request },
    { folder, keeper, log, signal: life.signal.signal, graceMs: 200 },
  );
  programs.push(program);
  return program;
}
const firstLine = (program: Program): Promise<string> => new Promise((resolve) => program.onLine(resolve));
const ended = (program: Program) => new Promise<{ code?: number; signal?: string; said: string }>((resolve) => program.onExit(resolve));
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // Who was killed and whom nobody has looked at yet is not alive.
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 20_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (Date.now() > end) throw new Error(`${what} did not come about`);
}

describe('a program', () => {
  it('is not started where a zero byte would end a word of what it is given', async () => {
    for (const more of [{ env: { KEY: 'a\0b' } }, { args: ['-e', '0', 'a\0b'] }])
      await expect(running('', more)).rejects.toMatchObject({
        problem: 'program.zero-byte',
        details: { with: { name: process.execPath } },
      });
    expect(await usual.list()).toEqual([]);
  });

  it('is spoken to line by line', async () => {
    const program = await running('process.stdin.on("data", (text) => process.stdout.write(String(text).toUpperCase()))');
    const line = firstLine(program);
    await program.send('{"a":"ä"}');
    expect(await line).toBe('{"A":"Ä"}');
  });

  it('gets its arguments as they are: no shell reads them', async () => {
    const args = ['$(touch here)', '; touch here', '`touch here`', 'a b', '*', '"'];
    const program = await running('console.log(JSON.stringify(process.argv.slice(1)))', {
      args: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', ...args],
    });
    expect(JSON.parse(await firstLine(program))).toEqual(args);
    expect(() => statSync(join(dir, 'work', 'here'))).toThrow();
  });

  it('sees few of our variables and all of its own', async () => {
    process.env['SWITCHBOARD_PASSPHRASE'] = 'ours alone';
    process.env['AWS_SECRET_ACCESS_KEY'] = 'ours alone';
    const program = await running('console.log(JSON.stringify(process.env))', { env: { API_KEY: 'theirs' } });
    const env = JSON.parse(await firstLine(program));
    delete process.env['SWITCHBOARD_PASSPHRASE'];
    delete process.env['AWS_SECRET_ACCESS_KEY'];
    expect(env).toMatchObject({ API_KEY: 'theirs', HOME: process.env['HOME'] });
    expect(env.PATH.split(delimiter)[0]).toBe(process.env['PATH']?.split(delimiter)[0]);
    expect(JSON.stringify(env)).not.toContain('ours alone');
  });

  it.skipIf(process.platform === 'win32')('is found where a terminal would look, and finds there what it starts itself', async () => {
    const [tools, node] = [join(dir, '.local/bin'), join(dir, '.volta/bin')];
    for (const place of [tools, node]) mkdirSync(place, { recursive: true });
    writeFileSync(join(tools, 'far-server'), '#!/usr/bin/env node\nconsole.log("found", process.argv[2])', { mode: 0o755 });
    symlinkSync(process.execPath, join(node, 'node'));
    const program = await running('', { program: 'far-server', args: ['$HOME'], env: { HOME: dir, PATH: '/nowhere' } });
    expect(await firstLine(program)).toBe('found $HOME');
    await expect(running('', { program: 'no-such-server' })).rejects.toMatchObject({ problem: 'program.missing' });
  });

  it('works in a folder of its own that nobody else reads, or in one that goes with it', async () => {
    expect(await firstLine(await running('console.log(process.cwd())'))).toBe(join(dir, 'work'));
    expect(statSync(join(dir, 'work')).mode & 0o777).toBe(0o700);
    const passing = await runProgram(
      { program: process.execPath, args: ['-e', 'console.log(process.cwd())'] },
      { keeper: usual, log, signal: life.signal.signal, graceMs: 200 },
    );
    const folder = await firstLine(passing);
    await passing.close();
    expect(() => statSync(folder)).toThrow();
  });

  it('ends with everything it started, even what does not want to', async () => {
    const stubborn =
      'process.on("SIGTERM", () => {}); process.on("SIGHUP", () => {}); setInterval(() => {}, 1000); console.log(process.pid)';
    const program = await running(
      `const { spawn } = require('child_process');
       process.on('SIGTERM', () => {});
       const child = spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}]);
       child.stdout.on('data', (pid) => console.log(process.pid + ' ' + String(pid).trim()));
       setInterval(() => {}, 1000);`,
    );
    const pids = (await firstLine(program)).split(' ').map(Number);
    expect(pids.map(isAlive)).toEqual([true, true]);
    await program.close();
    await until(() => pids.every((pid) => !isAlive(pid)), 'their end');
  });

  it('leaves nothing behind when it ends by itself and its children do not', async () => {
    const program = await running(
      `const { spawn } = require('child_process');
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
       console.log(child.pid); setTimeout(() => process.exit(3), 50);`,
    );
    const pid = Number(await firstLine(program));
    expect(await ended(program)).toMatchObject({ code: 3 });
    await until(() => !isAlive(pid), 'its end');
  });

  it('ends with its connection', async () => {
    const program = await running('setInterval(() => {}, 1000)');
    const end = ended(program);
    life.signal.abort();
    expect(await end).toMatchObject({ signal: 'SIGTERM' });
    await expect(program.send('anybody?')).rejects.toMatchObject({ problem: 'program.ended' });
  });

  it('says why it ended, without its secrets, and does not flood the log', async () => {
    const program = await running('for (let i = 0; i < 5000; i++) console.error("line", i, process.env.KEY); process.exitCode = 1', {
      env: { KEY: 'hush-hush-9' },
    });
    expect(await ended(program)).toMatchObject({ code: 1, said: 'line 4999 [secret]' });
    expect(JSON.stringify(logged)).not.toContain('hush-hush-9');
    expect(logged.filter(({ message }) => message === 'Program says').length).toBe(20);
  });

  it('tells nobody its secrets piece by piece either', async () => {
    const key = `-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ\nhYnNvbHV0ZWx5U2VjcmV0Cg==\n-----END KEY-----`;
    const program = await running(
      'console.error(process.env.KEY); console.error(JSON.parse(process.env.HEADERS).Authorization); console.error(JSON.stringify(process.env.QUOTED), encodeURIComponent(process.env.QUOTED)); process.exitCode = 1',
      { env: { KEY: key, HEADERS: '{"Authorization":"Bearer sk-live-4f9a8b7c6d5e4f3a"}', QUOTED: 'hush "hush" & more' } },
    );
    await ended(program);
    const text = JSON.stringify(logged);
    expect(text).toContain('[secret]');
    for (const piece of ['MIIEvQIBADANBgkqhkiG9w0BAQ', 'hYnNvbHV0ZWx5U2VjcmV0Cg', 'sk-live-4f9a8b7c6d5e4f3a', 'hush'])
      expect(text, piece).not.toContain(piece);
  });

  it('writes what cannot be mistaken for something else: no codes of a terminal, no lines of its own making', async () => {
    const program = await running(
      String.raw`console.error('\u001b]0;owned\u0007\u001b[2J{"level":"error","message":"Disk wiped"}\r\u2028\u202Eevil'); process.stderr.write('x'.repeat(100_000)); process.exitCode = 1`,
    );
    await ended(program);
    const lines = logged.filter(({ message }) => message === 'Program says');
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/\\u001b|\u2028|\u202e|\\r/i);
  });

  it('that cannot be written down runs all the same, and the log says what that means', async () => {
    const record = join(dir, 'work', 'running.json');
    // Nothing can be written where a folder is in the way.
    mkdirSync(`${record}.new`, { recursive: true });
    const owner = createKeeper({ dataDir: dir });
    const program = await running('console.log("here"); setInterval(() => {}, 1000)', { keeper: owner });
    expect(await firstLine(program)).toBe('here');
    const warned = () => logged.filter(({ message }) => message.startsWith('Program could not be written down'));
    expect(warned()).toMatchObject([{ details: { program: process.execPath, why: expect.stringContaining('running.json') } }]);
    // Once there is room again, the next one takes it along.
    rmSync(`${record}.new`, { recursive: true });
    await running('setInterval(() => {}, 1000)', { keeper: owner });
    expect(JSON.parse(readFileSync(record, 'utf8'))).toHaveLength(2);
    expect(warned()).toHaveLength(1);
  });

  it('that is not there is said to be missing', async () => {
    await expect(running('', { program: '/no/such/program' })).rejects.toMatchObject({
      problem: 'program.missing',
      details: { with: { name: '/no/such/program' } },
    });
  });
});

describe('the guard of programs', () => {
  const command: ProgramRequest = { program: 'npx', args: ['-y', 'server'] };
  const type = { id: 'some', runsPrograms: true };

  it('lets exactly the command of the person’s config through', () => {
    expect(() => mayRun(type, { ...command, env: { A: 'b' } }, [command])).not.toThrow();
    for (const other of [
      { ...command, args: ['-y', 'other'] },
      { ...command, program: 'sh' },
      { ...command, cwd: '/' },
      { ...command, args: ['-y server'] },
    ])
      expect(() => mayRun(type, other, [command])).toThrow(expect.objectContaining({ problem: 'reach.blocked' }));
  });

  it('lets nobody out of the walls the person chose', () => {
    const within = { folders: [{ path: '/home/ann/notes', write: false }], network: false };
    const shut = { ...command, within };
    expect(() => mayRun(type, { ...shut, within: { ...within } }, [shut])).not.toThrow();
    for (const other of [command, { ...command, within: { ...within, network: true } }, { ...command, within: { ...within, folders: [] } }])
      expect(() => mayRun(type, other, [shut])).toThrow(expect.objectContaining({ problem: 'reach.blocked' }));
  });

  it('lets nothing through for a type that runs no programs', () => {
    expect(() => mayRun({ id: 'some' }, command, [command])).toThrow(expect.objectContaining({ problem: 'reach.blocked' }));
  });
});
