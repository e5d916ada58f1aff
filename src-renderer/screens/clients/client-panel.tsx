import { useState } from 'react';
import type { Assistant } from '../../../src-shared/model/assistant.ts';
import type { Client } from '../../../src-shared/model/client.ts';
import { useFormat } from '../../hub/format.ts';
import { useClients } from '../../hub/stores/clients.ts';
import { useSettings } from '../../hub/stores/settings.ts';
import { useTexts } from '../../hub/texts.ts';
import { useWish } from '../../hub/use-wish.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/inputs.tsx';
import { Section } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Switch } from '../../ui/switch.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Permits } from '../../widgets/permits/permits.tsx';
import styles from './clients.module.css';
import { disconnect } from './disconnect.ts';
import { Exposure } from './exposure.tsx';
import { LimitsForm } from './limits-form.tsx';
import { revoke } from './revoke.ts';
import { RulesMatrix } from './rules-matrix.tsx';
import { updateClient } from './update.ts';

/** One client: what is known of it, what it is shown, how much it may ask for, and what it may do. */
export function ClientPanel({ id, target, onClose }: { id: string; target: Assistant | undefined; onClose: () => void }) {
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
      <Name client={client} />
      <Facts client={client} target={target} />
      {client.revokedAt === undefined && (
        <>
          <Permits client={client.id} />
          {client.kind === 'assistant' && <AnswersThere client={client} />}
          <Exposure client={client} />
          <LimitsForm client={client} />
          <Section title={t('clients.screen.panel.rules')}>
            <p className={styles.facts}>{t('clients.screen.panel.rulesLead')}</p>
            <RulesMatrix client={client} />
          </Section>
          <Ends client={client} target={target} onClose={onClose} />
        </>
      )}
    </Panel>
  );
}

function Name({ client }: { client: Client }) {
  const { t } = useTexts();
  const [name, setName] = useState(client.name);
  const changed = name.trim() !== '' && name !== client.name;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void updateClient(client, { name: name.trim() });
      }}
    >
      <TextField label={t('clients.screen.rename')} maxLength={80} value={name} onChange={setName} />
      {changed && (
        <div>
          <Button variant="primary" type="submit">
            {t('clients.screen.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

function Facts({ client, target }: { client: Client; target: Assistant | undefined }) {
  const { t } = useTexts();
  const format = useFormat();
  const { lastSeen, createdAt, calls, version, era } = client;
  const unknown = t('clients.screen.panel.unknown');
  const facts = [
    [t('clients.screen.panel.lastSeen'), lastSeen === undefined ? t('clients.screen.panel.never') : format.ago(lastSeen)],
    [t('clients.screen.panel.firstSeen'), format.day(createdAt)],
    [t('clients.screen.panel.calls'), format.number(calls)],
    [t('clients.screen.panel.version'), version ?? unknown],
    [t('clients.screen.panel.protocol'), era ? t(`clients.screen.era.${era}`) : unknown],
    ...(target?.connected?.file ? [[t('clients.screen.panel.writtenIn'), target.connected.file]] : []),
  ];
  return (
    <Section title={t('clients.screen.panel.facts')}>
      <dl className={styles.pairs}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** Whether its questions may be answered in the assistant as well as here. */
function AnswersThere({ client }: { client: Client }) {
  const { t } = useTexts();
  const everywhere = useSettings(({ values }) => values?.askInClient === true);
  const [here, allow] = useWish(client.mayApprove ?? false, (mayApprove) => updateClient(client, { mayApprove }));
  return (
    <Section title={t('clients.screen.panel.there')}>
      <p className={styles.facts}>{t('clients.screen.panel.thereLead')}</p>
      {everywhere && <p className={styles.facts}>{t('clients.screen.panel.thereAll')}</p>}
      <Switch label={t('clients.screen.panel.thereAllow')} disabled={everywhere} checked={everywhere || here} onChange={allow} />
    </Section>
  );
}

function Ends({ client, target, onClose }: { client: Client; target: Assistant | undefined; onClose: () => void }) {
  const { t } = useTexts();
  const { name } = client;
  return (
    <div className={styles.actions}>
      {target && (
        <Button onClick={() => void disconnect(target).then((gone) => gone && onClose())}>
          {t('clients.screen.disconnect.of', { name })}
        </Button>
      )}
      <Button
        variant="danger"
        onClick={() => {
          onClose();
          void revoke(client);
        }}
      >
        {t('clients.screen.revokeOf', { name })}
      </Button>
    </div>
  );
}
