import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataDir } from './lock.ts';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'switchboard-lock-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const lock = () => join(dir, 'lock');

test('a folder is held by one program until it lets go', () => {
  const letGo = lockDataDir(dir);
  expect(() => lockDataDir(dir)).toThrow(
    expect.objectContaining({ problem: 'host.running', details: { with: { pid: process.pid, url: '' } } }),
  );
  letGo();
  expect(existsSync(lock())).toBe(false);
  lockDataDir(dir)();
});

test('what a program that died left behind stops nobody', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  writeFileSync(lock(), JSON.stringify({ pid: child.pid, started: '1' }));
  lockDataDir(dir)();
});

test('a number that was given to another program since is not taken for the old one', () => {
  writeFileSync(lock(), JSON.stringify({ pid: process.pid, started: 'another life' }));
  lockDataDir(dir)();
});

test('a lock that is being written counts; one that was never finished does not', () => {
  writeFileSync(lock(), '');
  expect(() => lockDataDir(dir)).toThrow(expect.objectContaining({ problem: 'host.running' }));
  utimesSync(lock(), new Date(0), new Date(0));
  lockDataDir(dir)();
});
