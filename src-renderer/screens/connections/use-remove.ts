import type { Connection } from '../../../src-shared/model/connection.ts';
import { hub } from '../../hub/hub.ts';
import { currentRoute, navigate } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { confirmDanger } from '../../ui/danger.tsx';
import { toast } from '../../ui/toast.tsx';

const COUNTED = ['devices', 'scenes', 'tools'] as const;

/** What a connection brings, in words: "12 devices · 3 tools". */
export function useBrings(): (counts: Connection['counts']) => string {
  const { t } = useTexts();
  return (counts) =>
    COUNTED.flatMap((what) => (counts[what] > 0 ? [t(`connections.screen.${what}`, { count: counts[what] })] : [])).join(' · ');
}

/** Removes a connection, once the person has read what goes with it. */
export function useRemove({ id, name, counts }: Connection): () => Promise<void> {
  const { t } = useTexts();
  const words = useBrings()(counts);
  return async () => {
    const yes = await confirmDanger({
      title: t('connections.screen.removeTitle', { name }),
      body: words ? t('connections.screen.removeBody', { what: words }) : t('connections.screen.removeEmpty'),
      action: t('connections.screen.remove'),
    });
    if (!yes) return;
    await hub.call('connections.remove', { id });
    const { screen, id: shown, query } = currentRoute();
    // The address named it: reloaded, or gone back to, it would lead to nothing.
    if (screen === 'connections' && shown === id) navigate({ screen, query }, { replace: true });
    toast({ title: t('connections.screen.removed', { name }) });
  };
}
