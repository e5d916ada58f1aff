import { useState } from 'react';
import { tellFailure } from '../../hub/act.ts';
import { useFormat } from '../../hub/format.ts';
import { hub } from '../../hub/hub.ts';
import { useSettings } from '../../hub/stores/settings.ts';
import { useTexts } from '../../hub/texts.ts';
import { Button } from '../../ui/button.tsx';
import { confirmDanger } from '../../ui/danger.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SecretField } from '../../ui/inputs.tsx';
import { ProblemState } from '../../ui/states.tsx';
import { Card } from '../../ui/surface.tsx';
import { Table } from '../../ui/table.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './settings.module.css';
import { useAnswer } from '../../hub/use-answer.ts';

const SHORTEST = 8;
type Backup = { file: string; at: number; bytes: number };
const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** Where the data lies, how large it is, and how to save, restore and delete it. */
export function Data() {
  const { t } = useTexts();
  const format = useFormat();
  const dataDir = useSettings((state) => state.dataDir);
  const sizes = useSettings((state) => state.sizes);
  const { answer, error, again } = useAnswer(() => hub.call('settings.backups'));
  const [asking, setAsking] = useState(false);
  const restore = async ({ file, at }: Backup) => {
    const yes = await confirmDanger({
      title: t('settings.screen.data.restoreTitle'),
      body: t('settings.screen.data.restoreBody', { at: format.dateTime(at) }),
      action: t('settings.screen.data.restore'),
    });
    if (yes)
      await hub.call('settings.restore', { file }).catch((thrown: unknown) => tellFailure(t('settings.screen.data.restore'), thrown));
  };
  const reset = async () => {
    const yes = await confirmDanger({
      title: t('settings.screen.data.resetTitle'),
      body: t('settings.screen.data.resetBody'),
      action: t('settings.screen.data.resetDo'),
    });
    if (yes)
      await hub
        .call('settings.reset', { confirmed: true })
        .catch((thrown: unknown) => tellFailure(t('settings.screen.data.reset'), thrown));
  };
  const forget = async () => {
    const yes = await confirmDanger({
      title: t('settings.screen.data.forgetTitle'),
      body: t('settings.screen.data.forgetBody'),
      action: t('settings.screen.data.forgetDo'),
    });
    if (!yes) return;
    await hub.call('search.forget').then(
      () => toast({ level: 'ok', title: t('settings.screen.data.forgotten') }),
      (thrown: unknown) => tellFailure(t('settings.screen.data.forget'), thrown),
    );
  };
  return (
    <Card className={styles.card}>
      <dl className={styles.pairs}>
        <div>
          <dt>{t('settings.screen.data.where')}</dt>
          <dd>
            <code>{dataDir}</code>
          </dd>
        </div>
        {Object.entries(sizes ?? {}).map(([name, bytes]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.bytes(bytes)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('settings.screen.data.backups')}</h3>
      {error && <ProblemState error={error} />}
      {answer?.length === 0 && <p className={styles.hint}>{t('settings.screen.data.none')}</p>}
      {answer && answer.length > 0 && (
        <Table
          label={t('settings.screen.data.backups')}
          rows={answer}
          rowKey={({ file }) => file}
          columns={[
            { id: 'file', title: t('settings.screen.data.file'), cell: ({ file }) => nameOf(file) },
            { id: 'at', title: t('settings.screen.data.at'), cell: ({ at }) => format.dateTime(at) },
            { id: 'size', title: t('settings.screen.data.size'), numeric: true, cell: ({ bytes }) => format.bytes(bytes) },
            {
              id: 'restore',
              title: t('settings.screen.data.restore'),
              hideTitle: true,
              cell: (backup) => (
                <Button
                  aria-label={t('settings.screen.data.restoreOf', { file: nameOf(backup.file) })}
                  onClick={() => void restore(backup)}
                >
                  {t('settings.screen.data.restore')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <div className={styles.badges}>
        <Button onClick={() => setAsking(true)}>{t('settings.screen.data.backup')}</Button>
        <Button onClick={() => void forget()}>{t('settings.screen.data.forget')}</Button>
        <Button variant="danger" onClick={() => void reset()}>
          {t('settings.screen.data.reset')}
        </Button>
      </div>
      <BackupDialog
        open={asking}
        onClose={() => {
          setAsking(false);
          again();
        }}
      />
    </Card>
  );
}

function BackupDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTexts();
  const format = useFormat();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const short = passphrase.length > 0 && passphrase.length < SHORTEST;
  const backUp = async () => {
    setBusy(true);
    try {
      const { file, bytes } = await hub.call('settings.backup', passphrase ? { passphrase } : {});
      toast({ level: 'ok', title: t('settings.screen.data.made', { file: nameOf(file), size: format.bytes(bytes) }) });
      setPassphrase('');
      onClose();
    } catch (thrown) {
      tellFailure(t('settings.screen.data.backup'), thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      title={t('settings.screen.data.backupTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={short} onClick={() => void backUp()}>
            {t('settings.screen.data.backup')}
          </Button>
        </>
      }
    >
      <p>{t('settings.screen.data.backupLead')}</p>
      <SecretField
        label={t('settings.screen.data.passphrase')}
        hint={t('settings.screen.data.passphraseHint')}
        error={short ? t('settings.screen.data.passphraseShort') : undefined}
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
      />
    </Dialog>
  );
}
