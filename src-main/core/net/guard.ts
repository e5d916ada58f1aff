import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { hostOf } from '../../kit/host-of.ts';
import type { Reach } from '../../kit/world.ts';
import { placeOf, type Place } from './address.ts';
import { problemOfWire } from './problem.ts';

export type Address = { address: string; family: 4 | 6 };
export type Resolve = (host: string) => Promise<Address[]>;

/** An address that was looked at: connections go exactly there, whatever the name resolves to a moment later. */
export type Checked = { url: URL; addresses: Address[] };

export type Guard = {
  /** Rejects with `reach.blocked` when this type has no business there. Called for every hop and every socket. `only`: one reach of several. */
  check(url: string | URL, only?: Reach): Promise<Checked>;
};

export type GuardFacts = {
  reach: Reach | readonly Reach[];
  /** Hosts the person typed, for `typed`. */
  hosts: readonly string[];
  /** Origins a host put in place of the vendor's (demo, tests). */
  trusted?: readonly string[];
  /** The demo home lives on loopback, so its "LAN" is there. */
  loopback?: boolean;
  resolve?: Resolve;
};

const familyOf = (address: string): 4 | 6 => (isIP(address) === 6 ? 6 : 4);
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => ({ address, family: familyOf(address) }));

const LEADS_TO: Record<Reach, readonly Place[]> = { typed: ['public', 'private', 'loopback'], lan: ['private'], public: ['public'] };
const PROTOCOLS = new Set(['http:', 'https:', 'ws:', 'wss:']);

export function createGuard({ reach, hosts, trusted = [], loopback = false, resolve = resolveBySystem }: GuardFacts): Guard {
  const reaches = [reach].flat();
  const typed = new Set(hosts);
  const origins = new Set(trusted.flatMap(originOf));
  const allows = (one: Reach, place: Place): boolean =>
    LEADS_TO[one].includes(place) || (loopback && one === 'lan' && place === 'loopback');

  return {
    check: async (address, only) => {
      const url = new URL(address);
      const host = hostOf(url);
      if (!PROTOCOLS.has(url.protocol) || url.username || url.password) throw blocked(host);
      const isTrusted = origins.has(originOf(url.href)[0] ?? '');
      const usable = reaches.filter((one) => (only === undefined || one === only) && (one !== 'typed' || typed.has(host)));
      if (!isTrusted && usable.length === 0) throw blocked(host);
      const addresses = isIP(host) ? [{ address: host, family: familyOf(host) }] : await resolved(host, resolve);
      const places = addresses.map((one) => placeOf(one.address));
      const open = isTrusted ? !places.includes('never') : usable.some((one) => places.every((place) => allows(one, place)));
      if (!open) throw blocked(host);
      return { url, addresses };
    },
  };
}

async function resolved(host: string, resolve: Resolve): Promise<Address[]> {
  const addresses = await resolve(host).catch((thrown: unknown) => {
    throw problemOfWire(thrown, host);
  });
  if (addresses.length === 0) throw new SwitchboardError('remote.no-such-host', `No address for ${host}`, { with: { host } });
  return addresses;
}

const blocked = (host: string) => new SwitchboardError('reach.blocked', `This connection may not talk to ${host}`, { with: { host } });

/** Host and port, the same for `http` and `ws`. */
function originOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const secure = url.protocol === 'https:' || url.protocol === 'wss:';
  return [`${secure}|${hostOf(url)}|${url.port || (secure ? 443 : 80)}`];
}

type LookupDone = (error: Error | null, address: string | Address[], family?: 4 | 6) => void;

/** A DNS lookup that knows one answer only: the one that was checked. */
export const pinned =
  ({ addresses }: Checked) =>
  (_host: string, options: object, done: LookupDone): void => {
    const [first] = addresses;
    if ('all' in options && options.all === true) done(null, addresses);
    else done(first ? null : new Error('nothing was checked'), first?.address ?? '', first?.family);
  };
