import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock, Log } from '../../kit/world.ts';
import type { KeyWrap } from '../ports.ts';
import { withDataFolder } from '../storage/temp-storage.ts';
import { keyfileWrap } from './keyfile-wrap.ts';
import { passphraseWrap } from './passphrase-wrap.ts';
import { seal, unseal } from './sealing.ts';
import { systemdWrap } from './systemd-wrap.ts';
import { createVault } from './vault.ts';

const CANARY = 'canary-7f3a-correct-horse';
const clock: Clock = { now: () => 0, sleep: () => Promise.resolve(), every: () => () => undefined };
const lines: string[] = [];
const note = (message: string, details?: Record<string, unknown>) => void lines.push(message + inspect(details, { depth: 9 }));
const log: Log = { debug: note, info: note, warn: note, error: note };
const brokenKeyring: KeyWrap = {
  kind: 'keyring',
  available: async () => false,
  wrap: async (key) => key,
  unwrap: async () => Promise.reject(new Error('no keyring here')),
};

/** A keyring as another host had it: this one cannot open what it wrapped. */
const keyring = (id: number): KeyWrap => {
  const mask = (bytes: Uint8Array) => bytes.map((byte) => byte ^ id);
  return { kind: 'keyring', available: async () => true, wrap: async (key) => mask(key), unwrap: async (wrapped) => mask(wrapped) };
};

async function bytesIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')))).join('\n');
}

describe('a sealed secret', () => {
  it('opens again after a restart, and only under its own owner and field', () =>
    withDataFolder(async (open, dir) => {
      const first = await open();
      const vault = await createVault({ secrets: first.secrets, wraps: [keyfileWrap(dir)], log, clock });
      await vault.seal('c1', 'token', CANARY);
      await first.close();

      const { secrets } = await open();
      const again = await createVault({ secrets, wraps: [keyfileWrap(dir)], log, clock });
      expect(again.locked).toBe(false);
      expect(await again.open('c1', 'token')).toBe(CANARY);
      expect(await again.open('c1', 'other')).toBeUndefined();
      expect(await again.fields('c1')).toEqual(['token']);

      const [moved] = await secrets.list('c1');
      await secrets.save('c2', 'token', moved?.sealed ?? new Uint8Array());
      await expect(again.open('c2', 'token')).rejects.toMatchObject({ problem: 'vault.unreadable' });
    }));

  it('is in no byte of the data folder, no log line and no error', () =>
    withDataFolder(async (open, dir) => {
      const storage = await open();
      const vault = await createVault({ secrets: storage.secrets, wraps: [keyfileWrap(dir), passphraseWrap(CANARY)], log, clock });
      await vault.seal('c1', 'token', CANARY);
      await vault.open('c1', 'token');
      await storage.secrets.save('c1', 'token', new Uint8Array(60));
      const error: unknown = await vault.open('c1', 'token').catch((thrown: unknown) => thrown);
      await vault.setPassphrase(CANARY);
      await storage.backup(0);
      const everything = [await bytesIn(dir), ...lines, inspect(error, { depth: 9 })].join('\n');
      expect(everything).toContain('switchboard-backup 1');
      expect(everything).not.toContain(CANARY);
      expect(everything).not.toContain(Buffer.from(CANARY).toString('base64'));
    }));

  it('survives any text, and no flipped bit', () => {
    const key = new Uint8Array(32).fill(7);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => unseal(key, seal(key, Buffer.from(text), 'a'), 'a').toString() === Buffer.from(text).toString(),
      ),
    );
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, place) => {
        const sealed = Buffer.from(seal(key, Buffer.from(text), 'a'));
        const bit = place % (sealed.length * 8);
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(key, sealed, 'a')).toThrow();
      }),
    );
  });
});

describe('a folder whose key this host cannot unwrap', () => {
  it('is locked, not broken: the passphrase opens it, and this host opens it by itself the next time', () =>
    withDataFolder(async (open) => {
      const { secrets } = await open();
      const desktop = await createVault({ secrets, wraps: [keyring(1)], log, clock });
      await desktop.seal('c1', 'token', CANARY);
      await desktop.setPassphrase('open sesame');

      const wraps = [systemdWrap(undefined)];
      const nas = await createVault({ secrets, wraps, log, clock });
      expect(nas.facts()).toMatchObject({ locked: true, sentence: { key: 'settings.vault.lockedPassphrase' } });
      await expect(nas.open('c1', 'token')).rejects.toMatchObject({ problem: 'vault.locked' });
      await expect(nas.seal('c1', 'token', 'x')).rejects.toMatchObject({ problem: 'vault.locked' });
      await expect(nas.unlock('wrong')).rejects.toMatchObject({ problem: 'auth.refused' });

      const heard: string[] = [];
      nas.onUnlocked(() => heard.push('unlocked'));
      await nas.unlock('open sesame');
      expect(heard).toEqual(['unlocked']);
      expect(await nas.open('c1', 'token')).toBe(CANARY);
      expect((await createVault({ secrets, wraps: [keyring(1)], log, clock })).locked).toBe(false);
    }));

  it('says so when the key file is gone, was exchanged, or others can read it', () =>
    withDataFolder(async (open, dir) => {
      const { secrets } = await open();
      await createVault({ secrets, wraps: [keyfileWrap(dir)], log, clock });
      const path = join(dir, 'vault.key');
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      const problem = async () => (await createVault({ secrets, wraps: [keyfileWrap(dir)], log, clock })).open('x', 'y').catch(String);
      expect(await problem()).toBeUndefined();
      await chmod(path, 0o644);
      expect((await createVault({ secrets, wraps: [keyfileWrap(dir)], log, clock })).locked).toBe(true);
      await writeFile(path, new Uint8Array(32), { mode: 0o600 });
      await chmod(path, 0o600);
      const exchanged = await createVault({ secrets, wraps: [keyfileWrap(dir)], log, clock });
      await expect(exchanged.seal('a', 'b', 'c')).rejects.toMatchObject({ problem: 'vault.unreadable' });
      await rm(path);
      expect((await createVault({ secrets, wraps: [keyfileWrap(dir)], log, clock })).locked).toBe(true);
    }));
});

describe('the data key', () => {
  it('goes to every strong wrap there is, and to the key file only when there is none', () =>
    withDataFolder(async (open, dir) => {
      const credentials = await mkdtemp(join(tmpdir(), 'switchboard-credentials-'));
      await writeFile(join(credentials, 'switchboard-key'), 'a credential that systemd made');
      const { secrets } = await open();
      const strong = await createVault({ secrets, wraps: [keyfileWrap(dir), systemdWrap(credentials), keyring(1)], log, clock });
      expect(strong.facts()).toMatchObject({ weak: false, wraps: ['systemd', 'keyring'], sentence: { key: 'settings.vault.by.systemd' } });
      await strong.seal('a', 'b', 'c');
      const other = await createVault({ secrets, wraps: [systemdWrap(credentials)], log, clock });
      expect(await other.open('a', 'b')).toBe('c');
      await rm(credentials, { recursive: true });
    }));

  it('is kept in a file, and that is called weak, where the system has no keyring', () =>
    withDataFolder(async (open, dir) => {
      const { secrets } = await open();
      const vault = await createVault({ secrets, wraps: [brokenKeyring, keyfileWrap(dir)], log, clock });
      expect(vault.facts()).toEqual({ wraps: ['keyfile'], locked: false, weak: true, sentence: { key: 'settings.vault.weak' } });
    }));

  it('is not made when nothing could keep it', () =>
    withDataFolder(async (open) => {
      const vault = await createVault({ secrets: (await open()).secrets, wraps: [brokenKeyring], log, clock });
      expect(vault.facts()).toMatchObject({ locked: true, sentence: { key: 'settings.vault.nothing' } });
      await expect(vault.seal('a', 'b', 'c')).rejects.toMatchObject({ problem: 'vault.no-keyring' });
    }));
});
