import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { findDoor } from './house-door.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'switchboard-door-'));
const tokenFile = join(dataDir, 'token');
const asked = { dataDir, tokenFile };
writeFileSync(join(dataDir, 'run.json'), JSON.stringify({ pid: process.pid, port: 7420, url: 'http://127.0.0.1:7420' }), { mode: 0o600 });
writeFileSync(tokenFile, 'sb_a-token-of-some-length', { mode: 0o600 });

afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(dataDir, { recursive: true }));

it('shows the token to the program that left its address, while that lives', () => {
  expect(findDoor(asked)).toMatchObject({ token: 'sb_a-token-of-some-length', url: new URL('http://127.0.0.1:7420/mcp') });
});

it.each(['ESRCH', 'EPERM'])('shows it to nobody whose number was given to another since (%s)', (code) => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  expect(findDoor(asked)).toBe('not-running');
});
