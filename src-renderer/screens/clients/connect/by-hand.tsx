import { useRef, useState, type RefObject } from 'react';
import type { Client } from '../../../../src-shared/model/client.ts';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import { hub } from '../../../hub/hub.ts';
import { useClients } from '../../../hub/stores/clients.ts';
import { useSystem } from '../../../hub/stores/system.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextField } from '../../../ui/inputs.tsx';
import { Banner, ProblemState } from '../../../ui/states.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import styles from '../clients.module.css';
import { setupsFor } from './setup.ts';

type Made = { client: Client; token: string };
const FORM = 'add-client';

/** Anybody we have no row for, in two steps: who it is, then its token (once) and what to paste where. */
export function ByHand({ open, onClose, onBack }: { open: boolean; onClose: () => void; onBack: () => void }) {
  const { t } = useTexts();
  const [made, setMade] = useState<Made>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const close = () => {
    setMade(undefined);
    onClose();
  };
  const actions = made ? (
    <Button variant="primary" onClick={close}>
      {t('clients.screen.add.done')}
    </Button>
  ) : (
    <>
      <Button onClick={onBack}>{t('clients.screen.connectTo.back')}</Button>
      <Button variant="primary" type="submit" form={FORM} busy={busy}>
        {t('clients.screen.add.create')}
      </Button>
    </>
  );
  return (
    <Dialog
      open={open}
      wide
      stays={made !== undefined}
      initialFocus={field}
      title={t('clients.screen.add.title')}
      onClose={close}
      actions={actions}
    >
      {made ? <TokenOnce made={made} /> : <WhoIsIt field={field} onMade={setMade} onBusy={setBusy} />}
    </Dialog>
  );
}

type WhoProps = { field: RefObject<HTMLInputElement | null>; onMade: (made: Made) => void; onBusy: (busy: boolean) => void };

function WhoIsIt({ field, onMade, onBusy }: WhoProps) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Client['kind']>('assistant');
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<SwitchboardError>();
  const missing = name.trim() === '';

  const create = async () => {
    setAsked(true);
    if (missing) return field.current?.focus();
    onBusy(true);
    try {
      onMade(await hub.call('clients.create', { name: name.trim(), kind }));
      await useClients.refresh();
    } catch (thrown) {
      setError(SwitchboardError.from(thrown));
    } finally {
      onBusy(false);
    }
  };
  return (
    <form
      id={FORM}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextField
        ref={field}
        label={t('clients.screen.add.name')}
        hint={t('clients.screen.add.nameHint')}
        error={asked && missing ? t('clients.screen.add.nameNeeded') : undefined}
        placeholder={t('clients.screen.add.example')}
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <Select
        label={t('clients.screen.kindLabel')}
        options={[
          { value: 'assistant', label: t('clients.screen.kind.assistant') },
          { value: 'program', label: t('clients.screen.kind.program') },
        ]}
        value={kind}
        onChange={setKind}
      />
      {error && <ProblemState error={error} />}
    </form>
  );
}

function TokenOnce({ made: { client, token } }: { made: Made }) {
  const { t } = useTexts();
  const endpoint = useSystem(({ hello }) => hello?.endpoint);
  const seen = useClients(({ clients }) => clients.find(({ id }) => id === client.id)?.lastSeen !== undefined);
  const isDemo = useSystem(({ hello }) => hello?.demo === true);
  const setups = setupsFor(client.kind, endpoint?.url ?? '', token, isDemo);
  const [tab, setTab] = useState(setups[0]?.id ?? '');
  return (
    <>
      {endpoint && !endpoint.on && <Banner level="warn">{t('clients.screen.add.off')}</Banner>}
      <section className={styles.form} aria-label={t('clients.screen.add.tokenTitle')}>
        <h3>{t('clients.screen.add.tokenTitle')}</h3>
        <p>{t('clients.screen.add.tokenOnce')}</p>
        <div className={styles.token}>
          <code>{token}</code>
          <CopyButton text={token} />
        </div>
      </section>
      <section className={styles.form} aria-label={t('clients.screen.add.how')}>
        <h3>{t('clients.screen.add.how')}</h3>
        <Tabs
          label={t('clients.screen.add.how')}
          value={tab}
          onChange={setTab}
          tabs={setups.map(({ id, name, how, text }) => ({
            value: id,
            label: t(name),
            content: (
              <div className={styles.form}>
                <p>{t(how)}</p>
                <pre className={styles.snippet}>{text}</pre>
                <div>
                  <CopyButton text={text} />
                </div>
              </div>
            ),
          }))}
        />
      </section>
      <p role="status">{t(seen ? 'clients.screen.add.arrived' : 'clients.screen.add.waiting')}</p>
    </>
  );
}
