import type { ServiceConfig } from 'bonjour-service';
import type { Found } from '../../../src-shared/model/connection.ts';

export type FoundService = Omit<Found, 'type'>;
/** Listens for DNS-SD services until aborted. */
export type Discovery = (service: string, listener: (found: FoundService) => void, signal: AbortSignal) => void;

const SERVICE = /^_([a-z0-9-]+)\._(tcp|udp)$/;

/**
 * Discovery over multicast DNS. `loopback` sees only this machine and announces on nothing else: measured, it needs the interface for the
 * queries and the wildcard address to hear the answers.
 */
export const createDiscovery =
  ({ loopback = false, failed }: { loopback?: boolean; failed: (thrown: unknown) => void }): Discovery =>
  (service, listener, signal) => {
    const named = SERVICE.exec(service);
    if (!named || signal.aborted) return;
    const [, type = '', protocol] = named;
    const listen = async () => {
      const { Bonjour } = await import('bonjour-service');
      if (signal.aborted) return;
      const options: Partial<ServiceConfig> & { interface?: string; bind?: string } = loopback
        ? { interface: '127.0.0.1', bind: '0.0.0.0' }
        : {};
      const bonjour = new Bonjour(options, failed);
      const browser = bonjour.find({ type, protocol: protocol === 'udp' ? 'udp' : 'tcp' });
      const tell = (found: Advertised) => listener(describe(found, loopback));
      browser.on('up', tell);
      // A device that changed its address answers again with new facts.
      browser.on('txt-update', tell);
      const again = setInterval(() => browser.update(), 10_000);
      signal.addEventListener(
        'abort',
        () => {
          clearInterval(again);
          browser.stop();
          bonjour.destroy();
        },
        { once: true },
      );
    };
    listen().catch(failed);
  };

type Advertised = { name: string; host: string; port: number; addresses?: string[]; txt?: unknown };

function describe({ name, host, port, addresses = [], txt }: Advertised, loopback: boolean): FoundService {
  const best = addresses.find((address) => /^\d+\./.test(address) && !address.startsWith('169.254.')) ?? addresses[0] ?? host;
  const facts = typeof txt === 'object' && txt !== null ? Object.entries(txt) : [];
  const address = loopback ? '127.0.0.1' : best;
  return { name, host: host.replace(/\.$/, ''), port, address, txt: Object.fromEntries(facts.map(([key, value]) => [key, String(value)])) };
}
