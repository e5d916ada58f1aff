import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inUse } from './in-use.mjs';

// Packages are not taken from under a program that runs out of them.
let folder: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-in-use-'));
  await writeFile(join(folder, 'stays.mjs'), "process.stdout.write('up'); process.stdin.resume();");
  await writeFile(
    join(folder, 'asks.mjs'),
    `import { inUse } from ${JSON.stringify(new URL('./in-use.mjs', import.meta.url).href)}; process.stdout.write(JSON.stringify(inUse(process.argv[2])));`,
  );
});
afterAll(async () => {
  running.forEach((child) => child.stdin?.end());
  await rm(folder, { recursive: true, force: true });
});

async function start(args: string[], cwd = tmpdir()): Promise<ChildProcess> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  running.push(child);
  await once(child.stdout, 'data');
  return child;
}
async function stop(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

test.skipIf(process.platform === 'win32')('who runs out of a folder is found, however they came to it, until they end', async () => {
  expect(inUse(folder)).toEqual([]);
  const other = `${folder}-link`;
  await symlink(folder, other);
  const children = [await start([join(folder, 'stays.mjs')]), await start(['stays.mjs'], folder)];
  const pids = children.map(({ pid }) => pid);
  if (process.platform === 'linux') expect(inUse(folder).sort()).toEqual(pids.sort());
  else expect(inUse(folder)).toContain(pids[0]);
  expect(inUse(other).length).toBeGreaterThan(0);
  await rm(other);
  await Promise.all(children.map(stop));
  expect(inUse(folder)).toEqual([]);
});

test('who asks does not stand in their own way, nor does whoever started them', async () => {
  const asking = spawn(process.execPath, [join(folder, 'asks.mjs'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [answer] = await once(asking.stdout, 'data');
  expect(JSON.parse(String(answer))).toEqual([]);
});

test('a folder that is not there is used by nobody', () => {
  expect(inUse(join(folder, 'gone'))).toEqual([]);
});
