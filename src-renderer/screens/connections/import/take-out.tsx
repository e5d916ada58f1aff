import { useState } from 'react';
import { hub } from '../../../hub/hub.ts';
import { useTexts } from '../../../hub/texts.ts';
import { useAnswer } from '../../../hub/use-answer.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Waiting } from '../../../ui/states.tsx';
import { Diff } from '../../clients/connect/diff.tsx';
import { NotWritten } from '../../clients/connect/not-written.tsx';
import styles from './import.module.css';

type Props = { assistant: string; name: string; keys: string[]; onClose: () => void; onDone: () => void };

/** Shows what taking the entries out would change in the assistant's file, and does just that. */
export function TakeOut({ assistant, name, keys, onClose, onDone }: Props) {
  const { t } = useTexts();
  const [round, setRound] = useState(0);
  const [failed, setFailed] = useState<unknown>();
  const { answer, error } = useAnswer(() => hub.call('connections.importTakeOut', { assistant, keys }), String(round));
  const run = async (fingerprint: string) => {
    try {
      await hub.call('connections.importTakeOutNow', { assistant, keys, fingerprint });
      onDone();
    } catch (thrown) {
      setFailed(thrown);
      setRound(round + 1);
    }
  };
  return (
    <Dialog
      open
      wide
      title={t('import.after.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          {answer && (
            <Button variant="primary" onClick={() => void run(answer.fingerprint)}>
              {t('import.after.do')}
            </Button>
          )}
        </>
      }
    >
      {(failed ?? error) !== undefined && <NotWritten error={failed ?? error} />}
      {!answer && !error && <Waiting />}
      {answer && (
        <div className={styles.change}>
          <p>{t('import.after.file', { file: answer.file, backups: answer.backups })}</p>
          <p>{t('import.after.copy')}</p>
          <Diff lines={answer.lines} label={t('import.after.title', { name })} />
        </div>
      )}
    </Dialog>
  );
}
