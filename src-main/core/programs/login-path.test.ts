import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { located } from './located.ts';
import { askShell, createLoginPath } from './login-path.ts';
import { isAlive, until } from './testing/alive.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'login-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A shell of a few lines: it greets, does what a profile does, and then what it was told. */
function shell(profile: string): string {
  const path = join(home, 'shell');
  writeFileSync(path, `#!/bin/sh\n${profile}\nshift\neval "$1"\n`);
  chmodSync(path, 0o755);
  return path;
}
const program = (folder: string, name: string): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  return join(folder, name);
};
const ask = (profile: string, limitMs = 3_000) => askShell({ path: shell(profile), env: { PATH: '/usr/bin:/bin' }, home, limitMs });
const nobody = createLoginPath(async () => undefined);

describe.skipIf(process.platform === 'win32')('a login shell', () => {
  it('says where programs lie, whatever else it says', async () => {
    expect(await ask('echo "Welcome!"; PATH="/opt/mine/bin:$PATH:relative:"; export PATH; echo "path-: PATH=/evil"')).toEqual(['/opt/mine/bin', '/usr/bin', '/bin']); // prettier-ignore
  });

  it('is the real one: bash, with what the person wrote in its profile', async () => {
    writeFileSync(join(home, '.bash_profile'), 'echo hello; export PATH="$HOME/tools:$PATH"; export TOKEN=mine\n');
    const places = await askShell({ path: '/bin/bash', env: { PATH: '/usr/bin:/bin', HOME: home }, home });
    expect(places).toContain(join(home, 'tools'));
    expect(places?.join()).not.toContain('mine');
  });

  it('that asks back, hangs or talks without end is given up, with all that it started', async () => {
    const began = Date.now();
    expect(await ask('read answer; exit 3')).toBeUndefined();
    expect(await ask(`sleep 30 & echo $! > "${home}/pid"; wait`, 400)).toBeUndefined();
    expect(await ask('while :; do echo 0123456789012345678901234567890123456789; done', 400)).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(12_000);
    const pid = Number(readFileSync(join(home, 'pid'), 'utf8'));
    await until(() => !isAlive(pid), 'its end');
  });

  it('that is none, or is not there, says nothing', async () => {
    expect(await askShell({ path: join(home, 'nothing'), env: {}, home })).toBeUndefined();
    expect(await askShell({ path: 'sh', env: {}, home })).toBeUndefined();
    expect(await ask('exit 0')).toBeUndefined();
  });

  it('is asked once, and again a while later when something is not found', async () => {
    let [asked, now] = [0, 0];
    const login = createLoginPath(
      async () => [`/${++asked}`],
      () => now,
    );
    expect([await login.places(), await login.places(), await login.places(true)]).toEqual([['/1'], ['/1'], ['/1']]);
    now = 60_000;
    expect([await login.places(), await login.places(true), await login.places()]).toEqual([['/1'], ['/2'], ['/2']]);
  });
});

describe.skipIf(process.platform === 'win32')('a program', () => {
  const [mine, theirs] = [() => join(home, 'mine'), () => join(home, 'theirs')];
  const login = () => createLoginPath(async () => [mine()]);

  it('is the one of the login shell where we were started from a desktop', async () => {
    const own = program(mine(), 'sh');
    expect((await located('sh', { PATH: '/usr/bin:/bin', HOME: home }, login())).path).toBe(own);
  });

  it('is the one of the terminal we were started from, and of the login shell where that has none', async () => {
    const [first, second] = [program(theirs(), 'tool'), program(mine(), 'tool')];
    const PATH = `${theirs()}:/usr/bin`;
    expect((await located('tool', { PATH, HOME: home }, login())).path).toBe(first);
    rmSync(first);
    expect((await located('tool', { PATH, HOME: home }, login())).path).toBe(second);
  });

  it('that is nowhere is said to be missing, by name and by where it was looked for', async () => {
    const asked = located(
      'no-such-tool',
      { PATH: '/usr/bin:/bin', HOME: home },
      createLoginPath(async () => [join(home, 'tools')]),
    );
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: 'program.missing', details: { with: { name: 'no-such-tool' } } });
    expect(error).toMatchObject({ details: { with: { places: expect.stringMatching(/^~\/tools · \/usr\/bin · \/bin · ~\/\.local\/bin · .* … \(\+\d+\)$/) } } }); // prettier-ignore
  });

  it('with a place in its name is looked for there alone', async () => {
    expect((await located('/no/such/program', { PATH: '/usr/bin' }, nobody)).path).toBe('/no/such/program');
  });
});
