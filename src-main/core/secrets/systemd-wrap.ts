import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { KeyWrap } from '../ports.ts';
import { unwrapUnder, wrapUnder } from './key-wrap.ts';

const NAME = 'switchboard-key';
const LEAST_BYTES = 16;

/** Wraps with a credential that systemd hands to the service (`LoadCredentialEncrypted=switchboard-key`). `folder`: `$CREDENTIALS_DIRECTORY`. */
export function systemdWrap(folder: string | undefined): KeyWrap {
  const wrappingKey = async (): Promise<Uint8Array> => {
    const credential = folder === undefined ? undefined : await readFile(join(folder, NAME)).catch(() => undefined);
    if (!credential || credential.length < LEAST_BYTES) throw new SwitchboardError('vault.locked', `There is no credential ${NAME}`);
    // Credentials may have any length; a hash of enough entropy is a key.
    return createHash('sha256').update(credential).digest();
  };
  return {
    kind: 'systemd',
    available: () =>
      wrappingKey().then(
        () => true,
        () => false,
      ),
    wrap: async (key) => wrapUnder(await wrappingKey(), key),
    unwrap: async (wrapped) => unwrapUnder(await wrappingKey(), wrapped),
  };
}
