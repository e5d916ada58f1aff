import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTexts } from '../../../../src-shared/text/translate.ts';
import { LANGUAGES } from '../../../../src-shared/text/text.ts';
import { silentLog } from '../../../kit/testing/index.ts';
import { createKeeper } from '../keeper.ts';
import { runProgram } from '../run-program.ts';
import { thisDisk } from '../this-disk.ts';
import { BWRAP } from './bwrap.ts';
import { grantsFor, unseen, type Grants } from './grants.ts';
import { createSandbox } from './sandbox.ts';
import { SANDBOX_EXEC } from './seatbelt.ts';

const grants = (more: Partial<Grants> = {}): Grants => ({
  ...{ own: '/data/work/c1', works: '/data/work/c1', system: ['/usr'], read: [], write: ['/data/work/c1'], hidden: [], links: [] },
  ...{ network: true, variables: {} },
  ...more,
});
const command = { path: '/usr/bin/npx', args: ['-y', '--bind', '/', '/'], env: { KEY: 'hush' } };

describe('what bubblewrap is told', () => {
  const told = (more: Partial<Grants> = {}) => BWRAP.shut({ grants: grants(more), ...command });
  const line = (more: Partial<Grants> = {}): string => (told(more).options ?? []).join(' ');

  it('leaves the arguments of the program to the program', () => {
    expect(told().args).toEqual(['--args', '3', '--', '/usr/bin/npx', '-y', '--bind', '/', '/']);
    expect(told().options).not.toContain('--');
  });

  it('ends with us, and is nobody of power', () => {
    expect(line()).toMatch(/--die-with-parent --unshare-user --unshare-pid .*--cap-drop ALL/);
    expect([line({ network: true }), line({ network: false })].map((one) => one.includes('--unshare-net'))).toEqual([false, true]);
  });

  it('puts what lies deeper on top of what it lies in, whatever was named first', () => {
    const options =
      told({ read: ['/home/ann/a/b', '/home/ann'], write: ['/data/work/c1', '/home/ann/a'], hidden: ['/data'] }).options ?? [];
    const at = (path: string): number =>
      options.findIndex((one, index) => one === path && /^--(?:ro-)?bind$|^--tmpfs$/.test(options[index - 1] ?? ''));
    const order = ['/data', '/home/ann', '/home/ann/a', '/data/work/c1', '/home/ann/a/b'].map(at);
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('takes every name as one word', () => {
    const names = ['/home/ann/a b', '/home/ann/-x --bind / /', '/home/ann/two\nlines'];
    const options = told({ read: names }).options ?? [];
    for (const name of names) expect(options[options.indexOf(name) - 1]).toBe('--ro-bind');
  });
});

// Nobody here has a Mac: its text is held against what was meant, and it has not been run.
describe('the profile for macOS', () => {
  const words = (more: Partial<Grants> = {}) => {
    const { args } = SANDBOX_EXEC.shut({ grants: grants(more), ...command });
    const given = args.filter((_one, at) => args[at - 1] === '-D').map((one) => one.split(/=(.*)/s));
    const places = new Map(given.map(([name = '', place = '']) => [name, place]));
    const profile = args[args.indexOf('-p') + 1] ?? '';
    return { args, profile: profile.replaceAll(/\(param "(P\d+)"\)/g, (_all, name: string) => `<${places.get(name)}>`), raw: profile };
  };

  it('denies what it does not name', () => {
    expect(words().profile).toMatch(/^\(version 1\)\n\(deny default\)\n/);
    expect(words().profile).not.toMatch(/allow default|\(allow file-read\*\)|\(allow mach-lookup\)|launchservices|appleevent/);
  });

  it('reads what may be read, and writes what may be changed', () => {
    const { profile } = words({ read: ['/Users/ann/notes'], write: ['/data/work/c1', '/Users/ann/work'] });
    const reads = profile.split('\n').find((one) => one.startsWith('(allow file-read* '));
    const writes = profile.split('\n').find((one) => one.startsWith('(allow file-write* '));
    for (const place of ['/usr', '/Users/ann/notes', '/Users/ann/work', '/data/work/c1']) expect(reads).toContain(`(subpath <${place}>)`);
    expect(writes).toBe('(allow file-write* (subpath </data/work/c1>) (subpath </Users/ann/work>))');
    expect(profile).toContain('(literal </Users/ann>)');
    expect(profile).not.toContain('(subpath </Users/ann>)');
  });

  it('changes nothing in a folder to read that lies in one to change, but what may be changed within', () => {
    const lines = words({ read: ['/Users/ann/notes', '/opt'], write: ['/Users/ann/notes/own', '/Users/ann'] }).profile.split('\n');
    const writes = lines.filter((one) => /^\((?:allow|deny) file-write\* /.test(one));
    expect(writes).toEqual([
      '(allow file-write* (subpath </Users/ann/notes/own>) (subpath </Users/ann>))',
      '(deny file-write* (subpath </Users/ann/notes>))',
      '(allow file-write* (subpath </Users/ann/notes/own>))',
    ]);
  });

  it('hides ours last, but for the program’s own', () => {
    const lines = words({ read: ['/data'], hidden: ['/data'] }).profile.split('\n');
    const hides = lines.findIndex((one) => one === '(deny file-read* file-write* (subpath </data>))');
    expect(hides).toBeGreaterThan(lines.findIndex((one) => one.startsWith('(allow file-write* ')));
    expect(lines[hides + 1]).toBe('(allow file-read* file-write* (subpath </data/work/c1>))');
  });

  it('opens the network or does not', () => {
    expect(words({ network: false }).profile).toContain('(deny network*)');
    expect(words({ network: false }).profile).not.toMatch(/allow network|system-socket|trustd/);
    expect(words({ network: true }).profile).toContain('(allow network-outbound (remote ip) ');
  });

  it('opens no socket of another program with it: one of a container or of keys is a file, and no network', () => {
    const rules = words({ network: true, write: ['/data/work/c1', '/Users/ann/work'] }).profile.match(/^\(allow network.*$/gm);
    expect(rules).toEqual([
      '(allow network-outbound (remote ip) (literal "/private/var/run/mDNSResponder"))',
      '(allow network-inbound network-bind (local ip))',
      '(allow network-outbound network-inbound network-bind (subpath </data/work/c1>))',
    ]);
  });

  it('never reads a name as a rule', () => {
    const name = '/Users/ann/x") (allow default) ("\n(allow file-write* (subpath "/"))';
    const { raw, args } = words({ read: [name] });
    expect(raw).not.toContain('ann');
    expect(args.some((one) => /^P\d+=/.test(one) && one.endsWith(`=${name}`))).toBe(true);
    expect(args.slice(args.indexOf('-p') + 2)).toEqual(['/usr/bin/npx', '-y', '--bind', '/', '/']);
  });

  it('is well-formed: every bracket is closed', () => {
    const { raw } = words({ read: ['/a'], hidden: ['/data'], links: [{ at: '/b', to: '/a' }] });
    let open = 0;
    for (const letter of raw) open += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    expect(open).toBe(0);
  });
});

describe('what a start is given', () => {
  let dir: string;
  beforeEach(() => (dir = realpathSync(mkdtempSync(join(tmpdir(), 'grants-')))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const asked = (more: Partial<Parameters<typeof grantsFor>[0]> = {}): Grants =>
    grantsFor({
      ...{
        within: { folders: [], network: true },
        path: '/usr/bin/env',
        own: dir,
        works: dir,
        home: join(dir, 'home'),
        platform: 'linux',
        env: {},
      },
      ...more,
    });

  it('are installations that are there, and never keys or caches that others start from', () => {
    for (const place of [
      '.nvm/versions',
      '.volta',
      '.npm',
      '.cache/uv',
      '.local/share/uv/python',
      '.local/share/uv/credentials',
      '.ssh',
      '.config',
      '.local/share/keyrings',
      '.local/bin',
    ])
      mkdirSync(join(dir, 'home', place), { recursive: true });
    const { read, variables } = asked({ env: { VOLTA_HOME: '/mine' } });
    expect(read).toEqual(['.nvm/versions', '.volta', '.local/bin', '.local/share/uv/python'].map((place) => join(dir, 'home', place)));
    expect(variables).toEqual({ HOME: dir, TMPDIR: '/tmp', NVM_DIR: join(dir, 'home/.nvm') });
  });

  it('is a virtual environment, where the program is of one', () => {
    mkdirSync(join(dir, 'p/.venv/bin'), { recursive: true });
    writeFileSync(join(dir, 'p/.venv/pyvenv.cfg'), '');
    writeFileSync(join(dir, 'p/.venv/bin/server'), '');
    const own = join(dir, 'own');
    mkdirSync(own);
    expect(asked({ own, works: own, path: join(dir, 'p/.venv/bin/server') }).read[0]).toBe(join(dir, 'p/.venv'));
  });

  it('is of Nix what it installed, and never the way to what installs it', () => {
    for (const platform of ['linux', 'darwin']) {
      const { system } = asked({ platform });
      expect(system.filter((place) => place.startsWith('/nix'))).toEqual(['/nix/store', '/nix/var/nix/profiles']);
    }
  });

  it.skipIf(process.platform === 'win32')('is never our own data, in whatever given place that lies, and by whatever name', () => {
    // As somebody keeps it who serves a whole house: among the system's own places.
    expect(asked({ dataDir: '/usr/share' }).hidden).toContain('/usr/share');
    mkdirSync(join(dir, 'p/.venv/bin'), { recursive: true });
    mkdirSync(join(dir, 'p/.venv/data'));
    for (const file of ['pyvenv.cfg', 'bin/server']) writeFileSync(join(dir, 'p/.venv', file), '');
    mkdirSync(join(dir, 'own'));
    const own = { own: join(dir, 'own'), works: join(dir, 'own') };
    expect(asked({ ...own, path: join(dir, 'p/.venv/bin/server'), dataDir: join(dir, 'p/.venv/data') }).hidden).toEqual([
      join(dir, 'p/.venv/data'),
    ]);
    mkdirSync(join(dir, 'home/.local'), { recursive: true });
    mkdirSync(join(dir, 'elsewhere/data'), { recursive: true });
    symlinkSync(join(dir, 'elsewhere'), join(dir, 'home/.local/bin'));
    expect(asked({ ...own, dataDir: join(dir, 'elsewhere/data') }).hidden).toEqual([
      join(dir, 'elsewhere/data'),
      join(dir, 'home/.local/bin/data'),
    ]);
    expect(asked({ ...own, dataDir: dir }).hidden).toEqual([]);
  });

  it('is warned of the places its command names and that are not there for it', () => {
    const given = asked({ within: { folders: [{ path: dir, write: false }], network: true } });
    expect(unseen(['--db=/etc/', '/usr/share/', '-y', join(dir, 'x'), '/etc/hosts', '/'], given)).toEqual(['/etc']);
  });

  it('says to package runners that nobody is there to ask, where there is no network', () => {
    expect(asked({ within: { folders: [], network: false } }).variables).toMatchObject({ NPM_CONFIG_OFFLINE: 'true', UV_OFFLINE: '1' });
  });
});

describe('where programs cannot be shut in', () => {
  let dir: string;
  beforeEach(() => (dir = realpathSync(mkdtempSync(join(tmpdir(), 'no-walls-')))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const diskOf =
    (platform: NodeJS.Platform, programs: string[] = []) =>
    () => ({
      ...thisDisk({ PATH: dir, HOME: dir }),
      platform,
      isProgram: (path: string) => programs.some((name) => path === join(dir, name)),
    });

  it.each([
    ['win32', 'program.no-sandbox'],
    ['freebsd', 'program.no-sandbox'],
    ['linux', 'program.sandbox-missing'],
    ['darwin', 'program.sandbox-missing'],
  ] as const)('it is said why: %s', async (platform, problem) => {
    expect(await createSandbox({ disk: diskOf(platform) }).possible()).toEqual({ problem });
  });

  it('what the system says to it is told, and it is tried again once it was put right', async () => {
    const bwrap = (script: string) => writeFileSync(join(dir, 'bwrap'), `#!/bin/sh\n${script}`, { mode: 0o755 });
    const sandbox = createSandbox({ disk: diskOf('linux', ['bwrap']) });
    bwrap('echo "bwrap: setting up uid map: Permission denied" >&2; exit 1');
    expect(await sandbox.possible()).toEqual({ problem: 'program.sandbox-forbidden', why: 'bwrap: setting up uid map: Permission denied' });
    bwrap('exit 0');
    expect(await sandbox.possible()).toEqual({ with: 'bwrap' });
  });

  it.skipIf(process.platform === 'win32')(
    'a program that is to be shut in is not started at all, and its folder is not left behind',
    async () => {
      for (const disk of [diskOf('win32'), diskOf('linux')]) {
        const keeper = { ...createKeeper({ dataDir: dir }), sandbox: createSandbox({ disk }) };
        const wish = { program: '/bin/sh', args: ['-c', `echo ran > ${dir}/ran`], within: { folders: [], network: true } };
        const starting = runProgram(wish, { keeper, log: silentLog, signal: new AbortController().signal });
        await expect(starting).rejects.toMatchObject({ problem: expect.stringMatching(/^program\.(?:no-sandbox|sandbox-missing)$/), details: { with: { name: '/bin/sh' } } }); // prettier-ignore
        expect(await keeper.list()).toEqual([]);
        expect(() => readFileSync(join(dir, 'ran'))).toThrow();
        expect(() => readFileSync(join(dir, 'work/running.json'))).toThrow();
      }
    },
  );

  it('there is a way out in every language', () => {
    for (const language of LANGUAGES)
      for (const problem of ['program.no-sandbox', 'program.sandbox-missing', 'program.sandbox-forbidden'] as const)
        expect(createTexts(language).t(`problems.${problem}.action`)).not.toBe('');
    expect(createTexts('en').t('problems.program.sandbox-missing.action')).toContain('bubblewrap');
    expect(createTexts('zh-CN').t('problems.program.sandbox-missing.action')).toContain('bubblewrap');
  });
});
