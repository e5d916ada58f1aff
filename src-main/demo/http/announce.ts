import { createHash } from 'node:crypto';
import { Bonjour, type ServiceConfig } from 'bonjour-service';

/**
 * Says on loopback, and nowhere else, that a Home Assistant is here. Answers how to fall silent. Who keeps its key keeps its identity; two
 * demo homes on one machine are two.
 */
export function announce(port: number, version: string, key: string): () => Promise<void> {
  const uuid = createHash('sha256').update(`identity of ${key}`).digest('hex').slice(0, 32);
  // Bound to the loopback interface; multicast there needs the wildcard address.
  const settings: Partial<ServiceConfig> & { interface: string; bind: string } = { interface: '127.0.0.1', bind: '0.0.0.0' };
  const bonjour = new Bonjour(settings, () => undefined);
  const txt = {
    location_name: 'Demo home',
    uuid,
    version,
    internal_url: `http://127.0.0.1:${port}`,
    external_url: '',
    base_url: '',
    requires_api_password: 'True',
  };
  bonjour.publish({ name: `Demo home ${uuid.slice(0, 4)}`, type: 'home-assistant', port, txt, host: `${uuid}.local` });
  return () => new Promise((resolve) => bonjour.unpublishAll(() => bonjour.destroy(() => resolve())));
}
