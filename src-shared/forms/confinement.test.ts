import { describe, expect, it } from 'vitest';
import { checkField } from './check.ts';
import { confinementOf, foldersNamed, foldersTouched, placesNamed } from './confinement.ts';
import type { FieldData } from './kinds.ts';

const FIELD: FieldData = { name: 'touches', kind: 'touches', label: { en: 'May touch', 'zh-CN': '可以接触' }, optional: true };
const shut = (...paths: unknown[]) => ({ within: 'folders', folders: paths.map((path) => ({ path, write: false })), network: true });
const problem = (value: unknown) => checkField(FIELD, value)?.key;

describe('what a program may touch', () => {
  it.each([
    '/home/ann/notes',
    '/home/ann/a b',
    '/home/ann/-x',
    '/home/ann/two\nlines',
    '/home/ann/..notes',
    '/home/ann/a..b',
    'C:\\Users\\Ann\\Notes',
  ])('may be a folder named whole: %j', (path) => expect(problem(shut(path))).toBeUndefined());

  it.each([
    '', '/', '//', 'notes', '~/notes', './notes', '-x', '/home/ann/../bob', '/home/ann/..', '/home/./ann', '/home//ann', '/home/ann/', '/home/ann\0/x',
    '/proc', '/proc/1/root', '/dev', '/dev/mem', '/sys', 'C:', 'C:\\', `/${'x'.repeat(5_000)}`, 7, undefined,
  ])('is no folder that could be another, or all there is: %j', (path) => expect(problem(shut(path))).toBe('fields.problem.wholeFolder')); // prettier-ignore

  it('is not told twice: no folder lies within another one', () => {
    expect(problem(shut('/a/b', '/a/bc', '/a/c'))).toBeUndefined();
    expect(problem(shut('/a/b', '/a/b/c'))).toBe('fields.problem.nested');
    expect(problem(shut('/a/b', '/a/b'))).toBe('fields.problem.nested');
  });

  it.each([
    {},
    { within: 'nothing' },
    { within: 'folders' },
    { within: 'folders', folders: [], network: 'no' },
    'account',
    { within: 'folders', folders: 'x', network: true },
  ])('is not anything else: %j', (value) => expect(problem(value)).toBe('fields.problem.touches'));

  it('shuts nobody in who was never asked', () => {
    expect([undefined, {}, { within: 'account' }].map(confinementOf)).toEqual([undefined, undefined, undefined]);
    expect(confinementOf(shut('/a'))).toEqual({ folders: [{ path: '/a', write: false }], network: true });
  });

  it('is the folder its command works in as well, as it was listed, or to be changed', () => {
    const notes = { path: '/home/ann/notes', write: false };
    const touched = (works: string) => foldersTouched({ folders: [notes], network: true }, works);
    for (const works of ['', '/home/ann/notes', '/home/ann/notes/', '/home/ann/notes/deep']) expect(touched(works)).toEqual([notes]);
    for (const works of ['/home/ann', '/home/ann/notes-2']) expect(touched(`${works}/`)).toEqual([{ path: works, write: true }, notes]);
  });

  it('is named in a command as a word of it, or after a switch', () => {
    expect(placesNamed(['/a/b', '--db=/c/', 'x=/d', 'e/f', '/', '//host/x', '/two\nlines'])).toEqual(['/a/b', '/c', '/two\nlines']);
  });

  it('is proposed from the command: folders, and those of files, unless they are there already', () => {
    const args = [
      '-y',
      'server',
      '/home/ann/notes',
      '--db=/home/ann/data/base.sqlite',
      '/home/ann/notes/deep',
      '/usr/share/x',
      '/nix/store/x',
      // Of these a program is shown few, so they are named like any other.
      '/etc/tool/x.conf',
      '/nix/var/nix/daemon-socket',
      '/',
      'relative/x',
    ];
    const others = ['/home/ann/data', '/etc/tool', '/nix/var/nix/daemon-socket'];
    expect(foldersNamed(args, [])).toEqual(['/home/ann/notes', ...others]);
    expect(foldersNamed(args, [{ path: '/home/ann/notes', write: true }])).toEqual(others);
    expect(foldersNamed(['/home/ann/server/index.js'], [])).toEqual(['/home/ann/server']);
  });
});
