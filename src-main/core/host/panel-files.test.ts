import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelFile } from './panel-files.ts';

let home: string;
let root: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'panel-'));
  root = join(home, 'panel');
  for (const folder of [root, join(root, 'assets'), join(home, 'panel-evil')]) mkdirSync(folder);
  for (const file of ['panel/index.html', 'panel/assets/a.js', 'panel/notes.txt', 'secret.txt', 'panel-evil/a.js'])
    writeFileSync(join(home, file), '');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the first page and files below it are found with their type', () => {
  expect(panelFile(root, '/')?.type).toBe('text/html; charset=utf-8');
  expect(panelFile(root, '/assets/a.js')).toEqual({ path: join(root, 'assets', 'a.js'), type: 'text/javascript; charset=utf-8' });
  expect(panelFile(root, '/notes.txt')?.type).toBe('application/octet-stream');
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/../panel-evil/a.js',
  '/..%2fpanel-evil%2fa.js',
  '/assets',
  '/',
  '/missing.js',
  '/a%00.js',
  '/%',
])('nothing outside the folder is found by %s', (path) =>
  expect(panelFile(path === '/' ? join(root, 'assets') : root, path)).toBeUndefined(),
);
