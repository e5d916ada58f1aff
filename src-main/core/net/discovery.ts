import { networkInterfaces } from 'node:os';
import type { Found } from '../../../src-shared/model/connection.ts';
import { createEar, type Advertised, type Ear } from './multicast-ear.ts';

export type FoundService = Omit<Found, 'type'>;
/** Listens for DNS-SD services until aborted. */
export type Discovery = (service: string, listener: (found: FoundService) => void, signal: AbortSignal) => void;

const SERVICE = /^_([a-z0-9-]+)\._(tcp|udp)$/;
const AGAIN_MS = 10_000;

type DiscoveryFacts = {
  loopback?: boolean;
  failed: (thrown: unknown) => void;
  /** Addresses of this machine; on each of them somebody may be found. */
  interfaces?: () => string[];
};

/** Discovery over multicast DNS, on every network this machine is in. `loopback` sees only this machine and announces on nothing else. */
export const createDiscovery =
  ({ loopback = false, failed, interfaces = loopback ? () => [LOOPBACK] : ownAddresses }: DiscoveryFacts): Discovery =>
  (service, listener, signal) => {
    const named = SERVICE.exec(service);
    if (!named || signal.aborted) return;
    const wanted = { type: named[1] ?? '', protocol: named[2] === 'udp' ? ('udp' as const) : ('tcp' as const) };
    const told = new Map<string, string>();
    // Two networks hear the same; a question is answered by everybody, also by those who said it all before.
    const tell = (found: Advertised): void => {
      const described = describe(found, loopback);
      const text = JSON.stringify(described);
      if (told.get(found.fqdn) === text) return;
      told.set(found.fqdn, text);
      listener(described);
    };
    const ears = new Map<string, Ear>();
    const attune = async (): Promise<void> => {
      const { Bonjour } = await import('bonjour-service');
      if (signal.aborted) return;
      const here = interfaces();
      for (const [address, ear] of ears) {
        if (here.includes(address)) ear.ask();
        else ear.close();
        if (!here.includes(address)) ears.delete(address);
      }
      const hears = { tell, gone: (fqdn: string) => void told.delete(fqdn), failed };
      for (const address of here) if (!ears.has(address)) ears.set(address, createEar(Bonjour, address, wanted, hears));
    };
    const again = setInterval(() => void attune().catch(failed), AGAIN_MS);
    const stop = (): void => {
      clearInterval(again);
      ears.forEach((ear) => ear.close());
    };
    signal.addEventListener('abort', stop, { once: true });
    attune().catch(failed);
  };

const LOOPBACK = '127.0.0.1';
/** One address of each network card. */
const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap(
    (card = []) => card.find(({ family, internal, address }) => family === 'IPv4' && !internal && isUsable(address))?.address ?? [],
  );
const isUsable = (address: string): boolean => !address.startsWith('169.254.');

function describe({ name, host, port, addresses, txt }: Advertised, loopback: boolean): FoundService {
  const best = addresses.find((address) => /^\d+\./.test(address) && isUsable(address)) ?? addresses[0] ?? host;
  const address = loopback ? LOOPBACK : best;
  return { name, host: host.replace(/\.$/, ''), port, address, txt };
}
