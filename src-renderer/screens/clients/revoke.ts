import type { Client } from '../../../src-shared/model/client.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { currentTexts } from '../../hub/texts.ts';
import { toast } from '../../ui/toast.tsx';

const UNDO_MS = 10_000;

/** Immediate, and undoable for ten seconds. */
export async function revoke({ id, name }: Pick<Client, 'id' | 'name'>): Promise<void> {
  const { t } = currentTexts();
  const restore = () => {
    hub
      .call('clients.restore', { id })
      .then(() => useClients.refresh())
      .catch((thrown: unknown) => tellFailure(name, thrown));
  };
  try {
    await hub.call('clients.revoke', { id });
    await useClients.refresh();
    toast({
      title: t('clients.screen.revokedToast', { name }),
      body: t('clients.screen.restoreUntil'),
      ms: UNDO_MS,
      action: { label: t('common.actions.undo'), run: restore },
    });
  } catch (thrown) {
    tellFailure(t('clients.screen.revokeOf', { name }), thrown, () => void revoke({ id, name }));
  }
}
