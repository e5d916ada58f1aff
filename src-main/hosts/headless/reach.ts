import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import type { Options } from '../../core/host/options.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

export type Reach = { address: string; beyond: boolean; tls?: { cert: Buffer; key: Buffer } | undefined };

/** Where to listen. Beyond this machine only with a password and with TLS, our own or a proxy's. */
export function decideReach({ listen, tlsCert, tlsKey, behindProxy }: Options, hasPassword: boolean): Reach {
  const beyond = !LOOPBACK.includes(listen);
  if (!beyond && behindProxy && !hasPassword) throw unsafe('--behind-proxy lets others in: set SWITCHBOARD_PASSWORD', listen);
  if (beyond && isIP(listen) === 0) throw unsafe('--listen takes an IP address of this machine', listen);
  if (beyond && !hasPassword)
    throw unsafe('Listening beyond this machine needs a password: set SWITCHBOARD_PASSWORD (at least 8 letters)', listen);
  if (beyond && !behindProxy && !(tlsCert && tlsKey))
    throw unsafe('Listening beyond this machine needs --tls-cert and --tls-key, or --behind-proxy', listen);
  return { address: listen, beyond, tls: tlsCert && tlsKey ? { cert: read(tlsCert), key: read(tlsKey) } : undefined };
}

const unsafe = (why: string, address: string) => new SwitchboardError('listen.unsafe', why, { with: { address } });

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new SwitchboardError('listen.unsafe', `Cannot read ${path}`, { with: { address: path } }, { cause: error });
  }
}
