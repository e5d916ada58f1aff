import { Bonjour, type ServiceConfig } from 'bonjour-service';

const UUID = '5b1c0de5b1c0de5b1c0de5b1c0de5b1c';

/** Says on loopback, and nowhere else, that a Home Assistant is here. Answers how to fall silent. */
export function announce(port: number, version: string): () => Promise<void> {
  // Bound to the loopback interface; multicast there needs the wildcard address.
  const settings: Partial<ServiceConfig> & { interface: string; bind: string } = { interface: '127.0.0.1', bind: '0.0.0.0' };
  const bonjour = new Bonjour(settings, () => undefined);
  const txt = {
    location_name: 'Demo home',
    uuid: UUID,
    version,
    internal_url: `http://127.0.0.1:${port}`,
    external_url: '',
    base_url: '',
    requires_api_password: 'True',
  };
  bonjour.publish({ name: 'Demo home', type: 'home-assistant', port, txt, host: `${UUID}.local` });
  return () => new Promise((resolve) => bonjour.unpublishAll(() => bonjour.destroy(() => resolve())));
}
