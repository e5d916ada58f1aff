import type { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type TLSSocket } from 'node:tls';
import type { ShownCertificate } from '../../../src-shared/contract/connections.ts';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';

/** Whom this connection trusts beside the authorities everybody trusts. */
export type Trust = {
  /** SHA-256 fingerprints of certificates a person compared. */
  pins: readonly string[];
};

/** Only letters and digits count in a fingerprint, however it is written. */
const plain = (fingerprint: string): string => fingerprint.replace(/[^0-9a-f]/gi, '').toUpperCase();
const name = (text: string): string => /(?:^|\n)CN=([^\n]+)/.exec(text)?.[1] ?? text.split('\n').at(-1) ?? '';

/** Looks at a finished handshake. Throws, with everything a person needs to compare, unless the far end may be talked to. */
export function checkCertificate(socket: TLSSocket, host: string, { pins }: Trust, now = Date.now()): void {
  const shown = socket.getPeerX509Certificate();
  if (!shown) throw new SwitchboardError('remote.certificate', `${host} shows no certificate`, { with: { host } });
  if (pins.some((pin) => plain(pin) === plain(shown.fingerprint256))) return;
  const wrongName = checkServerIdentity(host, socket.getPeerCertificate());
  if (socket.authorized && !wrongName) return;
  const facts = describe(shown, host, socket, pins.length > 0, now);
  throw new SwitchboardError('remote.certificate', `The certificate of ${host} is not trusted (${facts.why})`, {
    with: { ...facts, ...(pins[0] === undefined ? {} : { expected: pins[0] }) },
  });
}

function describe(shown: X509Certificate, host: string, socket: TLSSocket, pinned: boolean, now: number): ShownCertificate {
  const until = Date.parse(shown.validTo);
  const why = (): ShownCertificate['why'] => {
    if (pinned) return 'changed';
    if (until < now) return 'expired';
    if (Date.parse(shown.validFrom) > now) return 'not-yet';
    if (shown.checkIssued(shown)) return 'self-signed';
    return socket.authorized ? 'wrong-host' : 'unknown-authority';
  };
  return { host, fingerprint: shown.fingerprint256, subject: name(shown.subject), issuer: name(shown.issuer), until, why: why() };
}
