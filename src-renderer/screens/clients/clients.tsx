import { Plus, UsersRound } from 'lucide-react';
import type { Client } from '../../../src-shared/model/client.ts';
import { useFormat } from '../../hub/format.ts';
import { LinkTo, navigate, useRoute } from '../../hub/router.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ProblemState, Waiting } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import { AddClient } from './add-client.tsx';
import { ClientPanel } from './client-panel.tsx';
import styles from './clients.module.css';
import { revoke } from './revoke.ts';

/** The assistants and programs that may call, each with a token of its own. */
export function Clients() {
  const { t } = useTexts();
  const { id } = useRoute();
  const { clients, phase, error } = useClients((state) => state);
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
      <div className={styles.cards}>
        {live.map((client) => (
          <ClientCard key={client.id} client={client} />
        ))}
      </div>
      <AddClient open={id === 'add'} onClose={close} />
      {id !== undefined && id !== 'add' && phase === 'ready' && <ClientPanel key={id} id={id} onClose={close} />}
    </Page>
  );
}

function ClientCard({ client }: { client: Client }) {
  const { t } = useTexts();
  const format = useFormat();
  const { id, name, kind, lastSeen, version, era, calls, createdAt } = client;
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2>
          <LinkTo to={{ screen: 'clients', id }} aria-label={t('clients.screen.details', { name })}>
            {name}
          </LinkTo>
        </h2>
        <Badge>{t(`clients.screen.kind.${kind}`)}</Badge>
      </div>
      <p className={styles.facts}>
        {lastSeen === undefined ? t('clients.screen.never') : t('clients.screen.seen', { ago: format.ago(lastSeen) })}
      </p>
      <p className={styles.facts}>
        <span>{t('clients.screen.calls', { count: calls })}</span>
        {version && <span>{t('clients.screen.version', { version })}</span>}
        {era && <span>{t(`clients.screen.era.${era}`)}</span>}
        <span>{t('clients.screen.created', { day: format.day(createdAt) })}</span>
      </p>
      <div className={styles.actions}>
        <Button onClick={() => navigate({ screen: 'clients', id })}>{t('common.actions.details')}</Button>
        <Button variant="danger" aria-label={t('clients.screen.revokeOf', { name })} onClick={() => void revoke(client)}>
          {t('clients.screen.revoke')}
        </Button>
      </div>
    </Card>
  );
}
