import { safeStorage } from 'electron';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { KeyWrap } from '../../core/ports.ts';

/** The system's keyring as a way to wrap the data key. Where the system has none, Electron's fallback protects against a glance only, and that is said. */
export function keyringWrap(): KeyWrap {
  let outdated = false;
  return {
    kind: 'keyring',
    get weak() {
      return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
    },
    get outdated() {
      return outdated;
    },
    available: () => safeStorage.isAsyncEncryptionAvailable(),
    wrap: async (key) => {
      const sealed = await safeStorage.encryptStringAsync(Buffer.from(key).toString('base64'));
      outdated = false;
      return new Uint8Array(sealed);
    },
    unwrap: async (wrapped) => {
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
        outdated = shouldReEncrypt;
        return new Uint8Array(Buffer.from(result, 'base64'));
      } catch (error) {
        throw new SwitchboardError('vault.unreadable', "The system's keyring could not open the key of this folder", {}, { cause: error });
      }
    },
  };
}
