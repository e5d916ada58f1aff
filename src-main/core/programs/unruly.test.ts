import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../kit/testing/index.ts';
import type { Log, Program, ProgramRequest } from '../../kit/world.ts';
import { staysResponsive, UNLESS_SLOW_ONCE } from '../testing/turns.ts';
import { createKeeper } from './keeper.ts';
import { endLeftOvers } from './left-over.ts';
import { processes, withTicket } from './processes.ts';
import { runProgram } from './run-program.ts';
import { isAlive, until } from './testing/alive.ts';

const dir = mkdtempSync(join(tmpdir(), 'unruly-'));
const keeper = createKeeper({ dataDir: dir });
const over = new AbortController();
afterAll(() => {
  over.abort();
  rmSync(dir, { recursive: true, force: true });
});

type Running = { program: Program; logged: string[]; line(): Promise<string> };
async function running(code: string, env: Record<string, string> = {}): Promise<Running> {
  const logged: string[] = [];
  const note: Log['info'] = (message, details) => void logged.push(`${message} ${JSON.stringify(details)}`);
  const request: ProgramRequest = { program: process.execPath, args: ['-e', code], env };
  const program = await runProgram(request, {
    ...{ folder: join(dir, 'work'), connection: `c${Math.random()}`, keeper, signal: over.signal, graceMs: 150 },
    log: { debug: note, info: note, warn: note, error: note },
  });
  return { program, logged, line: () => new Promise((resolve) => program.onLine(resolve)) };
}
const ended = (program: Program) => new Promise<{ code?: number; signal?: string; said: string }>((resolve) => program.onExit(resolve));
const STUBBORN = `process.on('SIGTERM', () => {}); process.on('SIGHUP', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1000);`;
const posix = process.platform !== 'win32';

describe.concurrent('a program that', () => {
  it.skipIf(process.platform !== 'linux')('lays a child apart twice over, in a session of its own, leaves nothing', async () => {
    const grandchild = `${STUBBORN} require('fs').writeFileSync(process.env.AT, String(process.pid));`;
    const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { detached: true, stdio: 'ignore' }).unref();`;
    const at = join(dir, 'grandchild');
    const { program } = await running(
      `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { detached: true, stdio: 'ignore' }).unref(); setInterval(() => {}, 1000);`,
      { AT: at },
    );
    await until(() => existsSync(at) && readFileSync(at, 'utf8') !== '', 'the grandchild');
    const pid = Number(readFileSync(at, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    await program.close();
    expect(isAlive(pid)).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')('throws its ticket away on the way out is known by the line it still holds', async () => {
    const at = join(dir, 'stranger');
    const stranger = `${STUBBORN} require('fs').writeFileSync(${JSON.stringify(at)}, String(process.pid));`;
    const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stranger)}], { detached: true, env: {}, stdio: ['ignore', 'ignore', 'inherit'] }).unref();`;
    const { program } = await running(
      `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { detached: true, env: {}, stdio: 'inherit' }).unref(); setInterval(() => {}, 1000);`,
    );
    await until(() => existsSync(at) && readFileSync(at, 'utf8') !== '', 'the stranger');
    const pid = Number(readFileSync(at, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    await program.close();
    expect(isAlive(pid)).toBe(false);
  });

  // What is hidden so is known by its parent alone, and only as long as that lives.
  it.skipIf(!posix).each([
    ['refuses to end', STUBBORN],
    ['ends as it is asked', `setInterval(() => {}, 1000);`],
    ['dies without a warning', `process.stdin.on('data', (said) => (/die/.test(said) ? process.exit(7) : console.log('here')));`],
    ['ends when nobody talks to it any more', `process.stdin.resume(); process.stdin.on('end', () => process.exit());`],
  ])('hides what it starts and %s leaves nothing', async (words, code) => {
    const [deep, at] = ['deep', 'hidden'].map((name) => join(dir, `${name} ${words}`));
    // Should all else fail, it ends by itself.
    const hidden = (more: string, at = '') =>
      `${STUBBORN} setTimeout(() => process.exit(), 60_000); ${more} require('fs').writeFileSync(${JSON.stringify(at)}, String(process.pid));`;
    const hide = (code: string) =>
      `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}], { detached: true, env: {}, stdio: 'ignore' }).unref();`;
    const { program, line } = await running(`${hide(hidden(hide(hidden('', deep)), at))} ${code}`);
    const pids = () => [deep, at].flatMap((file = '') => (existsSync(file) ? Number(readFileSync(file, 'utf8')) || [] : []));
    try {
      await until(() => pids().length === 2, 'what it hides', 20_000);
      expect(pids().map(isAlive)).toEqual([true, true]);
      if (words.startsWith('dies')) {
        const answer = line();
        await program.send('are you there?');
        await answer;
        // Who looks after its first word has waited for whoever looked then.
        await processes();
        await program.send('die');
        await ended(program);
      }
      await program.close();
      expect(pids().map(isAlive)).toEqual([false, false]);
    } finally {
      await program.close();
      pids().forEach((pid) => isAlive(pid) && process.kill(pid, 'SIGKILL'));
    }
  });

  it('forks while it is being ended leaves nothing', async () => {
    const { program, line } = await running(
      `${STUBBORN} const { spawn } = require('child_process');
       process.on('SIGTERM', () => { for (let i = 0; i < 5; i++) spawn(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { stdio: 'ignore' }); });
       console.log(process.pid);`,
    );
    const pid = Number(await line());
    await program.close();
    const left = (await processes()).filter((one) => one.group === pid || one.parent === pid);
    expect(left).toEqual([]);
  });

  it('ignores every signal it may ignore and never reads is ended all the same', async () => {
    const { program, line } = await running(`${STUBBORN} console.log(process.pid)`);
    const pid = Number(await line());
    const began = Date.now();
    await program.close();
    expect(isAlive(pid)).toBe(false);
    expect(Date.now() - began).toBeLessThan(12_000);
  });

  it('never reads what it is sent fills no memory: it is told so', async () => {
    const { program, line } = await running(`${STUBBORN} console.log('here')`);
    await line();
    const text = 'x'.repeat(8 * 1024 * 1024);
    const sent = Array.from({ length: 12 }, () => program.send(text).catch((error: unknown) => error));
    expect(await Promise.race(sent)).toMatchObject({ problem: 'remote.busy' });
    await program.close();
  });

  it('closes its output and lives on is ended', async () => {
    const { program, line } = await running(`${STUBBORN} console.log(process.pid); setTimeout(() => require('fs').closeSync(1), 50);`);
    const pid = Number(await line());
    expect((await ended(program)).said).toBe('Program closed its output and went on');
    await until(() => !isAlive(pid), 'its end');
  });

  it('writes 100 MB without an end of line is given up, and says so', async () => {
    const { program } = await running(
      `const some = Buffer.alloc(1 << 20, 120); let left = 100; (function more() { if (left-- > 0) process.stdout.write(some, more); })(); setInterval(() => {}, 1000);`,
    );
    expect((await ended(program)).said).toBe('Program wrote a line that is too large: more than the 24 MB that are taken');
  });
});

// Beside nobody else: what others do on this thread would be held against it.
it('a program that floods what it says besides keeps us from nothing', UNLESS_SLOW_ONCE, async () => {
  const { program, logged, line } = await running(
    `const many = ('a line of the flood ' + process.env.KEY + '\\n').repeat(5000);
     (function more() { process.stderr.write(many, more); })();
     process.stdin.on('data', (text) => process.stdout.write(text));`,
    { KEY: 'hush-hush-9' },
  );
  await staysResponsive(async () => {
    const answer = line();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await program.send('are you there?');
    expect(await answer).toBe('are you there?');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  });
  await program.close();
  expect(logged.join('\n')).not.toContain('hush-hush-9');
  const said = logged.filter((one) => one.startsWith('Program says {'));
  expect(said.length).toBeGreaterThanOrEqual(20);
  expect(said.length).toBeLessThanOrEqual(20 * 5);
  expect(logged.some((one) => one.startsWith('Program says more than is written here'))).toBe(true);
});

describe.skipIf(!posix)('what we started', () => {
  it('ends with us, however we end', async () => {
    const code = `${STUBBORN} const one = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { stdio: 'ignore' });
      const apart = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(STUBBORN)}], { stdio: 'ignore', detached: true });
      console.log(JSON.stringify([process.pid, one.pid, apart.pid]));`;
    const host = spawn(
      process.execPath,
      [join(import.meta.dirname, 'testing/small-host.ts'), join(dir, 'host'), process.execPath, '-e', code],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [said]: unknown[] = await once(host.stdout, 'data');
    const pids = (JSON.parse(String(said)) as number[]).slice(0, process.platform === 'linux' ? 3 : 2);
    expect(pids.map(isAlive)).toEqual(pids.map(() => true));
    const running = join(dir, 'host', 'work', 'running.json');
    // Written down before it begins, and once more when its number is known.
    await until(() => existsSync(running) && readFileSync(running, 'utf8').includes(`"pid":${pids[0]}`), 'the record');
    host.kill('SIGKILL');
    await until(() => pids.every((pid) => !isAlive(pid)), 'their end');
    // Nobody was there to take it back.
    expect(existsSync(running)).toBe(true);
    expect(await endLeftOvers(join(dir, 'host'))).toBe(0);
    expect(existsSync(running)).toBe(false);
  });

  it('stands in the record before it begins: whatever it does first, we may be gone by then', async () => {
    const place = join(dir, 'early');
    const record = join(place, 'work', 'running.json');
    // It looks itself, as the first thing it does.
    const code = `console.log(process.env.SWITCHBOARD_PROGRAM + ' ' + require('fs').readFileSync(${JSON.stringify(record)}, 'utf8'))`;
    const facts = { keeper: createKeeper({ dataDir: place }), log: silentLog, signal: new AbortController().signal };
    const program = await runProgram({ program: process.execPath, args: ['-e', code] }, facts);
    const said = await new Promise<string>((resolve) => void program.onLine(resolve));
    const [ticket = '', rows = ''] = said.split(/ (.*)/);
    expect(JSON.parse(rows)).toMatchObject([{ ticket }]);
    await program.close();
    await until(() => !existsSync(record), 'its end in the record');
    // What could not be started is not looked for.
    await expect(runProgram({ program: 'no-such-program', args: [] }, facts)).rejects.toMatchObject({ problem: 'program.missing' });
    await until(() => !existsSync(record), 'nothing in the record');
  });

  it('and outlived us is ended at the next start, and nobody else of the same number', async () => {
    const place = join(dir, 'next');
    mkdirSync(join(place, 'work'), { recursive: true });
    const [ours, others] = ['1', '2'].map(() => spawn(process.execPath, ['-e', STUBBORN], { stdio: 'ignore', detached: true }));
    if (!ours?.pid || !others?.pid) throw new Error('not started');
    try {
      await until(() => [ours, others].every(({ pid }) => isAlive(pid ?? 0)), 'their start');
      const started = (await processes()).find((one) => one.pid === ours.pid)?.started ?? '';
      const rows = [{ pid: ours.pid, started, ticket: 'a.1.' }, { pid: others.pid, started: `${started}0`, ticket: 'a.2.' }]; // prettier-ignore
      writeFileSync(join(place, 'work', 'running.json'), JSON.stringify(rows));
      expect(await endLeftOvers(place)).toBe(1);
      await until(() => !isAlive(ours.pid ?? 0), 'its end');
      expect(isAlive(others.pid)).toBe(true);
      writeFileSync(join(place, 'work', 'running.json'), '[{"pid": 1, "sta');
      expect(await endLeftOvers(place)).toBe(0);
    } finally {
      others.kill('SIGKILL');
    }
  });

  it('is ended by its ticket alone where its beginning was not known yet, whatever else stands in the record', async () => {
    const place = join(dir, 'unsure');
    mkdirSync(join(place, 'work'), { recursive: true });
    const [ours, others] = ['b.1.', ''].map((ticket) =>
      spawn(process.execPath, ['-e', STUBBORN], { stdio: 'ignore', detached: true, env: { ...process.env, ...withTicket(ticket) } }),
    );
    if (!ours?.pid || !others?.pid) throw new Error('not started');
    try {
      await until(() => [ours, others].every(({ pid }) => isAlive(pid ?? 0)), 'their start');
      const rows = [{ pid: 'x' }, null, { pid: others.pid, started: '', ticket: 'b.2.' }, { started: '', ticket: 'b.1.' }]; // prettier-ignore
      writeFileSync(join(place, 'work', 'running.json'), JSON.stringify(rows));
      expect(await endLeftOvers(place)).toBe(1);
      await until(() => !isAlive(ours.pid ?? 0), 'its end');
      expect(isAlive(others.pid)).toBe(true);
    } finally {
      [ours, others].forEach((one) => one.kill('SIGKILL'));
    }
  });

  it('is listed while it runs, with its whole family', async () => {
    const { program, line } = await running(`const one = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }); one.on('spawn', () => console.log('here'))`); // prettier-ignore
    await line();
    const [owned, ...others] = await keeper.list();
    expect(others).toEqual([]);
    expect(owned).toMatchObject({ processes: 2, restarts: 0, path: process.execPath });
    expect(owned?.memory).toBeGreaterThan(20_000_000);
    expect(owned?.command[0]).toBe(process.execPath);
    await program.close();
    expect(await keeper.list()).toEqual([]);
  });
});
