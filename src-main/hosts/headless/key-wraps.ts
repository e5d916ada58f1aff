import type { KeyWrap } from '../../core/ports.ts';
import { keyfileWrap } from '../../core/secrets/keyfile-wrap.ts';
import { passphraseWrap } from '../../core/secrets/passphrase-wrap.ts';
import { systemdWrap } from '../../core/secrets/systemd-wrap.ts';

/** The ways this machine can keep the data key, best first; the key file is the last resort and shown as weak. */
export const keyWraps = (dataDir: string, passphrase: string | undefined, credentials: string | undefined): KeyWrap[] => [
  systemdWrap(credentials),
  ...(passphrase === undefined ? [] : [passphraseWrap(passphrase)]),
  keyfileWrap(dataDir),
];
