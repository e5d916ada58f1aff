import type { Client } from '../../../src-shared/model/client.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useClients } from '../../hub/stores/clients.ts';

/** Changes what the person may change about a client. True when it was. */
export async function updateClient(
  { id, name }: Client,
  change: Partial<Pick<Client, 'name' | 'exposure' | 'tools' | 'limits' | 'mayApprove'>>,
): Promise<boolean> {
  try {
    const changed = await hub.call('clients.update', { id, ...change });
    useClients.write(({ clients }) => ({ clients: clients.map((one) => (one.id === changed.id ? changed : one)) }));
    return true;
  } catch (thrown) {
    tellFailure(name, thrown);
    return false;
  }
}
