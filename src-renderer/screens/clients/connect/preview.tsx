import { useState } from 'react';
import { SwitchboardError } from '../../../../src-shared/errors/errors.ts';
import type { Assistant, ConnectPreview, Way } from '../../../../src-shared/model/assistant.ts';
import { hub } from '../../../hub/hub.ts';
import { useClients } from '../../../hub/stores/clients.ts';
import { useSystem } from '../../../hub/stores/system.ts';
import { useTexts } from '../../../hub/texts.ts';
import { useAnswer } from '../../../hub/use-answer.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/inputs.tsx';
import { Banner, ProblemState, Waiting } from '../../../ui/states.tsx';
import styles from '../clients.module.css';
import { Diff } from './diff.tsx';
import { NotWritten } from './not-written.tsx';
import type { Done } from './result.tsx';

type Props = { target: Assistant; onClose: () => void; onBack: () => void; onDone: (done: Done) => void };

/** Exactly what will be run or written, before anything is. */
export function Preview({ target, onClose, onBack, onDone }: Props) {
  const { t } = useTexts();
  const [way, setWay] = useState<Way | undefined>(target.ways[0]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<SwitchboardError>();
  const { answer, error, again } = useAnswer(() => hub.call('clients.preview', { assistant: target.id, ...(way && { way }) }), way);
  const shown = answer?.way === way ? answer : undefined;

  const connect = async () => {
    if (!shown) return;
    setBusy(true);
    setFailed(undefined);
    try {
      const made = await hub.call('clients.connect', { assistant: target.id, way: shown.way, fingerprint: shown.fingerprint });
      await useClients.refresh();
      onDone({ ...made, verifies: shown.verifies });
    } catch (thrown) {
      setFailed(SwitchboardError.from(thrown));
      // What it would do now may be something else.
      again();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      wide
      title={t('clients.screen.connectTo.title', { name: target.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onBack}>{t('clients.screen.connectTo.back')}</Button>
          <Button variant="primary" busy={busy} disabled={!shown} onClick={() => void connect()}>
            {t('clients.screen.connectTo.do')}
          </Button>
        </>
      }
    >
      {target.ways.length > 1 && way && (
        <Select
          label={t('clients.screen.connectTo.way')}
          options={target.ways.map((one) => ({ value: one, label: t(`clients.screen.connectTo.ways.${one}`) }))}
          value={way}
          onChange={setWay}
        />
      )}
      {failed && <NotWritten error={failed} />}
      {error && !failed && <ProblemState error={error} />}
      {!shown && !error && <Waiting rows={6} />}
      {shown && <What preview={shown} name={target.name} hasBridge={target.ways.includes('bridge')} />}
    </Dialog>
  );
}

function What({ preview, name, hasBridge }: { preview: ConnectPreview; name: string; hasBridge: boolean }) {
  const { t } = useTexts();
  const { file, command, link, running, entry, way, afterwards, passing } = preview;
  const isOff = useSystem(({ hello }) => hello?.endpoint.on === false);
  return (
    <>
      {passing && (
        <Banner level="warn">
          <p>{t('clients.screen.connectTo.passing', { address: passing })}</p>
          {hasBridge && <p>{t('clients.screen.connectTo.bridgeFinds')}</p>}
        </Banner>
      )}
      {command && (
        <section className={styles.form}>
          <p>{t('clients.screen.connectTo.runs')}</p>
          <pre className={styles.snippet}>{command.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')}</pre>
          <p className={styles.note}>{t('clients.screen.connectTo.tokenInCommand')}</p>
        </section>
      )}
      {link && (
        <section className={styles.form}>
          <p>{t('clients.screen.connectTo.opens')}</p>
          <pre className={styles.snippet}>{link}</pre>
          <p className={styles.note}>{t('clients.screen.connectTo.tokenInLink')}</p>
        </section>
      )}
      {file && way !== 'link' && (
        <section className={styles.form}>
          <p>{t(file.exists ? 'clients.screen.connectTo.writes' : 'clients.screen.connectTo.makes', { file: file.path })}</p>
          <Diff lines={file.lines} label={t('clients.screen.connectTo.diff', { file: file.path })} />
          {file.replaces && <Banner level="warn">{t('clients.screen.connectTo.replaces', { entry })}</Banner>}
          <p className={styles.note}>{t(way === 'bridge' ? 'clients.screen.connectTo.tokenApart' : 'clients.screen.connectTo.token')}</p>
          {file.exists && <p className={styles.note}>{t('clients.screen.connectTo.copy', { folder: file.backups })}</p>}
        </section>
      )}
      {isOff && <Banner level="warn">{t('clients.screen.add.off')}</Banner>}
      {running && <Banner level="warn">{t('clients.screen.connectTo.running', { name })}</Banner>}
      {!running && (
        <p className={styles.note}>
          <strong>{t('clients.screen.connectTo.after')}</strong> {t(`clients.screen.afterwards.${afterwards}`)}
        </p>
      )}
    </>
  );
}
