import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Log, Program, ProgramRequest } from '../../../kit/world.ts';
import type { Confinement } from '../../../../src-shared/forms/confinement.ts';
import { createKeeper } from '../keeper.ts';
import { endLeftOvers } from '../left-over.ts';
import { runProgram } from '../run-program.ts';
import { isAlive, until } from '../testing/alive.ts';
import { createSandbox } from './sandbox.ts';

const possible = await createSandbox().possible();
const isBwrap = 'with' in possible && possible.with === 'bwrap';
if (!isBwrap) console.warn(`No walls of bubblewrap are tried here: ${JSON.stringify(possible)}`);

let dir: string;
let data: string;
const logged: { message: string; details: Record<string, unknown> }[] = [];
const note = (message: string, details: Record<string, unknown> = {}) => void logged.push({ message, details });
const log: Log = { debug: note, info: note, warn: note, error: note };
const programs: Program[] = [];
const homeBefore = process.env['HOME'];
const never = new AbortController().signal;
let keeper = createKeeper();

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'walls-')));
  data = join(dir, 'data');
  // Programs have theirs in no place that is anyhow their own.
  for (const one of ['data', 'home/.ssh', 'home/notes', 'home/other']) mkdirSync(join(dir, one), { recursive: true });
  writeFileSync(join(dir, 'home/.ssh/id'), 'hush');
  writeFileSync(join(dir, 'home/notes/note'), 'Written by hand');
  process.env['HOME'] = join(dir, 'home');
  keeper = createKeeper({ dataDir: data });
  logged.length = 0;
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.close()));
  process.env['HOME'] = homeBefore;
  rmSync(dir, { recursive: true, force: true });
});

const own = () => join(data, 'work', 'cone');
type More = Partial<Omit<ProgramRequest, 'within'>> & { within?: Partial<Confinement>; graceMs?: number };
async function running(code: string, { within = {}, graceMs = 2_000, ...request }: More = {}): Promise<Program> {
  const program = await runProgram(
    { program: process.execPath, args: ['-e', code], ...request, within: { folders: [], network: true, ...within } },
    { folder: own(), connection: 'cone', keeper, log, signal: never, graceMs },
  );
  programs.push(program);
  return program;
}
const firstLine = (program: Program): Promise<string> =>
  new Promise((resolve) => {
    program.onLine(resolve);
    program.onExit(({ said }) => resolve(`ended: ${said}`));
  });
const ended = (program: Program) => new Promise<{ code?: number; signal?: string; said: string }>((resolve) => program.onExit(resolve));
/** What trying something comes to, as one word. */
const tries = (what: string): string =>
  `try { const fs = require('node:fs'); console.log(String(${what} ?? 'done')) } catch (error) { console.log(error.code ?? error.message) }`;
const comesTo = async (what: string, more: More = {}): Promise<string> => firstLine(await running(tries(what), more));
const quoted = (...path: string[]): string => JSON.stringify(join(dir, ...path));

describe.runIf(isBwrap)('a program within walls', () => {
  it('has no home folder but its own: what lies in the person’s is not there', async () => {
    expect(await comesTo(`fs.readFileSync(${quoted('home/.ssh/id')})`)).toBe('ENOENT');
    expect(await comesTo(`fs.readdirSync(${quoted('home')})`)).toBe('ENOENT');
    expect(await comesTo('require("os").homedir()')).toBe(own());
    expect(await comesTo('fs.readFileSync("/etc/shadow")')).toBe('ENOENT');
  });

  it('writes in its own folder and finds it there again, and nowhere else', async () => {
    expect(await comesTo('fs.writeFileSync("kept", "here")')).toBe('done');
    expect(readFileSync(join(own(), 'kept'), 'utf8')).toBe('here');
    expect(await comesTo('fs.readFileSync(require("os").homedir() + "/kept", "utf8")')).toBe('here');
    expect(await comesTo(`fs.writeFileSync(${quoted('home/new')}, "x")`)).toBe('ENOENT');
    expect(await comesTo('fs.writeFileSync("/usr/new", "x")')).toMatch(/EROFS|EACCES|EPERM/);
    expect(await comesTo('fs.mkdirSync("/new-at-the-root") ?? fs.readdirSync("/").includes("new-at-the-root")')).toBe('true');
    expect(existsSync('/new-at-the-root')).toBe(false);
  });

  it('has a folder for passing things that is nobody else’s', async () => {
    const mine = `mine-${basename(dir)}`;
    writeFileSync(join(tmpdir(), `walls-${process.pid}`), 'ours');
    try {
      expect(await comesTo(`fs.writeFileSync("/tmp/${mine}", "x") ?? fs.readdirSync("/tmp").includes("${mine}")`)).toBe('true');
      expect(await comesTo(`fs.readFileSync("/tmp/walls-${process.pid}")`)).toBe('ENOENT');
      expect(existsSync(join('/tmp', mine))).toBe(false);
    } finally {
      rmSync(join(tmpdir(), `walls-${process.pid}`));
    }
  });

  it.each([
    [false, 'EROFS'],
    [true, 'done'],
  ])('reads a folder it was given, and changes it only where it may: %s', async (write, outcome) => {
    const within = { folders: [{ path: join(dir, 'home/notes'), write }] };
    expect(await comesTo(`fs.readFileSync(${quoted('home/notes/note')}, 'utf8')`, { within })).toBe('Written by hand');
    expect(await comesTo(`fs.writeFileSync(${quoted('home/notes/new')}, 'x')`, { within })).toBe(outcome);
    expect(existsSync(join(dir, 'home/notes/new'))).toBe(write);
    // Beside it nothing has come to light.
    expect(await comesTo(`fs.readdirSync(${quoted('home')})`, { within })).toBe('notes');
  });

  it('cannot make a read-only place another one, whoever we are', async () => {
    const within = { folders: [{ path: join(dir, 'home/notes'), write: false }] };
    const remount = `require('child_process').spawnSync('mount', ['-o', 'remount,rw,bind', ${quoted('home/notes')}]).status === 0`;
    expect(await comesTo(remount, { within })).toBe('false');
    expect(await comesTo('fs.readFileSync("/proc/self/status", "utf8").match(/CapEff:\\s*(\\w+)/)[1]')).toBe('0000000000000000');
  });

  it.each([
    ['a b', 'Written by hand'],
    ['-leading --bind', 'Written by hand'],
    ['two\nlines', 'Written by hand'],
    ['quote"s and $(touch x)', 'Written by hand'],
  ])('is given a folder called %j, and nothing by its name', async (name, text) => {
    const path = join(dir, 'home', name);
    mkdirSync(path);
    writeFileSync(join(path, 'note'), text);
    const within = { folders: [{ path, write: false }] };
    expect(await comesTo(`fs.readFileSync(${quoted('home', name, 'note')}, 'utf8')`, { within })).toBe(text);
    expect(await comesTo(`fs.readdirSync(${quoted('home')}).length`, { within })).toBe('1');
  });

  it('is not started with a folder that is a link to elsewhere, is missing, is a file, or is ours', async () => {
    symlinkSync(join(dir, 'home/.ssh'), join(dir, 'home/notes/harmless'));
    mkdirSync(join(data, 'keys'));
    const given = (path: string) => running('0', { within: { folders: [{ path, write: false }] } });
    await expect(given(join(dir, 'home/notes/harmless'))).rejects.toMatchObject({
      problem: 'program.folder-link',
      details: { with: { path: join(dir, 'home/notes/harmless'), target: join(dir, 'home/.ssh') } },
    });
    await expect(given(`${dir}/home/notes/../.ssh`)).rejects.toMatchObject({ problem: 'program.folder-link' });
    await expect(given(join(dir, 'home/nowhere'))).rejects.toMatchObject({ problem: 'program.folder-missing' });
    await expect(given(join(dir, 'home/notes/note'))).rejects.toMatchObject({ problem: 'program.folder-missing' });
    await expect(given(join(data, 'keys'))).rejects.toMatchObject({ problem: 'program.folder-ours' });
    await expect(running('0', { cwd: join(dir, 'home/notes/harmless') })).rejects.toMatchObject({ problem: 'program.folder-link' });
    for (const cwd of ['/', '/proc', '/dev/shm'])
      await expect(running('0', { cwd })).rejects.toMatchObject({ problem: 'program.folder-much' });
    expect(logged.filter(({ message }) => message === 'Program started')).toEqual([]);
  });

  it('is given no hole in its walls by the value of a variable', async () => {
    const env = { KEY: ['x', '--bind', join(dir, 'home'), join(dir, 'home')].join('\0') };
    await expect(running('0', { env })).rejects.toMatchObject({ problem: 'program.zero-byte' });
    expect(await keeper.list()).toEqual([]);
  });

  it('changes nothing in a folder that was listed to be read, though its command works there or further down', async () => {
    mkdirSync(join(dir, 'home/notes/deep'));
    const within = { folders: [{ path: join(dir, 'home/notes'), write: false }] };
    for (const cwd of [join(dir, 'home/notes'), join(dir, 'home/notes/deep')]) {
      expect(await comesTo('fs.writeFileSync("new", "x")', { cwd, within })).toBe('EROFS');
      expect(await comesTo('process.cwd()', { cwd, within })).toBe(cwd);
    }
    expect(await comesTo('fs.writeFileSync("new", "x")', { cwd: join(dir, 'home/notes'), within: { folders: [{ ...within.folders[0]!, write: true }] } })).toBe('done'); // prettier-ignore
    // What lies in the folder it works in keeps its own rights.
    expect(await comesTo('fs.writeFileSync("notes/more", "x")', { cwd: join(dir, 'home'), within })).toBe('EROFS');
  });

  it('does not follow links out of what it was given', async () => {
    symlinkSync(join(dir, 'home/.ssh/id'), join(dir, 'home/notes/key'));
    const within = { folders: [{ path: join(dir, 'home/notes'), write: true }] };
    expect(await comesTo(`fs.readFileSync(${quoted('home/notes/key')})`, { within })).toBe('ENOENT');
  });

  it('does not see our own data in a folder that holds it, but its own part of it', async () => {
    writeFileSync(join(data, 'vault'), 'hush');
    const within = { folders: [{ path: dir, write: false }] };
    expect(await comesTo(`fs.readFileSync(${quoted('data/vault')})`, { within })).toBe('ENOENT');
    expect(await comesTo(`fs.readFileSync(${quoted('home/.ssh/id')}, 'utf8')`, { within })).toBe('hush');
    expect(await comesTo('fs.writeFileSync("kept", "here")', { within })).toBe('done');
  });

  it('works where its command says, which it may change, and has its home elsewhere', async () => {
    const cwd = join(dir, 'home/notes');
    expect(await comesTo('[process.cwd(), require("os").homedir(), fs.writeFileSync("new", "x")].join()', { cwd })).toBe(
      `${cwd},${own()},`,
    );
    expect(existsSync(join(cwd, 'new'))).toBe(true);
  });

  it('finds what people install in their homes, and changes none of it', async () => {
    const bin = join(dir, 'home/.nvm/versions/node/v24.0.0/bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'far-server'), '#!/bin/sh\necho found "$NVM_DIR"; echo x 2>/dev/null > "$0.new" || exit 3', { mode: 0o755 });
    const program = await running('', { program: 'far-server', args: [], env: { PATH: bin } });
    expect(await firstLine(program)).toBe(`found ${join(dir, 'home/.nvm')}`);
    expect(await ended(program)).toMatchObject({ code: 3 });
    // By another name as well, as some installers lay one for each terminal.
    symlinkSync(join(dir, 'home/.nvm/versions/node/v24.0.0'), join(dir, 'passing'));
    expect(await firstLine(await running('', { program: 'far-server', args: [], env: { PATH: join(dir, 'passing/bin') } }))).toMatch(
      /^found/,
    );
  });

  it('is started from the midst of a home without what lies beside it', async () => {
    writeFileSync(join(dir, 'home/tool'), '#!/bin/sh\nls "$(dirname "$0")"', { mode: 0o755 });
    expect(await firstLine(await running('', { program: join(dir, 'home/tool'), args: [] }))).toBe('tool');
  });

  it('sees few of our variables and all of its own, which no list of processes shows', async () => {
    process.env['SWITCHBOARD_PASSPHRASE'] = 'ours alone';
    const program = await running('console.log(JSON.stringify(process.env)); setInterval(() => {}, 1000)', {
      env: { API_KEY: 'theirs alone' },
    });
    const env = JSON.parse(await firstLine(program));
    delete process.env['SWITCHBOARD_PASSPHRASE'];
    expect(env).toMatchObject({ API_KEY: 'theirs alone', HOME: own(), TMPDIR: '/tmp' });
    expect(JSON.stringify(env)).not.toContain('ours alone');
    const [{ pid } = { pid: 0 }] = await keeper.list();
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('theirs alone');
  });

  it('decides nothing outside of its walls by a variable', async () => {
    const env = { LD_PRELOAD: join(own(), 'evil.so') };
    expect(await firstLine(await running('console.log(process.env.LD_PRELOAD); setInterval(() => {}, 1000)', { env }))).toBe(
      env.LD_PRELOAD,
    );
    const [{ pid } = { pid: 0 }] = await keeper.list();
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('evil');
  });
});

describe.runIf(isBwrap)('the network of a program within walls', () => {
  const server = createServer((socket) => socket.end('reached'));
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => void server.close());
  const asks = () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    return `require('net').connect(${port}, '127.0.0.1').on('data', (text) => console.log(String(text))).on('error', ({ code }) => console.log(code))`;
  };

  it('is there where it was given', async () => {
    expect(await firstLine(await running(asks(), { within: { network: true } }))).toBe('reached');
  });
  it('is nowhere where it was not: this computer is not reached either', async () => {
    expect(await firstLine(await running(asks(), { within: { network: false } }))).toMatch(/ECONNREFUSED|ENETUNREACH/);
  });
});

describe.runIf(isBwrap)('the end of a program within walls', () => {
  const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)';
  const withChild = `const { spawn } = require('child_process');
    spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { detached: true, stdio: 'ignore', env: {} }).unref();
    process.on('SIGTERM', () => {}); console.log('here'); setInterval(() => {}, 1000);`;
  const inside = async () => (await keeper.list())[0];
  const family = (pid: number): number[] => {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    return [pid, ...children.flatMap(family)];
  };

  it('takes whatever it started with it, however far that went', async () => {
    const program = await running(withChild, { graceMs: 200 });
    await firstLine(program);
    const one = await inside();
    expect(one).toMatchObject({ connection: 'cone', shutIn: true, command: [process.execPath, '-e', withChild] });
    const pids = family(one?.pid ?? 0);
    expect(pids.length).toBeGreaterThanOrEqual(4);
    expect(one?.processes).toBe(pids.length);
    await program.close();
    await until(() => pids.every((pid) => !isAlive(pid)), 'their end');
    expect(await keeper.list()).toEqual([]);
  });

  it('is asked for before it is made: a program has its moment to put things away', async () => {
    const program = await running(
      `process.on('SIGTERM', () => { require('fs').writeFileSync('away', 'put'); process.exit(0) }); process.stdin.resume(); setInterval(() => {}, 1000); console.log('here')`,
      { graceMs: 200 },
    );
    await firstLine(program);
    const end = ended(program);
    await program.close();
    expect(await end).toMatchObject({ code: 0 });
    expect(readFileSync(join(own(), 'away'), 'utf8')).toBe('put');
  });

  it('by a signal is told as one, and by itself with its last words', async () => {
    expect(await ended(await running('process.kill(process.pid, "SIGKILL")'))).toMatchObject({ signal: 'SIGKILL' });
    expect(await ended(await running('console.error("The variable API_KEY is not set"); process.exit(2)'))).toMatchObject({
      ...{ code: 2, said: 'The variable API_KEY is not set' },
    });
  });

  it('that we could not see to is seen to at the next start', async () => {
    const program = await running('console.log("here"); setInterval(() => {}, 1000)');
    await firstLine(program);
    const pids = family((await inside())?.pid ?? 0);
    expect(await endLeftOvers(data)).toBe(pids.length);
    await until(() => pids.every((pid) => !isAlive(pid)), 'their end');
  });

  it('is ours: with us killed in a moment nothing of it is left, and no record says otherwise for long', async () => {
    const args = [join(import.meta.dirname, '../testing/small-host.ts'), join(dir, 'host'), process.execPath, '-e', withChild];
    const host = spawn(process.execPath, args, { env: { ...process.env, SHUT_IN: 'yes' }, stdio: ['ignore', 'pipe', 'inherit'] });
    await once(host.stdout, 'data');
    const pids = family(host.pid ?? 0).slice(1);
    // The walls, the first within, the program, its child; and the small shell that outlives us by a moment.
    expect(pids.length).toBeGreaterThanOrEqual(5);
    host.kill('SIGKILL');
    await until(() => pids.every((pid) => !isAlive(pid)), 'their end', 10_000);
    expect(await endLeftOvers(join(dir, 'host'))).toBe(0);
    expect(existsSync(join(dir, 'host/work/running.json'))).toBe(false);
  });

  it('is said in the log, and so is what it was started with', async () => {
    const folders = [{ path: join(dir, 'home/notes'), write: false }];
    await firstLine(
      await running('', { args: ['-e', 'console.log(1)', join(dir, 'home/other'), join(dir, 'home/notes/note')], within: { folders } }),
    );
    expect(logged.find(({ message }) => message === 'Program started')?.details).toMatchObject({ touches: { folders, network: true } });
    expect(logged.find(({ message }) => message.includes('may not touch'))?.details).toMatchObject({ places: [join(dir, 'home/other')] });
  });
});
