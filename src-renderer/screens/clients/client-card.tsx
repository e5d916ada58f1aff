import type { Assistant } from '../../../src-shared/model/assistant.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import { useFormat } from '../../hub/format.ts';
import { LinkTo, navigate } from '../../hub/router.ts';
import { useTexts } from '../../hub/texts.ts';
import { Badge } from '../../ui/bits.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/surface.tsx';
import styles from './clients.module.css';
import { disconnect } from './disconnect.ts';
import { revoke } from './revoke.ts';

/** One client at a glance: who, when last, how much, what it is shown, and the way to end it. */
export function ClientCard({ client, target }: { client: Client; target: Assistant | undefined }) {
  const { t } = useTexts();
  const format = useFormat();
  const { id, name, kind, lastSeen, version, era, calls, createdAt, exposure, tools, mayApprove } = client;
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h3>
          <LinkTo to={{ screen: 'clients', id }} aria-label={t('clients.screen.details', { name })}>
            {name}
          </LinkTo>
        </h3>
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
        <span>{t(`clients.screen.exposed.${exposure}`, { count: tools.length })}</span>
        {mayApprove && <span>{t('clients.screen.answersThere')}</span>}
      </p>
      {target?.connected?.file && <p className={styles.facts}>{t('clients.screen.written', { file: target.connected.file })}</p>}
      <div className={styles.actions}>
        <Button onClick={() => navigate({ screen: 'clients', id })}>{t('common.actions.details')}</Button>
        {target && (
          <Button aria-label={t('clients.screen.disconnect.of', { name })} onClick={() => void disconnect(target)}>
            {t('clients.screen.disconnect.action')}
          </Button>
        )}
        <Button variant="danger" aria-label={t('clients.screen.revokeOf', { name })} onClick={() => void revoke(client)}>
          {t('clients.screen.revoke')}
        </Button>
      </div>
    </Card>
  );
}
