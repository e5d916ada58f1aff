import { randomBytes, scrypt } from 'node:crypto';
import type { KeyWrap } from '../ports.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { unwrapUnder, wrapUnder } from './key-wrap.ts';
import { KEY_BYTES } from './sealing.ts';

const SALT_BYTES = 16;
/** 64 MB and about a quarter of a second a guess. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

const stretch = (passphrase: string, salt: Uint8Array): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key))),
  );

/** Wraps with a passphrase that only the person knows. The salt lies in front of the wrapped key. */
export function passphraseWrap(passphrase: string): KeyWrap {
  return {
    kind: 'passphrase',
    available: async () => true,
    wrap: async (key) => {
      const salt = randomBytes(SALT_BYTES);
      return Buffer.concat([salt, wrapUnder(await stretch(passphrase, salt), key)]);
    },
    unwrap: async (wrapped) => {
      if (wrapped.length <= SALT_BYTES) throw new SwitchboardError('vault.unreadable', 'The wrapped key is damaged');
      return unwrapUnder(await stretch(passphrase, wrapped.subarray(0, SALT_BYTES)), wrapped.subarray(SALT_BYTES));
    },
  };
}
