import { useState } from 'react';
import type { Client } from '../../../src-shared/model/client.ts';
import { tellFailure } from '../../hub/act.ts';
import { hub } from '../../hub/hub.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import styles from './clients.module.css';
import { revoke } from './revoke.ts';
import { RulesMatrix } from './rules-matrix.tsx';

/** One client: its name, what it sees, and what it may do. */
export function ClientPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTexts();
  const client = useClients(({ clients }) => clients.find((one) => one.id === id));
  if (!client) {
    return (
      <Panel title={t('clients.screen.title')} onClose={onClose}>
        <EmptyState title={t('clients.screen.panel.missing')} />
      </Panel>
    );
  }
  return (
    <Panel title={client.name} onClose={onClose} wide>
      <Identity client={client} />
      {client.revokedAt === undefined && (
        <>
          <Section title={t('clients.screen.panel.rules')}>
            <p className={styles.facts}>{t('clients.screen.panel.rulesLead')}</p>
            <RulesMatrix client={client} />
          </Section>
          <div>
            <Button
              variant="danger"
              onClick={() => {
                onClose();
                void revoke(client);
              }}
            >
              {t('clients.screen.revokeOf', { name: client.name })}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}

function Identity({ client }: { client: Client }) {
  const { t } = useTexts();
  const [name, setName] = useState(client.name);
  const update = async (change: Partial<Pick<Client, 'name'>>) => {
    try {
      const changed = await hub.call('clients.update', { id: client.id, ...change });
      useClients.write(({ clients }) => ({ clients: clients.map((one) => (one.id === changed.id ? changed : one)) }));
    } catch (thrown) {
      tellFailure(client.name, thrown);
    }
  };
  const changed = name.trim() !== '' && name !== client.name;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void update({ name: name.trim() });
      }}
    >
      <TextField label={t('clients.screen.rename')} maxLength={80} value={name} onChange={setName} />
      {changed && (
        <Button variant="primary" type="submit">
          {t('clients.screen.save')}
        </Button>
      )}
    </form>
  );
}
