import { Bonjour, type Service, type ServiceConfig } from 'bonjour-service';
import type { Announcement } from './announcement.ts';

export type Multicast = { say(found: Announcement): void; goodbye(name: string): void; stop(): Promise<void> };

/** Announces devices over multicast DNS, on loopback and nowhere else. */
export function multicast(): Multicast {
  // Bound to the loopback interface; multicast there needs the wildcard address.
  const settings: Partial<ServiceConfig> & { interface: string; bind: string } = { interface: '127.0.0.1', bind: '0.0.0.0' };
  const bonjour = new Bonjour(settings, () => undefined);
  const services = new Map<string, Service>();
  return {
    say: ({ name, host, port, txt }) => {
      const known = services.get(name);
      // A device never takes leave when its state changes: only what it said of it is taken back, then it says the new.
      if (known) retire(known);
      services.set(name, bonjour.publish({ name, host, type: 'ewelink', port, txt, probe: false, disableIPv6: true }));
    },
    goodbye: (name) => {
      const service = services.get(name);
      if (service) Reflect.apply(service.stop, service, []);
      services.delete(name);
    },
    stop: () => new Promise((resolve) => bonjour.unpublishAll(() => bonjour.destroy(() => resolve()))),
  };
}

function retire(service: Service): void {
  const changing = service.records().filter(({ type }) => type === 'TXT' || type === 'SRV');
  service.records = () => changing;
  Reflect.apply(service.stop, service, []);
}
