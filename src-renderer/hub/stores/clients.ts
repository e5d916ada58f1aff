import type { Client } from '../../../src-shared/model/client.ts';
import { hub } from '../hub.ts';
import { createArea } from './area.ts';

/** The assistants and programs that may call. */
export const useClients = createArea<{ clients: Client[] }>({
  initial: { clients: [] },
  load: async () => ({ clients: await hub.call('clients.list') }),
  listen: (write) => void hub.on('clients.changed', (clients) => write({ clients })),
});
