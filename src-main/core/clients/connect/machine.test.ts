import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thisMachine } from './machine.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'switchboard-machine-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

function program(path: string, script: string): string {
  const whole = join(home, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, `#!${process.execPath}\n${script}\n`);
  chmodSync(whole, 0o755);
  return whole;
}

describe.skipIf(process.platform === 'win32')('this computer', () => {
  it('finds a program where its terminal would, and where a desktop does not look', () => {
    const [older, newer] = ['v9.1.0', 'v20.2.0'].map((version) => program(`.nvm/versions/node/${version}/bin/gemini`, ''));
    const first = program('own/claude', '');
    const machine = thisMachine({ PATH: [join(home, 'own'), 'relative', ''].join(delimiter) }, home);
    expect([machine.find('claude'), machine.find('gemini')]).toEqual([first, newer]);
    expect(older).not.toBe(newer);
    expect(machine.find('no-such-program-here')).toBeUndefined();
  });

  it('runs it without a shell, at home, without our own secrets, and tells what it said', async () => {
    const path = program(
      'own/say',
      'console.log(JSON.stringify([process.argv.slice(2), process.cwd(), process.env])); process.exitCode = 3;',
    );
    const machine = thisMachine({ PATH: join(home, 'own'), SWITCHBOARD_PASSPHRASE: 'secret', NODE_OPTIONS: '', LANG: 'C' }, home);
    const { code, output } = await machine.run(path, ['$(id)', '; rm -rf *', 'a b']);
    const [args, cwd, env]: [string[], string, Record<string, string>] = JSON.parse(output);
    expect([code, args, cwd, env['HOME'], env['LANG']]).toEqual([3, ['$(id)', '; rm -rf *', 'a b'], home, home, 'C']);
    expect(output).not.toContain('secret');
    expect(env['PATH']?.split(delimiter)[0]).toBe(join(home, 'own'));
  });

  it('says so when a program cannot be started', async () => {
    expect((await thisMachine({}, home).run(join(home, 'nothing'), [])).code).toBe(-1);
  });

  it('knows what runs', async () => {
    const machine = thisMachine({}, home);
    expect([await machine.isRunning(/^no-such-process$/), await machine.isRunning(/./)]).toEqual([false, true]);
  });
});
