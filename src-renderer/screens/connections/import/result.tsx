import { useState } from 'react';
import { navigate } from '../../../hub/router.ts';
import { useConnections } from '../../../hub/stores/connections.ts';
import { LinkTo } from '../../../hub/router.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { HealthWords } from '../health-words.tsx';
import type { Brought } from './bring-over.ts';
import { TakeOut } from './take-out.tsx';
import styles from './import.module.css';

/** What became of them, live: each connection says how it stands. */
export function Result({ brought, onAgain }: { brought: Brought; onAgain: () => void }) {
  const { t, say } = useTexts();
  const connections = useConnections((state) => state.connections);
  const count = brought.reduce((sum, { created }) => sum + created.length, 0);
  return (
    <Page title={t('import.result.title', { count })} sentence={t('import.result.sentence')}>
      {brought.map((one) => (
        <Section key={one.assistant} title={one.name}>
          <ul className={styles.servers}>
            {one.created.map(({ connection }) => {
              const now = connections.find(({ id }) => id === connection.id) ?? connection;
              const tools = now.counts.tools > 0 ? { extra: t('import.result.tools', { count: now.counts.tools }) } : {};
              return (
                <li key={now.id} className={styles.server}>
                  <LinkTo to={{ screen: 'connections', path: [now.id] }}>{now.name}</LinkTo>
                  <HealthWords health={now.health} {...tools} long />
                </li>
              );
            })}
            {one.failed.map(({ key, name, why }) => (
              <li key={key} className={styles.server} data-off="">
                <strong>{name}</strong>
                <p className={styles.hint}>{t('import.result.failed', { why: say(why) })}</p>
              </li>
            ))}
          </ul>
          {one.created.length > 0 && <Afterwards one={one} />}
        </Section>
      ))}
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => navigate({ screen: 'connections' })}>
          {t('import.result.done')}
        </Button>
        <Button onClick={onAgain}>{t('import.result.more')}</Button>
      </div>
    </Page>
  );
}

/** The assistant still starts them itself: it may be left with our endpoint alone. */
function Afterwards({ one }: { one: Brought[number] }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <div className={styles.after}>
      <p className={styles.hint}>{t(done ? 'import.after.done' : 'import.after.lead', { name: one.name })}</p>
      {done ? (
        <Button onClick={() => navigate({ screen: 'clients' })}>{t('import.after.connect', { name: one.name })}</Button>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('import.after.open', { name: one.name })}</Button>
      )}
      {open && (
        <TakeOut
          assistant={one.assistant}
          name={one.name}
          keys={one.created.map(({ key }) => key)}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      )}
    </div>
  );
}
