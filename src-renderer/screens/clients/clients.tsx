import { Plus, UsersRound } from 'lucide-react';
import { navigate, useRoute } from '../../hub/router.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { ClientCard } from './client-card.tsx';
import { ClientPanel } from './client-panel.tsx';
import styles from './clients.module.css';
import { ConnectDialog } from './connect/connect-dialog.tsx';
import { disconnectAll } from './disconnect.ts';
import { FoundHere } from './found-here.tsx';
import { targetOf, useTargets } from './targets.ts';

/** The assistants and programs that may call, each with a token of its own, and those on this computer that could. */
export function Clients() {
  const { t } = useTexts();
  const { id, query } = useRoute();
  const { clients, phase, error } = useClients((state) => state);
  const { targets, again } = useTargets();
  const live = clients.filter(({ revokedAt }) => revokedAt === undefined);
  const close = () => navigate({ screen: 'clients' });
  const connect = (
    <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={() => navigate({ screen: 'clients', id: 'add' })}>
      {t('clients.screen.connect')}
    </Button>
  );
  return (
    <Page
      title={t('clients.screen.title')}
      sentence={live.length > 0 && t('clients.screen.sentence', { count: live.length })}
      action={live.length > 0 && connect}
    >
      {error && (
        <ProblemState error={error} actions={<Button onClick={() => void useClients.refresh()}>{t('common.actions.retry')}</Button>} />
      )}
      {phase === 'loading' && <Waiting rows={3} height={120} />}
      {phase === 'ready' && live.length === 0 && (
        <EmptyState
          illustration={<UsersRound size={48} />}
          title={t('clients.screen.emptyTitle')}
          body={t('clients.screen.emptyBody')}
          actions={connect}
        />
      )}
      {live.length > 0 && (
        <Section title={t('clients.screen.yours')}>
          <div className={styles.cards}>
            {live.map((client) => (
              <ClientCard key={client.id} client={client} target={targetOf(targets, client.id)} />
            ))}
          </div>
        </Section>
      )}
      <FoundHere targets={targets} again={again} />
      {targets.some(({ connected }) => connected) && (
        <div>
          <Button variant="danger" onClick={() => void disconnectAll().then(again)}>
            {t('clients.screen.all.remove')}
          </Button>
        </div>
      )}
      <ConnectDialog open={id === 'add'} assistant={query['assistant']} targets={targets} onClose={close} onChanged={again} />
      {id !== undefined && id !== 'add' && phase === 'ready' && (
        <ClientPanel key={id} id={id} target={targetOf(targets, id)} onClose={close} />
      )}
    </Page>
  );
}
