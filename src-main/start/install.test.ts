import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.skipIf(process.platform === 'win32')('packages behind a link are left alone: they belong to another checkout', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'switchboard-linked-')));
  try {
    const [mine, theirs, bin] = [join(folder, 'mine'), join(folder, 'theirs'), join(folder, 'bin')];
    await cp(import.meta.dirname, join(mine, 'src-main/start'), { recursive: true });
    await writeFile(join(mine, 'package-lock.json'), '{}');
    await mkdir(theirs);
    await writeFile(join(theirs, 'kept'), 'here');
    await symlink(theirs, join(mine, 'node_modules'));
    // An installer that would do nothing but tell that it was asked.
    await mkdir(bin);
    await writeFile(join(bin, 'npm'), `#!/bin/sh\ntouch "${join(folder, 'asked')}"\n`, { mode: 0o755 });

    const child = spawn(process.execPath, [join(mine, 'src-main/start/start.mjs'), '--no-open', '--headless'], {
      env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (piece) => (said += String(piece)));
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said).toContain(`node_modules is a link (to ${theirs})`);
    await expect(readFile(join(folder, 'asked'))).rejects.toThrow();
    expect(await readFile(join(theirs, 'kept'), 'utf8')).toBe('here');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
