import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, removeSettings, writeSettings } from './settings-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchboard-file-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file that somebody changed while we were writing keeps what they wrote, and no draft is left', async () => {
  writeFileSync(path, 'old');
  const found = await readSettings(path);
  writeFileSync(path, 'theirs');
  await expect(writeSettings(found, 'ours')).rejects.toMatchObject({ problem: 'conflict.changed' });
  await expect(removeSettings(found, undefined)).rejects.toMatchObject({ problem: 'conflict.changed' });
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['theirs', ['settings.json']]);
});

test('a file that came to be while we were writing is not overwritten', async () => {
  const found = await readSettings(path);
  writeFileSync(path, 'theirs');
  await expect(writeSettings(found, 'ours')).rejects.toMatchObject({ problem: 'conflict.changed' });
  expect(readFileSync(path, 'utf8')).toBe('theirs');
});

test('a folder in the place of a file, and a file in the place of a folder, are said as what they are', async () => {
  await expect(readSettings(folder)).rejects.toMatchObject({ problem: 'client.file' });
  writeFileSync(path, 'a file');
  await expect(readSettings(join(path, 'settings.json'))).rejects.toMatchObject({
    problem: 'client.file',
    details: { with: { why: 'ENOTDIR' } },
  });
});
