import { randomBytes } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { KeyWrap } from '../ports.ts';
import { unwrapUnder, wrapUnder } from './key-wrap.ts';
import { KEY_BYTES } from './sealing.ts';

export const KEY_FILE = 'vault.key';

const isMissing = (thrown: unknown) => thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';

async function makeFile(path: string): Promise<Uint8Array> {
  const key = randomBytes(KEY_BYTES);
  // `wx`: a key that exists is never written over, everything sealed with it would be lost.
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(key);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}

async function readKey(path: string): Promise<Uint8Array> {
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) {
    throw new SwitchboardError('vault.unreadable', `${KEY_FILE} can be read by others; make it 0600 again`);
  }
  const key = await readFile(path);
  if (key.length !== KEY_BYTES) throw new SwitchboardError('vault.unreadable', `${KEY_FILE} is not a key`);
  return key;
}

/** The last resort: a key in a file beside the data. Whoever can read the folder can read the secrets; Settings says so. */
export function keyfileWrap(dir: string): KeyWrap {
  const path = join(dir, KEY_FILE);
  return {
    kind: 'keyfile',
    weak: true,
    available: async () => true,
    wrap: async (key) => {
      const wrapping = await readKey(path).catch((thrown: unknown) => (isMissing(thrown) ? makeFile(path) : Promise.reject(thrown)));
      return wrapUnder(wrapping, key);
    },
    unwrap: async (wrapped) => {
      const wrapping = await readKey(path).catch((thrown: unknown) => {
        throw isMissing(thrown) ? new SwitchboardError('vault.locked', `${KEY_FILE} is gone`, {}, { cause: thrown }) : thrown;
      });
      return unwrapUnder(wrapping, wrapped);
    },
  };
}
