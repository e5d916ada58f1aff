import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { der } from './der.ts';

/** Which certificate is shown. */
export type Tls = 'self-signed' | 'private-ca' | 'expired' | 'wrong-host';
export type Made = { key: string; cert: string; authority: string | undefined };

const DAY = 86_400_000;
const ECDSA_SHA256 = der.sequence(der.oid('1.2.840.10045.4.3.2'));
type Pair = { publicKey: KeyObject; privateKey: KeyObject };
type Wish = { subject: string; issuer: string; from: number; until: number; authority?: boolean; hosts?: string[] };

const pair = (): Pair => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const name = (common: string): Buffer => der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), der.text(common))));
const extension = (oid: string, value: Buffer, critical = false): Buffer =>
  der.sequence(der.oid(oid), ...(critical ? [der.truth()] : []), der.octets(value));

/** Addresses are four bytes, names are text. */
const host = (one: string): Buffer =>
  /^[\d.]+$/.test(one) ? der.implicit(7, Buffer.from(one.split('.').map(Number))) : der.implicit(2, Buffer.from(one));

const pem = (kind: string, bytes: Buffer): string =>
  `-----BEGIN ${kind}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${kind}-----\n`;

/** A certificate for one key, signed by another. */
function certify({ publicKey }: Pair, by: Pair, { subject, issuer, from, until, authority = false, hosts = [] }: Wish): string {
  const extensions = der.sequence(
    extension('2.5.29.19', authority ? der.sequence(der.truth()) : der.sequence(), true),
    ...(hosts.length > 0 ? [extension('2.5.29.17', der.sequence(...hosts.map(host)))] : []),
  );
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.from([2]))),
    der.integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    name(issuer),
    der.sequence(der.time(from), der.time(until)),
    name(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der.explicit(3, extensions),
  );
  return pem('CERTIFICATE', der.sequence(body, ECDSA_SHA256, der.bits(sign('sha256', body, by.privateKey))));
}

/** A fresh certificate of the sort asked for, made on the spot. */
export function certificateOf(tls: Tls, now: number, named = ['127.0.0.1', 'localhost']): Made {
  const own = pair();
  const key = own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const hosts = tls === 'wrong-host' ? ['elsewhere.example'] : named;
  const span = tls === 'expired' ? { from: now - 400 * DAY, until: now - 30 * DAY } : { from: now - DAY, until: now + 365 * DAY };
  if (tls === 'self-signed') return { key, cert: certify(own, own, { subject: 'Demo home', issuer: 'Demo home', ...span, hosts }), authority: undefined };
  const root = pair();
  const issuer = 'Demo home authority';
  const authority = certify(root, root, { subject: issuer, issuer, from: now - 500 * DAY, until: now + 3650 * DAY, authority: true });
  return { key, cert: certify(own, root, { subject: 'Demo home', issuer, ...span, hosts }), authority };
} // prettier-ignore
