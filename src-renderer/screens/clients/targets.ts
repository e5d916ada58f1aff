import type { Assistant } from '../../../src-shared/model/assistant.ts';
import { hub } from '../../hub/hub.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useAnswer } from '../../hub/use-answer.ts';

/** What can be connected with one click; looked at again when a client comes or goes. */
export function useTargets(): { targets: Assistant[]; again: () => void } {
  const clients = useClients((state) => state.clients);
  const key = clients.map(({ id, revokedAt }) => `${id} ${revokedAt ?? ''}`).join();
  const { answer, again } = useAnswer(() => hub.call('clients.targets'), key);
  return { targets: answer ?? [], again };
}

/** The assistant a client was written into, if it was by one click. */
export const targetOf = (targets: readonly Assistant[], client: string): Assistant | undefined =>
  targets.find(({ connected }) => connected?.client === client);
