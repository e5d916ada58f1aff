import { win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src-shared/text/translate.ts';
import { variablesFor } from './environment.ts';
import { findProgram, shellScript } from './find-program.ts';
import { located } from './located.ts';
import { createLoginPath } from './login-path.ts';
import { placesOf } from './places.ts';

const disk = (platform: string, home: string, env: Record<string, string>, ...files: string[]) => ({
  platform,
  home,
  env,
  names: (folder: string) => [
    ...new Set(files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1).split('/')[0] ?? '')),
  ],
  isProgram: (path: string) => files.includes(path),
});
/** What a program gets to see of PATH when it was started from the dock. */
const DOCK = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };
const WINDOWS = { PATH: 'C:\\Windows\\system32;tools', PROGRAMFILES: 'C:\\Program Files', APPDATA: 'C:\\Users\\a\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }; // prettier-ignore
const windows = (...files: string[]) => disk('win32', 'C:\\Users\\a', WINDOWS, ...files);

it('has one list of places on Windows, however the person spells it', () => {
  expect(variablesFor({ Path: 'C:\\Mine' }, 'win32')['PATH']).toBe('C:\\Mine');
  expect(variablesFor({ Path: 'x' }, 'linux')['PATH']).toBe(process.env['PATH']);
});

describe('a program of a connection', () => {
  it.each([
    ['Homebrew', 'npx', '/opt/homebrew/bin/npx'],
    ['nvm', 'npx', '/Users/a/.nvm/versions/node/v24.1.0/bin/npx'],
    ['uv', 'uvx', '/Users/a/.local/bin/uvx'],
    ['Docker', 'docker', '/usr/local/bin/docker'],
  ])('is found on a Mac where %s lays it, though the dock knows nothing of it', (_who, program, path) => {
    expect(findProgram(program, disk('darwin', '/Users/a', DOCK, path))).toEqual({ path, before: [] });
  });

  it('is the one of PATH before any other, and of nvm the newest', () => {
    const [own, brew] = ['/usr/bin/node', '/opt/homebrew/bin/node'];
    expect(findProgram('node', disk('darwin', '/Users/a', DOCK, brew, own))?.path).toBe(own);
    const of = (version: string) => `/home/a/.nvm/versions/node/${version}/bin/node`;
    expect(findProgram('node', disk('linux', '/home/a', {}, of('v9.0.0'), of('v24.1.0'), of('v22.0.0')))?.path).toBe(of('v24.1.0'));
  });

  it('with a place in its name is where it says; one that is nowhere is nowhere', () => {
    expect(findProgram('./server', disk('linux', '/home/a', DOCK))?.path).toBe('./server');
    expect(findProgram('nothing', disk('linux', '/home/a', DOCK, '/home/a/nothing'))).toBeUndefined();
    expect(placesOf(disk('linux', '/home/a', { PATH: '.::bin:/usr/bin' })).every((dir) => dir.startsWith('/'))).toBe(true);
  });

  it('is on Windows an .exe', () => {
    const uvx = 'C:\\Users\\a\\.local\\bin\\uvx.exe';
    expect(findProgram('uvx', windows(uvx))).toEqual({ path: uvx, before: [] });
    expect(findProgram('UVX.exe', windows('C:\\Users\\a\\.local\\bin\\UVX.exe'))?.path).toMatch(/UVX\.exe$/);
    expect(findProgram('C:\\Tools\\server', windows('C:\\Tools\\server.exe'))?.path).toBe('C:\\Tools\\server.exe');
  });

  it.each(['npx', 'npx.cmd', 'NPX', 'C:\\Program Files\\nodejs\\npx.cmd'])(
    'is on Windows the script of %s, run by Node and no shell',
    (program) => {
      const at = 'C:\\Program Files\\nodejs';
      const script = `${at}\\node_modules\\npm\\bin\\npx-cli.js`;
      expect(findProgram(program, windows(`${at}\\node.exe`, `${at}\\npx.cmd`, script))).toEqual({
        path: `${at}\\node.exe`,
        before: [script],
      });
    },
  );

  it('is run by the Node there is where npm brought itself up to date, and by none where there is none', () => {
    const script = 'C:\\Users\\a\\AppData\\Roaming\\npm\\node_modules\\npm\\bin\\npm-cli.js';
    const node = 'C:\\Users\\a\\AppData\\Local\\Volta\\bin\\node.exe';
    expect(findProgram('npm', windows(script, node))).toEqual({ path: node, before: [script] });
    expect(findProgram('npm', windows(script))).toBeUndefined();
  });

  it.each([
    ['npm', '"%_prog%"  "%dp0%\\node_modules\\far\\dist\\index.js" %*', 'node_modules\\far\\dist\\index.js'],
    ['pnpm', '@"%~dp0\\node.exe"  "%~dp0\\..\\far\\cli.mjs" %*', '..\\far\\cli.mjs'],
    ['Yarn', '"%~dp0\\node.exe"  "%~dp0\\.\\node_modules\\far\\bin.cjs" %*', 'node_modules\\far\\bin.cjs'],
  ])('is on Windows the script of Node that %s laid, run by Node and no shell', (_who, laid, script) => {
    const npm = 'C:\\Users\\a\\AppData\\Roaming\\npm';
    const node = 'C:\\Program Files\\nodejs\\node.exe';
    const at = win32.join(npm, script);
    const text = (path: string) => (path === `${npm}\\far.cmd` ? `@ECHO off\r\n${laid}\r\n` : undefined);
    for (const program of ['far', 'far.cmd', `${npm}\\far.cmd`])
      expect(findProgram(program, { ...windows(at, node), text })).toEqual({ path: node, before: [at] });
    const evil = () => '"%dp0%\\x.exe" & calc %*';
    expect(findProgram('far', { ...windows(at, node), text: evil })).toBeUndefined();
  });

  it('is never a script that a shell would have to read, nor beside us', () => {
    const npm = 'C:\\Users\\a\\AppData\\Roaming\\npm';
    expect(findProgram('server', windows(`${npm}\\server.cmd`, `${npm}\\server.bat`, 'tools\\server.exe', 'server.exe'))).toBeUndefined();
    expect(findProgram('server.cmd', windows(`${npm}\\server.cmd`, `${npm}\\server.exe`))).toBeUndefined();
  });

  it.each(['cmd', 'cmd.exe', 'CMD', 'C:\\Windows\\system32\\cmd.exe'])(
    'is the command shell where the person types %s, with what they typed after it',
    (typed) => {
      const cmd = `C:\\Windows\\system32\\${typed === 'CMD' ? 'CMD' : 'cmd'}.exe`;
      // Nothing is put before its arguments, and nothing of them is changed.
      expect(findProgram(typed, windows(cmd))).toEqual({ path: cmd, before: [] });
    },
  );

  it('is the command shell also where the person gave it places of its own', () => {
    const cmd = 'C:\\WINDOWS\\System32\\cmd.exe';
    expect(findProgram('cmd', { ...windows(cmd), env: { PATH: 'C:\\Mine', SYSTEMROOT: 'C:\\WINDOWS' } })?.path).toBe(cmd);
  });
});

describe('a script for the command shell of Windows', () => {
  const tools = 'C:\\Users\\a\\AppData\\Roaming\\npm';
  const nobody = createLoginPath(async () => undefined);
  const started = (program: string, ...files: string[]) =>
    located(program, {}, nobody, (env) => ({ ...windows(...files), env: { ...WINDOWS, ...env, PATH: WINDOWS.PATH } })).catch(
      (thrown: unknown) => thrown,
    );

  it.each([
    ['server', 'server.bat'],
    ['server', 'server.cmd'],
    ['server.cmd', 'server.cmd'],
    ['SERVER.BAT', 'SERVER.BAT'],
    [`${tools}\\server`, 'server.bat'],
    [`${tools}\\server.bat`, 'server.bat'],
    ['my.server', 'my.server.cmd'],
  ])('typed as %s is not said to be nowhere: it is %s, and how it can be run is said', async (typed, file) => {
    const path = `${tools}\\${file}`;
    const error = await started(typed, path);
    expect(error).toMatchObject({ problem: 'program.script', details: { with: { name: typed, path } } });
    for (const language of ['en', 'zh-CN'] as const)
      expect(createTexts(language).t('problems.program.script.action', { path })).toMatch(/cmd.*\/c/);
  });

  it('is neither one of another kind or place, nor what Node runs and cannot', async () => {
    const text = (path: string) => (path === `${tools}\\far.cmd` ? '@"%~dp0\\node.exe" "%~dp0\\far.js" %*' : undefined);
    expect(shellScript('server.bat', windows(`${tools}\\server.cmd`))).toBeUndefined();
    expect(shellScript('C:\\Other\\server', windows(`${tools}\\server.cmd`))).toBeUndefined();
    expect(shellScript('far', { ...windows(`${tools}\\far.cmd`), text })).toBeUndefined();
    expect(shellScript('npx', windows(`${tools}\\npx.cmd`))).toBeUndefined();
    expect(shellScript('server', disk('linux', '/home/a', DOCK, '/usr/bin/server.cmd'))).toBeUndefined();
    expect(await started('server')).toMatchObject({ problem: 'program.missing' });
  });
});
