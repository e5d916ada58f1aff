import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { KEY_BYTES, seal, unseal } from './sealing.ts';

const BOUND = 'switchboard data key';

/** Wraps the data key under another key. */
export const wrapUnder = (wrappingKey: Uint8Array, key: Uint8Array): Uint8Array => seal(wrappingKey, key, BOUND);

/** Rejects with `vault.unreadable` when the wrapping key is not the one it was wrapped with. */
export function unwrapUnder(wrappingKey: Uint8Array, wrapped: Uint8Array): Uint8Array {
  try {
    const key = unseal(wrappingKey, wrapped, BOUND);
    if (key.length !== KEY_BYTES) throw new Error('A data key has 32 bytes');
    return key;
  } catch (cause) {
    throw new SwitchboardError(
      'vault.unreadable',
      'The key that opens the saved secrets is not the one they were sealed with',
      {},
      { cause },
    );
  }
}
